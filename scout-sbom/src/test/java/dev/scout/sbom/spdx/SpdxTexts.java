package dev.scout.sbom.spdx;

import dev.scout.core.image.ImageMetadata;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Small SPDX documents for the tests, written with single quotes. */
final class SpdxTexts {

    private SpdxTexts() {}

    /** The document that holds one of everything. */
    static byte[] small() throws IOException {
        return resource("small.spdx.json");
    }

    /** A document of the tests. */
    static byte[] resource(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(SpdxTexts.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        }
    }

    /** Reads a document that has these members besides those that it must have, and so have its packages. */
    static Reading<Sbom> read(String members) throws IOException {
        String document = "{'spdxVersion':'SPDX-2.3','SPDXID':'SPDXRef-DOCUMENT','dataLicense':'CC0-1.0',"
                + (members.startsWith("'name'") ? "" : "'name':'a document',")
                + (members.contains("'documentNamespace'") ? "" : "'documentNamespace':'https://example.org/d',")
                + (members.contains("'creationInfo'")
                        ? ""
                        : "'creationInfo':{'created':'2024-02-03T04:05:06Z','creators':['Tool: maker']},")
                + members.replace("'name':", "'downloadLocation':'NONE','name':") + "}";
        return SbomReaders.builtIn().read(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the one package of a document, by its members. */
    static Component readPackage(String members) throws IOException {
        return read("'packages':[{'SPDXID':'SPDXRef-a','name':'a'," + members + "}]")
                .value()
                .components()
                .get(0);
    }

    static Component subject(Sbom sbom) {
        return Objects.requireNonNull(sbom.subject(), "no subject");
    }

    static ImageMetadata image(Sbom sbom) {
        return Objects.requireNonNull(sbom.image(), "no image");
    }

    static Component component(Sbom sbom, String ref) {
        return sbom.components().stream()
                .filter(component -> component.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }
}
