package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.BillParts;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads CycloneDX JSON 1.2 to 1.7, in a stream. A document of another edition is read as far as it looks the same.
 *
 * <p>Source: the JSON schemas of CycloneDX. What is passed over is listed in the package's description.
 */
public final class CycloneDxJsonReader implements SbomReader {

    /** A reader; all are alike. */
    public CycloneDxJsonReader() {}

    @Override
    public String name() {
        return "CycloneDX JSON";
    }

    /**
     * Certain of a {@code bomFormat} or {@code $schema} that names CycloneDX, and of {@code specVersion} together with
     * {@code components}; {@code components} alone, or {@code metadata} beside another part of a bill, are possible.
     */
    @Override
    public Claim claim(DocumentStart start) {
        Map<String, String> members = start.jsonMembers();
        if (isCycloneDx(members.get("bomFormat"))
                || isCycloneDx(members.get("$schema"))
                || members.containsKey("specVersion") && members.containsKey("components")) {
            return Claim.CERTAIN;
        }
        boolean described = members.containsKey("metadata")
                && (members.containsKey("serialNumber")
                        || members.containsKey("specVersion")
                        || members.containsKey("dependencies")
                        || members.containsKey("vulnerabilities"));
        return members.containsKey("components") || described ? Claim.POSSIBLE : Claim.NONE;
    }

    private static boolean isCycloneDx(@Nullable String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains("cyclonedx");
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        return read(document, context, null);
    }

    @Override
    public void stream(InputStream document, ReadContext context, BillParts parts) throws IOException {
        read(document, context, parts);
    }

    private static Sbom read(InputStream document, ReadContext context, @Nullable BillParts parts) throws IOException {
        JsonInput json = JsonInput.open(document, context);
        if (!json.isObject()) {
            throw new MalformedDocumentException("no CycloneDX document: not a JSON object", json.position());
        }
        return new Reading(json, context, parts).read();
    }

    /** One reading of one document. */
    private static final class Reading {

        private final JsonInput json;
        private final CycloneDxBom bom;
        private final CycloneDxFacts facts;
        private final CycloneDxJsonComponents components;
        private boolean named;
        private boolean versioned;
        private boolean services;

        Reading(JsonInput json, ReadContext context, @Nullable BillParts parts) {
            this.json = json;
            this.facts = new CycloneDxFacts(json::report);
            this.bom = new CycloneDxBom(context, json::position, parts);
            this.components = new CycloneDxJsonComponents(json, facts, context.limits());
        }

        Sbom read() throws IOException {
            json.enterObject();
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "bomFormat" -> bomFormat();
                    case "specVersion" -> specVersion();
                    case "serialNumber" -> bom.serialNumber(facts.serialNumber(json.string()));
                    case "version" -> bom.version(facts.documentVersion(json.integer()));
                    case "metadata" -> bom.metadata(new CycloneDxJsonMetadata(json, facts, components).read());
                    case "components" -> components();
                    case "dependencies" -> dependencies();
                    case "vulnerabilities" -> vulnerabilities();
                    case "services" -> services();
                    default -> json.skip();
                }
            }
            if (!named) {
                json.report(Kind.MISSING, "no bomFormat; taken for CycloneDX");
            }
            if (!versioned) {
                json.report(Kind.MISSING, "no specVersion; read as the newest");
            }
            json.end();
            return bom.finish();
        }

        private void bomFormat() throws IOException {
            named = true;
            String format = json.string();
            if (!"CycloneDX".equals(format)) {
                json.report(Kind.UNKNOWN_VALUE, "bomFormat is \"" + format + "\"; taken for CycloneDX");
            }
        }

        private void specVersion() throws IOException {
            String version = facts.specVersion(json.string());
            versioned = version != null;
            bom.specVersion(version);
        }

        private void components() throws IOException {
            bom.beginComponents();
            if (json.enterArray()) {
                while (json.nextElement()) {
                    CycloneDxComponent component = components.component();
                    if (component != null) {
                        bom.component(component);
                    }
                }
            }
        }

        private void dependencies() throws IOException {
            bom.beginDependencies();
            if (json.enterArray()) {
                while (json.nextElement()) {
                    if (json.enterObject()) {
                        dependency();
                    }
                }
            }
        }

        private void dependency() throws IOException {
            String ref = null;
            List<String> dependsOn = List.of();
            List<String> provides = List.of();
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "ref" -> ref = json.reference();
                    case "dependsOn" -> dependsOn = json.references();
                    case "provides" -> provides = json.references();
                    default -> json.skip();
                }
            }
            if (ref == null) {
                json.report(Kind.MISSING, "a dependency without a ref; left out");
                return;
            }
            for (String other : dependsOn) {
                bom.dependsOn(ref, other);
            }
            for (String other : provides) {
                bom.provides(ref, other);
            }
        }

        private void vulnerabilities() throws IOException {
            CycloneDxJsonVulnerabilities reader = new CycloneDxJsonVulnerabilities(json, facts);
            bom.beginVulnerabilities();
            if (json.enterArray()) {
                while (json.nextElement()) {
                    CycloneDxVulnerability vulnerability = reader.vulnerability();
                    if (vulnerability != null) {
                        bom.vulnerability(vulnerability);
                    }
                }
            }
        }

        private void services() throws IOException {
            if (json.enterArray()) {
                while (json.nextElement()) {
                    if (!services) {
                        json.report(Kind.UNSUPPORTED, "services are no components; left out");
                        services = true;
                    }
                    service();
                }
            }
        }

        private void service() throws IOException {
            if (json.enterObject()) {
                for (String name; (name = json.nextName()) != null; ) {
                    if (name.equals("bom-ref")) {
                        bom.service(json.string());
                    }
                }
            }
        }
    }
}
