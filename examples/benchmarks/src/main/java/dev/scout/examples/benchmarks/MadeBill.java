package dev.scout.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Bills of any size that are always the same, with every member filled that the model has a place for. A component is
 * said by its number: what a reader must have got out of it is known without asking another reader.
 */
final class MadeBill {

    /** The syntaxes. */
    enum Syntax {
        CYCLONEDX_JSON,
        CYCLONEDX_XML,
        SPDX_JSON,
        SPDX_3_JSON,
        SPDX_TAG_VALUE;

        /** As the rows of a table are called. */
        String title() {
            return switch (this) {
                case CYCLONEDX_JSON -> "CycloneDX JSON";
                case CYCLONEDX_XML -> "CycloneDX XML";
                case SPDX_JSON -> "SPDX 2 JSON";
                case SPDX_3_JSON -> "SPDX 3 JSON";
                case SPDX_TAG_VALUE -> "SPDX tag-value";
            };
        }
    }

    static final int SUPPLIERS = 31;
    static final int AUTHORS = 29;
    static final String[] LICENSES = {"MIT", "Apache-2.0", "BSD-3-Clause", "ISC"};
    static final String EXPRESSION = "MIT OR Apache-2.0";

    private final int components;

    MadeBill(int components) {
        this.components = components;
    }

    static String purl(int i) {
        return "pkg:npm/%40group" + i % 97 + "/package-" + i + "@" + version(i);
    }

    static String version(int i) {
        return i % 7 + "." + i % 13 + "." + i;
    }

    static String sha256(int i) {
        return String.format(Locale.ROOT, "%064x", i * 2_654_435_761L & Long.MAX_VALUE);
    }

    static String supplier(int i) {
        return "Supplier " + i % SUPPLIERS;
    }

    static String author(int i) {
        return "Author " + i % AUTHORS;
    }

    static String license(int i) {
        return LICENSES[i % LICENSES.length];
    }

