package dev.scout.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Sbom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SbomReadersTest {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static List<SmallDocument> documents() {
        return SmallDocument.everySyntax();
    }

    private static Reading<Sbom> read(byte[] document) throws IOException {
        return SbomReaders.builtIn().read(document);
    }

    private static byte[] encoded(String text, Charset charset) {
        return (BYTE_ORDER_MARK + text).getBytes(charset);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void small_documents_are_bills_with_components_and_edges(SmallDocument document) throws IOException {
        Sbom sbom = read(document.utf8()).value();

        assertThat(sbom.components()).isNotEmpty();
        assertThat(sbom.dependencies()).isNotEmpty();
        assertThat(sbom.subject()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b1_the_name_of_a_file_says_nothing(SmallDocument document, @TempDir Path folder) throws IOException {
        Sbom expected = read(document.utf8()).value();

        for (String name : List.of("bom", "manifest.spdx.json", "bom.cdx.json", "sbom.xml", "readme.txt")) {
            Path file = Files.write(folder.resolve(name), document.utf8());
            assertThat(SbomReaders.builtIn().read(file).value()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b2_encodings_and_byte_order_marks_make_no_difference(SmallDocument document) throws IOException {
        Reading<Sbom> expected = read(document.utf8());

        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32LE"),
                Charset.forName("UTF-32BE"))) {
            Reading<Sbom> reading = read(encoded(document.text(), charset));
            assertThat(reading.value()).isEqualTo(expected.value());
            assertThat(reading.diagnostics()).hasSameSizeAs(expected.diagnostics());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b2_gzip_makes_no_difference(SmallDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(document.utf8());
        }

        assertThat(read(bytes.toByteArray())).isEqualTo(read(document.utf8()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b2_white_space_around_and_zero_bytes_behind_make_no_difference(SmallDocument document) throws IOException {
        Reading<Sbom> expected = read(document.utf8());

        for (String text : List.of(
                document.text() + "\n",
                document.text() + "\0",
                document.text() + "\r\n\0\0\0",
                "\n\t  " + document.text(),
                document.text() + " ".repeat(100_000) + "\0")) {
            Reading<Sbom> reading = read(text.getBytes(StandardCharsets.UTF_8));
            assertThat(reading.value()).isEqualTo(expected.value());
            assertThat(reading.diagnostics()).hasSameSizeAs(expected.diagnostics());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void what_follows_a_document_is_reported_and_not_read(SmallDocument document) throws IOException {
        Sbom expected = read(document.utf8()).value();

        for (String more : List.of("x", "{}", "\n{\"bomFormat\":\"CycloneDX\"}", " ".repeat(20_000) + "}")) {
            Reading<Sbom> reading = read((document.text() + more).getBytes(StandardCharsets.UTF_8));
            assertThat(reading.value()).isEqualTo(expected);
            assertThat(reading.diagnostics()).extracting(Diagnostic::kind).contains(Kind.INVALID_VALUE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\0",
                "{}",
                "[]",
                "null",
                "42",
                "\"CycloneDX\"",
                "{\"name\": \"x\"}",
                "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"x\"}}",
                "<bill/>",
                "---\nbom: x"
            })
    void what_is_no_bill_is_refused(String text) {
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void a_directory_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> SbomReaders.builtIn().read(folder))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("directory");
    }

    @Test
    void binary_documents_are_refused() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[1 + random.nextInt(2_000)];
            random.nextBytes(bytes);
            assertThatThrownBy(() -> read(bytes)).isInstanceOf(MalformedDocumentException.class);
        }
    }
}
