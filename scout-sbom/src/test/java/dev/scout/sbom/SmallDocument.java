package dev.scout.sbom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A small document of one format, for the tests that every format has to pass.
 *
 * @param format as people call it
 * @param text of a bill with several components, an edge and a few facts; a JSON object
 * @param textMember a member of the top-level object that is read as a text
 */
record SmallDocument(String format, String text, String textMember) {

    /** One for each JSON format that is built in. */
    static List<SmallDocument> all() {
        return List.of(
                cycloneDx(),
                spdx(),
                spdx3(),
                new SmallDocument("Syft JSON", resource("syft/small.syft.json"), "schema"),
                new SmallDocument("Trivy JSON", resource("trivy/small.trivy.json"), "ArtifactName"),
                new SmallDocument("Docker Scout JSON", resource("dockerscout/small.scout.json"), "descriptor"),
                new SmallDocument("GitHub snapshot", resource("github/small.snapshot.json"), "sha"),
                new SmallDocument("GitHub SBOM", resource("github/small.github.json"), "sbom"),
                new SmallDocument("in-toto statement", resource("envelope/small.intoto.json"), "predicateType"));
    }

    /** One for each format that is built in and shows where it ends: {@link #all} and those in XML. */
    static List<SmallDocument> everySyntax() {
        List<SmallDocument> documents = new ArrayList<>(all());
        // one line a format
        documents.add(new SmallDocument("CycloneDX XML", resource("cyclonedx/everything.xml"), "timestamp"));
        return documents;
    }

    private static SmallDocument cycloneDx() {
        return new SmallDocument("CycloneDX JSON", """
                {"$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX",
                "specVersion": "1.6", "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", "version": 1,
                "metadata": {"timestamp": "2024-05-01T12:00:00Z",
                 "tools": {"components": [{"type": "application", "author": "acme", "name": "maker"}]},
                 "authors": [{"name": "Ann", "email": "ann@example.org"}],
                 "component": {"bom-ref": "app", "type": "container", "name": "shop", "version": "1",
                  "components": [{"bom-ref": "os", "type": "operating-system", "name": "debian", "version": "12"}]},
                 "supplier": {"name": "Acme", "url": ["https://example.org"], "contact": [{"email": "a@example.org"}]}},
                "components": [
                 {"bom-ref": "a", "type": "library", "group": "g", "name": "a", "version": "1.0", "scope": "required",
                  "purl": "pkg:maven/g/a@1.0", "cpe": "cpe:2.3:a:g:a:1.0:*:*:*:*:*:*:*", "swid": {"tagId": "tag"},
                  "hashes": [{"alg": "SHA-1", "content": "da39a3ee5e6b4b0d3255bfef95601890afd80709"}],
                  "licenses": [{"license": {"id": "MIT"}}, {"license": {"name": "Mine"}}],
                  "evidence": {"occurrences": [{"location": "/a.jar"}], "identity": [{"field": "name"}]},
                  "pedigree": {"ancestors": [{"type": "library", "name": "old"}]},
                  "properties": [{"name": "k", "value": "v"}]},
                 {"bom-ref": "b", "type": "library", "name": "b", "authors": [{"name": "Bob"}],
                  "licenses": [{"expression": "MIT OR Apache-2.0", "acknowledgement": "concluded"}]}],
                "services": [{"bom-ref": "s", "name": "s"}],
                "dependencies": [{"ref": "app", "dependsOn": ["a"]}, {"ref": "a", "dependsOn": ["b"], "provides": []}],
                "vulnerabilities": [{"id": "CVE-1", "references": [{"id": "GHSA-1"}], "affects": [{"ref": "a"}],
                 "analysis": {"state": "not_affected", "justification": "code_not_present", "detail": "d"}}]}""", "serialNumber");
    }

    private static SmallDocument spdx() {
        return new SmallDocument("SPDX 2 JSON", resource("spdx/small.spdx.json"), "documentNamespace");
    }

    private static SmallDocument spdx3() {
        return new SmallDocument("SPDX 3 JSON-LD", resource("spdx/small.spdx3.json"), "comment");
    }

    /** A document that other tests read, too. */
    private static String resource(String name) {
        try {
            return ResourceText.of(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] utf8() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The document with one member more at its end. */
    String with(String member) {
        return text.substring(0, text.length() - 1) + ", " + member + "}";
    }

    @Override
    public String toString() {
        return format;
    }
}
