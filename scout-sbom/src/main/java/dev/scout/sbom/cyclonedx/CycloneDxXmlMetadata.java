package dev.scout.sbom.cyclonedx;

import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.reader.XmlInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code metadata} of a CycloneDX XML document. */
final class CycloneDxXmlMetadata {

    private final XmlInput xml;
    private final CycloneDxFacts facts;
    private final CycloneDxXmlComponents components;
    private final CycloneDxXmlParties parties;

    CycloneDxXmlMetadata(XmlInput xml, CycloneDxFacts facts, CycloneDxXmlComponents components) {
        this.xml = xml;
        this.facts = facts;
        this.components = components;
        this.parties = new CycloneDxXmlParties(xml, facts);
    }

    /** The metadata that stands here. */
    CycloneDxMetadata read() throws IOException {
        CycloneDxMetadata metadata = new CycloneDxMetadata();
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            switch (name) {
                case "timestamp" -> metadata.timestamp(facts.instant(xml.text()));
                case "tools" -> metadata.tools(tools());
                case "authors" -> metadata.authors(parties.people("author"));
                case "supplier" -> metadata.supplier(parties.organization());
                case "manufacture" -> metadata.manufacture(parties.organization());
                case "manufacturer" -> metadata.manufacturer(parties.organization());
                case "component" -> metadata.component(components.component());
                case "properties" -> metadata.properties(components.properties());
                default -> xml.skip();
            }
        }
        metadata.check(facts);
        return metadata;
    }

    /** A list of tools as until 1.4, or components and services as since 1.5. */
    private List<Tool> tools() throws IOException {
        List<Tool> tools = new ArrayList<>();
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            switch (name) {
                case "tool" -> tool(tools);
                case "components" -> {
                    for (CycloneDxComponent component : components.components()) {
                        add(tools, facts.tool(component.vendor().name(), component.name(), component.version()));
                    }
                }
                case "services" -> {
                    xml.enter();
                    while (xml.next() != null) {
                        tool(tools);
                    }
                }
                default -> xml.skip();
            }
        }
        return tools;
    }

    /** A tool, which has a vendor, or a service, which has a provider. */
    private void tool(List<Tool> tools) throws IOException {
        String vendor = null;
        String called = null;
        String version = null;
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            switch (name) {
                case "vendor" -> vendor = xml.text().strip();
                case "provider" -> {
                    Party provider = parties.organization();
                    vendor = provider == null ? null : provider.name();
                }
                case "name" -> called = xml.text().strip();
                case "version" -> version = xml.text().strip();
                default -> xml.skip();
            }
        }
        add(tools, facts.tool(vendor, called, version));
    }

    private static void add(List<Tool> tools, @Nullable Tool tool) {
        if (tool != null) {
            tools.add(tool);
        }
    }
}
