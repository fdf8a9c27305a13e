package dev.scout.sbom.cyclonedx;

import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code metadata} of a CycloneDX JSON document. */
final class CycloneDxJsonMetadata {

    private final JsonInput json;
    private final CycloneDxJsonComponents components;
    private final CycloneDxJsonParties parties;
    private final CycloneDxFacts facts;

    CycloneDxJsonMetadata(JsonInput json, CycloneDxFacts facts, CycloneDxJsonComponents components) {
        this.json = json;
        this.components = components;
        this.parties = new CycloneDxJsonParties(json, facts);
        this.facts = facts;
    }

    /** The metadata that stands here; empty if it is none. */
    CycloneDxMetadata read() throws IOException {
        CycloneDxMetadata metadata = new CycloneDxMetadata();
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "timestamp" -> metadata.timestamp(facts.instant(json.string()));
                    case "tools" -> metadata.tools(tools());
                    case "authors" -> metadata.authors(parties.people());
                    case "supplier" -> metadata.supplier(parties.organization());
                    case "manufacture" -> metadata.manufacture(parties.organization());
                    case "manufacturer" -> metadata.manufacturer(parties.organization());
                    case "component" -> metadata.component(components.component());
                    case "properties" -> metadata.properties(components.properties());
                    default -> json.skip();
                }
            }
            metadata.check(facts);
        }
        return metadata;
    }

    /** A list of tools as until 1.4, or an object with components and services as since 1.5. */
    private List<Tool> tools() throws IOException {
        List<Tool> tools = new ArrayList<>();
        if (json.isArray()) {
            tools(tools);
        } else if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "components" -> {
                        for (CycloneDxComponent component : components.components()) {
                            add(tools, component.vendor().name(), component.name(), component.version());
                        }
                    }
                    case "services" -> tools(tools);
                    default -> json.skip();
                }
            }
        }
        return tools;
    }

    /** Tools, which have a vendor, or services, which have a provider. */
    private void tools(List<Tool> tools) throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    String vendor = null;
                    String called = null;
                    String version = null;
                    for (String name; (name = json.nextName()) != null; ) {
                        switch (name) {
                            case "vendor" -> vendor = json.string();
                            case "provider" -> {
                                Party provider = parties.organization();
                                vendor = provider == null ? null : provider.name();
                            }
                            case "name" -> called = json.string();
                            case "version" -> version = json.string();
                            default -> json.skip();
                        }
                    }
                    add(tools, vendor, called, version);
                }
            }
        }
    }

    private void add(List<Tool> tools, @Nullable String vendor, @Nullable String name, @Nullable String version) {
        Tool tool = facts.tool(vendor, name, version);
        if (tool != null) {
            tools.add(tool);
        }
    }
}