    byte[] bytes(Syntax syntax) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(syntax, out);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return out.toByteArray();
    }

    void write(Syntax syntax, OutputStream out) throws IOException {
        switch (syntax) {
            case CYCLONEDX_JSON -> cycloneDxJson(out);
            case CYCLONEDX_XML -> {
                try {
                    cycloneDxXml(out);
                } catch (XMLStreamException e) {
                    throw new IOException(e);
                }
            }
            case SPDX_JSON -> spdxJson(out);
            case SPDX_3_JSON -> MadeSpdx3.write(components, out);
            case SPDX_TAG_VALUE -> spdxTagValue(out);
        }
    }

    private void cycloneDxJson(OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("bomFormat", "CycloneDX");
            json.writeStringField("specVersion", "1.6");
            json.writeStringField("serialNumber", "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79");
            json.writeNumberField("version", 1);
            json.writeObjectFieldStart("metadata");
            json.writeStringField("timestamp", "2026-01-01T00:00:00Z");
            json.writeEndObject();
            json.writeArrayFieldStart("components");
            for (int i = 0; i < components; i++) {
                cycloneDxJson(i, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("dependencies");
            for (int i = 1; i < components; i++) {
                json.writeStartObject();
                json.writeStringField("ref", "ref-" + i);
                json.writeArrayFieldStart("dependsOn");
                json.writeString("ref-" + i / 2);
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void cycloneDxJson(int i, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("bom-ref", "ref-" + i);
        json.writeStringField("type", "library");
        json.writeObjectFieldStart("supplier");
        json.writeStringField("name", supplier(i));
        json.writeEndObject();
        json.writeStringField("publisher", "Publisher " + i % AUTHORS);
        json.writeStringField("group", "@group" + i % 97);
        json.writeStringField("name", "package-" + i);
        json.writeStringField("version", version(i));
        json.writeStringField("description", description(i));
        json.writeArrayFieldStart("hashes");
        json.writeStartObject();
        json.writeStringField("alg", "SHA-256");
        json.writeStringField("content", sha256(i));
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("licenses");
        json.writeStartObject();
        json.writeObjectFieldStart("license");
        json.writeStringField("id", license(i));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeStringField("copyright", "Copyright " + i);
        json.writeStringField("cpe", cpe(i));
        json.writeStringField("purl", purl(i));
        json.writeObjectFieldStart("evidence");
        json.writeArrayFieldStart("occurrences");
        json.writeStartObject();
        json.writeStringField("location", path(i));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayFieldStart("properties");
        json.writeStartObject();
        json.writeStringField("name", "made:number");
        json.writeStringField("value", String.valueOf(i));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    static String description(int i) {
        return "What package " + i + " is good for, in a sentence or two.";
    }

    static String cpe(int i) {
        return "cpe:2.3:a:vendor" + i % 53 + ":package-" + i + ":" + version(i) + ":*:*:*:*:*:*:*";
    }

    static String path(int i) {
        return "/app/node_modules/package-" + i + "/package.json";
    }

    private void cycloneDxXml(OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("bom");
        xml.writeDefaultNamespace("http://cyclonedx.org/schema/bom/1.6");
        xml.writeAttribute("serialNumber", "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79");
        xml.writeAttribute("version", "1");
        xml.writeStartElement("metadata");
        element("timestamp", "2026-01-01T00:00:00Z", xml);
        xml.writeEndElement();
        xml.writeStartElement("components");
        for (int i = 0; i < components; i++) {
            cycloneDxXml(i, xml);
        }
        xml.writeEndElement();
        xml.writeStartElement("dependencies");
        for (int i = 1; i < components; i++) {
            xml.writeStartElement("dependency");
            xml.writeAttribute("ref", "ref-" + i);
            xml.writeEmptyElement("dependency");
            xml.writeAttribute("ref", "ref-" + i / 2);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static void cycloneDxXml(int i, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("component");
        xml.writeAttribute("type", "library");
        xml.writeAttribute("bom-ref", "ref-" + i);
        xml.writeStartElement("supplier");
        element("name", supplier(i), xml);
        xml.writeEndElement();
        element("publisher", "Publisher " + i % AUTHORS, xml);
        element("group", "@group" + i % 97, xml);
        element("name", "package-" + i, xml);
        element("version", version(i), xml);
        element("description", description(i), xml);
        xml.writeStartElement("hashes");
        xml.writeStartElement("hash");
        xml.writeAttribute("alg", "SHA-256");
        xml.writeCharacters(sha256(i));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("licenses");
        xml.writeStartElement("license");
        element("id", license(i), xml);
        xml.writeEndElement();
        xml.writeEndElement();
        element("copyright", "Copyright " + i, xml);
        element("cpe", cpe(i), xml);
        element("purl", purl(i), xml);
        xml.writeStartElement("properties");
        xml.writeStartElement("property");
        xml.writeAttribute("name", "made:number");
        xml.writeCharacters(String.valueOf(i));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("evidence");
        xml.writeStartElement("occurrences");
        xml.writeStartElement("occurrence");
        element("location", path(i), xml);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void spdxJson(OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("spdxVersion", "SPDX-2.3");
            json.writeStringField("dataLicense", "CC0-1.0");
            json.writeStringField("SPDXID", "SPDXRef-DOCUMENT");
            json.writeStringField("name", "made");
            json.writeStringField("documentNamespace", "https://example.org/made");
            json.writeObjectFieldStart("creationInfo");
            json.writeStringField("created", "2026-01-01T00:00:00Z");
            json.writeArrayFieldStart("creators");
            json.writeString("Tool: made-1.0");
            json.writeEndArray();
            json.writeEndObject();
            json.writeArrayFieldStart("packages");
            for (int i = 0; i < components; i++) {
                spdxJson(i, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("relationships");
            for (int i = 0; i < components; i++) {
                json.writeStartObject();
                json.writeStringField("spdxElementId", i == 0 ? "SPDXRef-DOCUMENT" : "SPDXRef-" + i);
                json.writeStringField("relationshipType", i == 0 ? "DESCRIBES" : "DEPENDS_ON");
                json.writeStringField("relatedSpdxElement", "SPDXRef-" + i / 2);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void spdxJson(int i, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("SPDXID", "SPDXRef-" + i);
        json.writeStringField("name", "package-" + i);
        json.writeStringField("versionInfo", version(i));
        json.writeStringField("supplier", "Organization: " + supplier(i));
        json.writeStringField("originator", "Person: " + author(i));
        json.writeStringField("downloadLocation", "NOASSERTION");
        json.writeBooleanField("filesAnalyzed", false);
        json.writeArrayFieldStart("checksums");
        json.writeStartObject();
        json.writeStringField("algorithm", "SHA256");
        json.writeStringField("checksumValue", sha256(i));
        json.writeEndObject();
        json.writeEndArray();
        json.writeStringField("sourceInfo", "acquired package info from the following paths: " + path(i));
        json.writeStringField("licenseConcluded", EXPRESSION);
        json.writeStringField("licenseDeclared", license(i));
        json.writeStringField("copyrightText", "Copyright " + i);
        json.writeStringField("description", description(i));
        json.writeArrayFieldStart("externalRefs");
        reference("SECURITY", "cpe23Type", cpe(i), json);
        reference("PACKAGE-MANAGER", "purl", purl(i), json);
        json.writeEndArray();
        json.writeStringField("primaryPackagePurpose", "LIBRARY");
        json.writeEndObject();
    }

    private static void reference(String category, String type, String locator, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("referenceCategory", category);
        json.writeStringField("referenceType", type);
        json.writeStringField("referenceLocator", locator);
        json.writeEndObject();
    }

    private void spdxTagValue(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write("""
                SPDXVersion: SPDX-2.3
                DataLicense: CC0-1.0
                SPDXID: SPDXRef-DOCUMENT
                DocumentName: made
                DocumentNamespace: https://example.org/made
                Creator: Tool: made-1.0
                Created: 2026-01-01T00:00:00Z
                """);
        for (int i = 0; i < components; i++) {
            text.write("\nPackageName: package-" + i
                    + "\nSPDXID: SPDXRef-" + i
                    + "\nPackageVersion: " + version(i)
                    + "\nPackageSupplier: Organization: " + supplier(i)
                    + "\nPackageOriginator: Person: " + author(i)
                    + "\nPackageDownloadLocation: NOASSERTION\nFilesAnalyzed: false\nPackageChecksum: SHA256: "
                    + sha256(i)
                    + "\nPackageSourceInfo: acquired package info from the following paths: " + path(i)
                    + "\nPackageLicenseConcluded: " + EXPRESSION
                    + "\nPackageLicenseDeclared: " + license(i)
                    + "\nPackageCopyrightText: <text>Copyright " + i + "</text>\nPackageDescription: <text>"
                    + description(i)
                    + "</text>\nExternalRef: SECURITY cpe23Type " + cpe(i)
                    + "\nExternalRef: PACKAGE-MANAGER purl " + purl(i)
                    + "\nPrimaryPackagePurpose: LIBRARY\n");
        }
        for (int i = 0; i < components; i++) {
            text.write("Relationship: " + (i == 0 ? "SPDXRef-DOCUMENT DESCRIBES" : "SPDXRef-" + i + " DEPENDS_ON")
                    + " SPDXRef-" + i / 2 + "\n");
        }
        text.flush();
    }
}
