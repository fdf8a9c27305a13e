package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.cyclonedx.CycloneDxComponent.Property;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the message {@code Bom}, in whichever encoding. One for each document. */
final class CycloneDxProtoDocument {

    private final CycloneDxProtoInput proto;
    private final ReadContext context;
    private final CycloneDxBom bom;
    private final CycloneDxFacts facts;
    private final CycloneDxProtoComponents components;
    private final CycloneDxProtoVulnerabilities vulnerabilities;
    private final List<CycloneDxVulnerability> statements = new ArrayList<>();
    private boolean versioned;
    private boolean services;

    CycloneDxProtoDocument(CycloneDxProtoInput proto, ReadContext context) {
        this.proto = proto;
        this.context = context;
        this.bom = new CycloneDxBom(context, proto::position);
        this.facts = new CycloneDxFacts(proto::report);
        this.components = new CycloneDxProtoComponents(proto, facts, context.limits());
        this.vulnerabilities = new CycloneDxProtoVulnerabilities(proto, facts);
    }

    /** The bill. */
    Sbom read() throws IOException {
        boolean begun = false;
        for (String name; (name = proto.next()) != null; ) {
            switch (name) {
                case "spec_version" -> {
                    String version = facts.specVersion(proto.text());
                    versioned = version != null && !version.isEmpty();
                    bom.specVersion(version);
                }
                case "version" -> bom.version(facts.documentVersion(proto.number()));
                case "serial_number" -> bom.serialNumber(facts.serialNumber(proto.text()));
                case "metadata" -> metadata();
                case "components" -> {
                    if (!begun) {
                        bom.beginComponents();
                        begun = true;
                    }
                    CycloneDxComponent component = components.component();
                    if (component != null) {
                        bom.component(component);
                    }
                }
                case "services" -> service();
                case "dependencies" -> dependency();
                case "vulnerabilities" -> vulnerability();
                default -> {
                    // passed over
                }
            }
        }
        if (!versioned) {
            proto.report(Kind.MISSING, "no spec_version; read as the newest");
        }
        bom.vulnerabilities(statements);
        return bom.finish();
    }

    private void vulnerability() throws IOException {
        CycloneDxVulnerability vulnerability = vulnerabilities.vulnerability();
        if (vulnerability != null && vulnerability.isStatement()) {
            if (statements.size() == context.limits().items()) {
                throw new MalformedDocumentException(
                        "more than " + context.limits().items() + " vulnerabilities", proto.position());
            }
            statements.add(vulnerability);
        }
    }

    private void metadata() throws IOException {
        if (!proto.enter(CycloneDxProtoMessage.METADATA)) {
            return;
        }
        CycloneDxMetadata metadata = new CycloneDxMetadata();
        List<Tool> tools = new ArrayList<>();
        List<Party> authors = new ArrayList<>();
        List<Property> properties = new ArrayList<>();
        for (String name; (name = proto.next()) != null; ) {
            switch (name) {
                case "timestamp" -> metadata.timestamp(vulnerabilities.timestamp());
                case "tools" -> tool(tools);
                case "authors" -> components.contact(authors);
                case "component" -> metadata.component(components.component());
                case "manufacture" -> metadata.manufacture(components.organization());
                case "manufacturer" -> metadata.manufacturer(components.organization());
                case "supplier" -> metadata.supplier(components.organization());
                case "properties" -> components.property(properties);
                default -> {
                    // passed over
                }
            }
        }
        metadata.tools(tools);
        metadata.authors(authors);
        metadata.properties(properties);
        metadata.check(facts);
        bom.metadata(metadata);
    }

    /** A tool as until 1.4, or the one message that holds all of them since 1.5. */
    private void tool(List<Tool> tools) throws IOException {
        if (!proto.enter(CycloneDxProtoMessage.TOOL)) {
            return;
        }
        String vendor = null;
        String called = null;
        String version = null;
        int before = tools.size();
        for (String name; (name = proto.next()) != null; ) {
            switch (name) {
                case "vendor" -> vendor = proto.text();
                case "name" -> called = proto.text();
                case "version" -> version = proto.text();
                case "components" -> {
                    CycloneDxComponent component = components.component();
                    if (component != null) {
                        add(tools, facts.tool(component.vendor().name(), component.name(), component.version()));
                    }
                }
                case "services" -> serviceAsTool(tools);
                default -> {
                    // passed over
                }
            }
        }
        if (vendor != null || called != null || tools.size() == before) {
            add(tools, facts.tool(vendor, called, version));
        }
    }

    private void serviceAsTool(List<Tool> tools) throws IOException {
        if (proto.enter(CycloneDxProtoMessage.SERVICE)) {
            String vendor = null;
            String called = null;
            String version = null;
            for (String name; (name = proto.next()) != null; ) {
                switch (name) {
                    case "provider" -> {
                        Party provider = components.organization();
                        vendor = provider == null ? null : provider.name();
                    }
                    case "name" -> called = proto.text();
                    case "version" -> version = proto.text();
                    default -> {
                        // passed over
                    }
                }
            }
            add(tools, facts.tool(vendor, called, version));
        }
    }

    private static void add(List<Tool> tools, @Nullable Tool tool) {
        if (tool != null) {
            tools.add(tool);
        }
    }

    private void service() throws IOException {
        if (!services) {
            proto.report(Kind.UNSUPPORTED, "services are no components; left out");
            services = true;
        }
        if (proto.enter(CycloneDxProtoMessage.SERVICE)) {
            for (String name; (name = proto.next()) != null; ) {
                if (name.equals("bom_ref")) {
                    bom.service(proto.text());
                }
            }
        }
    }

    /** A dependency with those it has, each of which may have its own. Returns its ref. */
    private @Nullable String dependency() throws IOException {
        if (!proto.enter(CycloneDxProtoMessage.DEPENDENCY)) {
            return null;
        }
        String ref = null;
        List<String> dependsOn = new ArrayList<>();
        List<String> provides = new ArrayList<>(0);
        for (String name; (name = proto.next()) != null; ) {
            switch (name) {
                case "ref" -> ref = proto.text();
                case "dependencies" -> {
                    String other = dependency();
                    if (other != null) {
                        dependsOn.add(other);
                    }
                }
                case "provides" -> {
                    String other = proto.text();
                    if (other != null) {
                        provides.add(other);
                    }
                }
                default -> {
                    // passed over
                }
            }
        }
        if (ref == null) {
            proto.report(Kind.MISSING, "a dependency without a ref; left out");
            return null;
        }
        for (String other : dependsOn) {
            bom.dependsOn(ref, other);
        }
        for (String other : provides) {
            bom.provides(ref, other);
        }
        return ref;
    }
}
