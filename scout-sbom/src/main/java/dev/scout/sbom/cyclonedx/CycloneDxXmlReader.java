package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.BillParts;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import dev.scout.sbom.reader.XmlInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads CycloneDX XML 1.0 to 1.7, in a stream. The edition is the last part of the root's namespace; a document of
 * another edition is read as far as it looks the same. Elements of foreign namespaces are passed over.
 *
 * <p>Until 1.1 dependencies and metadata came as extensions with namespaces of their own, which are read as well. The
 * vulnerability extension of that time knows no analysis, so there is no statement in it to keep.
 *
 * <p>Source: the XML schemas of CycloneDX. What is passed over is listed in the package's description.
 */
public final class CycloneDxXmlReader implements SbomReader {

    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";
    private static final String EXTENSION = "http://cyclonedx.org/schema/ext/";
    private static final Set<String> EXTENSIONS =
            Set.of(EXTENSION + "dependency-graph/1.0", EXTENSION + "bom-descriptor/1.0");

    /** A reader; all are alike. */
    public CycloneDxXmlReader() {}

    @Override
    public String name() {
        return "CycloneDX XML";
    }

    /**
     * Certain of a root {@code bom} of a CycloneDX namespace, also where the beginning of the document is broken and
     * names that namespace; without a namespace it is possible.
     */
    @Override
    public Claim claim(DocumentStart start) {
        if (!start.jsonNames().isEmpty()) {
            return Claim.NONE;
        }
        byte[] bytes = start.bytes();
        if (!mayBeXml(bytes)) {
            return Claim.NONE;
        }
        try {
            XmlInput xml =
                    XmlInput.open(new ByteArrayInputStream(bytes), new ReadContext(ReadLimits.defaults()), Set.of());
            if (!xml.name().equals("bom")) {
                return Claim.NONE;
            }
            return isCycloneDx(xml.namespace())
                    ? Claim.CERTAIN
                    : xml.namespace().isEmpty() ? Claim.POSSIBLE : Claim.NONE;
        } catch (IOException e) {
            // to read it will fail the same way, and say why
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(NAMESPACE) ? Claim.CERTAIN : Claim.NONE;
        }
    }

    private static boolean isCycloneDx(String namespace) {
        return namespace.startsWith(NAMESPACE) || namespace.startsWith("https" + NAMESPACE.substring("http".length()));
    }

    /** Whether the first character is {@code <}, in any encoding. */
    private static boolean mayBeXml(byte[] bytes) {
        for (byte b : bytes) {
            boolean filler = b == 0 || b == ' ' || b == '\t' || b == '\n' || b == '\r' || b < 0;
            if (!filler) {
                return b == '<';
            }
        }
        return false;
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
        XmlInput xml = XmlInput.open(document, context, EXTENSIONS);
        if (!xml.name().equals("bom")) {
            throw new MalformedDocumentException(
                    "no CycloneDX document: the root element is \"" + xml.name() + "\"", xml.position());
        }
        return new Reading(xml, context, parts).read();
    }

    /** One reading of one document. */
    private static final class Reading {

        private final XmlInput xml;
        private final CycloneDxBom bom;
        private final CycloneDxFacts facts;
        private final CycloneDxXmlComponents components;
        private boolean services;

        Reading(XmlInput xml, ReadContext context, @Nullable BillParts parts) {
            this.xml = xml;
            this.bom = new CycloneDxBom(context, xml::position, parts);
            this.facts = new CycloneDxFacts(xml::report);
            this.components = new CycloneDxXmlComponents(xml, facts, context.limits());
        }

        Sbom read() throws IOException {
            root();
            xml.enter();
            for (String name; (name = xml.next()) != null; ) {
                switch (name) {
                    case "metadata" -> bom.metadata(new CycloneDxXmlMetadata(xml, facts, components).read());
                    case "components" -> components();
                    case "dependencies" -> dependencies();
                    case "vulnerabilities" -> vulnerabilities();
                    case "services" -> services();
                    default -> xml.skip();
                }
            }
            xml.end();
            return bom.finish();
        }

        private void root() {
            String namespace = xml.namespace();
            if (isCycloneDx(namespace)) {
                bom.specVersion(facts.specVersion(namespace.substring(namespace.lastIndexOf('/') + 1)));
            } else {
                xml.report(Kind.MISSING, "no namespace of CycloneDX; read as the newest edition");
            }
            bom.serialNumber(facts.serialNumber(xml.attribute("serialNumber")));
            String version = xml.attribute("version");
            try {
                bom.version(facts.documentVersion(version == null ? null : Long.valueOf(version.strip())));
            } catch (NumberFormatException e) {
                xml.report(Kind.WRONG_TYPE, "expected a whole number of at most 64 bits");
            }
        }

        private void components() throws IOException {
            bom.beginComponents();
            xml.enter();
            for (String name; (name = xml.next()) != null; ) {
                if (name.equals("component")) {
                    bom.component(components.component());
                }
            }
        }

        private void dependencies() throws IOException {
            bom.beginDependencies();
            xml.enter();
            for (String name; (name = xml.next()) != null; ) {
                if (name.equals("dependency")) {
                    dependency();
                }
            }
        }

        /** A dependency with those it has, each of which may have its own. Returns its ref. */
        private @Nullable String dependency() throws IOException {
            String ref = xml.attribute("ref");
            if (ref == null) {
                xml.report(Kind.MISSING, "a dependency without a ref; left out");
            }
            xml.enter();
            for (String name; (name = xml.next()) != null; ) {
                switch (name) {
                    case "dependency" -> {
                        String other = dependency();
                        if (ref != null && other != null) {
                            bom.dependsOn(ref, other);
                        }
                    }
                    case "provides" -> {
                        String other = xml.attribute("ref");
                        if (ref != null && other != null) {
                            bom.provides(ref, other);
                        }
                    }
                    default -> xml.skip();
                }
            }
            return ref;
        }

        private void vulnerabilities() throws IOException {
            CycloneDxXmlVulnerabilities reader = new CycloneDxXmlVulnerabilities(xml, facts);
            bom.beginVulnerabilities();
            xml.enter();
            for (String name; (name = xml.next()) != null; ) {
                if (name.equals("vulnerability")) {
                    bom.vulnerability(reader.vulnerability());
                }
            }
        }

        private void services() throws IOException {
            xml.enter();
            for (String name; (name = xml.next()) != null; ) {
                if (name.equals("service")) {
                    if (!services) {
                        xml.report(Kind.UNSUPPORTED, "services are no components; left out");
                        services = true;
                    }
                    bom.service(xml.attribute("bom-ref"));
                }
            }
        }
    }
}
