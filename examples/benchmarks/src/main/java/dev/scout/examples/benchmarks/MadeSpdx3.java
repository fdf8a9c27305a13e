package dev.scout.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** A made bill in SPDX 3, where parties and licences are elements of their own, and so are the relations to them. */
final class MadeSpdx3 {

    private static final String AT = "https://example.org/made/";

    private final JsonGenerator json;
    private final int components;

    private MadeSpdx3(JsonGenerator json, int components) {
        this.json = json;
        this.components = components;
    }

    static void write(int components, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            new MadeSpdx3(json, components).write();
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", "https://spdx.org/rdf/3.0.1/spdx-context.jsonld");
        json.writeArrayFieldStart("@graph");
        creation();
        for (int i = 0; i < MadeBill.SUPPLIERS; i++) {
            element("Organization", "supplier-" + i);
            json.writeStringField("name", MadeBill.supplier(i));
            json.writeEndObject();
        }
        for (int i = 0; i < MadeBill.AUTHORS; i++) {
            element("Person", "author-" + i);
            json.writeStringField("name", MadeBill.author(i));
            json.writeEndObject();
        }
        for (int i = 0; i < MadeBill.LICENSES.length; i++) {
            license("license-" + i, MadeBill.license(i));
        }
        license("license-concluded", MadeBill.EXPRESSION);
        for (int i = 0; i < components; i++) {
            component(i);
        }
        for (int i = 0; i < components; i++) {
            relationship(i, "hasDeclaredLicense", "license-" + i % MadeBill.LICENSES.length);
            relationship(i, "hasConcludedLicense", "license-concluded");
            if (i > 0) {
                relationship(i, "dependsOn", "package-" + i / 2);
            }
        }
        element("SpdxDocument", "document");
        json.writeStringField("name", "made");
        json.writeArrayFieldStart("rootElement");
        json.writeString(AT + "package-0");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void creation() throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "CreationInfo");
        json.writeStringField("@id", "_:creation");
        json.writeStringField("specVersion", "3.0.1");
        json.writeStringField("created", "2026-01-01T00:00:00Z");
        json.writeArrayFieldStart("createdBy");
        json.writeString(AT + "supplier-0");
        json.writeEndArray();
        json.writeEndObject();
    }

    private void element(String type, String id) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeStringField("spdxId", AT + id);
        json.writeStringField("creationInfo", "_:creation");
    }

    private void license(String id, String expression) throws IOException {
        element("simplelicensing_LicenseExpression", id);
        json.writeStringField("simplelicensing_licenseExpression", expression);
        json.writeEndObject();
    }

    private void component(int i) throws IOException {
        element("software_Package", "package-" + i);
        json.writeStringField("name", "package-" + i);
        json.writeStringField("software_packageVersion", MadeBill.version(i));
        json.writeStringField("description", MadeBill.description(i));
        json.writeStringField("software_copyrightText", "Copyright " + i);
        json.writeStringField("software_packageUrl", MadeBill.purl(i));
        json.writeStringField("software_primaryPurpose", "library");
        json.writeStringField(
                "software_sourceInfo", "acquired package info from the following paths: " + MadeBill.path(i));
        json.writeStringField("suppliedBy", AT + "supplier-" + i % MadeBill.SUPPLIERS);
        json.writeArrayFieldStart("originatedBy");
        json.writeString(AT + "author-" + i % MadeBill.AUTHORS);
        json.writeEndArray();
        json.writeArrayFieldStart("externalIdentifier");
        json.writeStartObject();
        json.writeStringField("type", "ExternalIdentifier");
        json.writeStringField("externalIdentifierType", "cpe23");
        json.writeStringField("identifier", MadeBill.cpe(i));
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("verifiedUsing");
        json.writeStartObject();
        json.writeStringField("type", "Hash");
        json.writeStringField("algorithm", "sha256");
        json.writeStringField("hashValue", MadeBill.sha256(i));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void relationship(int i, String type, String to) throws IOException {
        element("Relationship", type + "-" + i);
        json.writeStringField("relationshipType", type);
        json.writeStringField("from", AT + "package-" + i);
        json.writeArrayFieldStart("to");
        json.writeString(AT + to);
        json.writeEndArray();
        json.writeEndObject();
    }
}
