package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small documents as the tests of this package write them: JSON with single quotes, and only what matters. */
final class CycloneDxDocuments {

    private CycloneDxDocuments() {}

    /** Reads a document of these members beside {@code bomFormat} and {@code specVersion}. */
    static Reading<Sbom> read(String members) throws IOException {
        return readWhole(
                "{'bomFormat': 'CycloneDX', 'specVersion': '1.6'" + (members.isEmpty() ? "" : ", ") + members + "}");
    }

    /** Reads a document. */
    static Reading<Sbom> readWhole(String document) throws IOException {
        return SbomReaders.builtIn().read(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** Reads one component of these members beside {@code type} and {@code name}; nothing may be odd about it. */
    static Component component(String members) throws IOException {
        Reading<Sbom> reading = read("'components': [{'type': 'library', 'name': 'x', " + members + "}]");
        if (!reading.diagnostics().isEmpty()) {
            throw new AssertionError(reading.diagnostics());
        }
        return reading.value().components().get(0);
    }

    /** What was odd. */
    static List<Kind> kinds(Reading<Sbom> reading) {
        return reading.diagnostics().stream().map(Diagnostic::kind).toList();
    }
}
