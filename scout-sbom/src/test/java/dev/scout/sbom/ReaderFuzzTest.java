package dev.scout.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.ReadLimits;
import dev.scout.sbom.vex.VexReaders;
import dev.scout.sbom.vex.WaiverReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few thousand inputs of the fuzzing in every build, and those that once found something. */
class ReaderFuzzTest {

    @Test
    void nearly_valid_documents_are_read_or_refused() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] input = new byte[2 + random.nextInt(60)];
            random.nextBytes(input);
            assertThatCode(() -> ReaderFuzz.fuzzerTestOneInput(input))
                    .as(HexFormat.of().formatHex(input))
                    .doesNotThrowAnyException();
        }
        assertThat(ReaderFuzz.runs()).hasSize(FuzzSeed.all().size());
    }

    @Test
    void every_reader_has_a_document_that_it_reads() throws IOException {
        for (FuzzSeed seed : FuzzSeed.all()) {
            byte[] document = seed.bytes().getBytes(StandardCharsets.ISO_8859_1);
            if (seed.reader().equals("waivers")) {
                assertThat(WaiverReader.read(new ByteArrayInputStream(document), ReadLimits.defaults()))
                        .as(seed.reader())
                        .isNotEmpty();
            } else if (seed.isOfJudgement()) {
                assertThat(VexReaders.builtIn().read(document).value())
                        .as(seed.reader())
                        .isNotEmpty();
            } else if (!seed.reader().equals("DSSE envelope")) {
                assertThat(SbomReaders.builtIn().read(document).value().components())
                        .as(seed.reader())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0000, an unchanged document", "0103, an empty document"})
    void what_was_found_once_is_not_found_again(String input, String what) {
        assertThatCode(() -> ReaderFuzz.fuzzerTestOneInput(HexFormat.of().parseHex(input)))
                .as(what)
                .doesNotThrowAnyException();
    }

    @Test
    void a_text_without_an_end_behind_a_wrapped_document_is_reported() throws IOException {
        String statement = """
                {"_type":"https://in-toto.io/Statement/v1","subject":[],"predicateType":"https://cyclonedx.org/bom",
                "predicate":{"bomFormat":"CycloneDX","specVersion":"1.6"}}
                """;
        byte[] document = (statement + "\"without an end").getBytes(StandardCharsets.UTF_8);

        assertThat(SbomReaders.builtIn().read(document).diagnostics())
                .extracting(Diagnostic::message)
                .contains("more follows after the end of the document; it was not read");
    }
}
