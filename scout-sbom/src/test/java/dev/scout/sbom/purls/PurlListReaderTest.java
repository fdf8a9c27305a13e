package dev.scout.sbom.purls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.ResourceText;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurlListReaderTest {

    private static final String LIST = """
            # packages of an image

            pkg:apk/alpine/musl@1.2?distro=3.18.4
              PKG:npm/a@1.0   # a comment
            pkg:npm/a@1.0#sub
            nonsense
            pkg:npm/a b
            pkg:nothing
            """;

    private static Reading<Sbom> read(String text) throws IOException {
        return SbomReaders.builtIn().read(ResourceText.utf8(text));
    }

    @Test
    void every_line_is_a_component_and_bad_ones_are_reported_with_their_number() throws IOException {
        Reading<Sbom> reading = read(LIST);

        assertThat(reading.value().components())
                .extracting(component -> String.valueOf(component.identity().purl()))
                .containsExactly("pkg:apk/alpine/musl@1.2?distro=3.18.4", "pkg:npm/a@1.0", "pkg:npm/a@1.0#sub");
        assertThat(reading.value().operatingSystem()).isEqualTo(OperatingSystem.linux("alpine", "3.18.4"));
        assertThat(reading.diagnostics())
                .extracting(odd -> odd.position().line())
                .contains(6, 7, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void b2_lines_end_in_any_way(String end) throws IOException {
        assertThat(read(LIST.replace("\n", end))).isEqualTo(read(LIST));
        assertThat(read(LIST.stripTrailing() + "\0").value())
                .isEqualTo(read(LIST).value());
    }

    @Test
    void b2_other_encodings_make_no_difference() throws IOException {
        Reading<Sbom> expected = read(LIST);

        for (byte[] bytes : new byte[][] {
            ("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_16LE),
            LIST.getBytes(StandardCharsets.UTF_16BE)
        }) {
            assertThat(SbomReaders.builtIn().read(bytes)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"# nothing\n", "one\npkg:npm/a@1\n", "pkg:\n", "pkgs: 1\n"})
    void a_text_whose_first_line_is_no_package_url_is_no_list(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void b11_a_list_that_is_cut_off_anywhere_is_read_or_refused() {
        byte[] bytes = ResourceText.utf8(LIST);
        for (int length = 0; length < bytes.length; length++) {
            try {
                SbomReaders.builtIn().read(Arrays.copyOf(bytes, length));
            } catch (IOException e) {
                assertThat(e).isInstanceOf(MalformedDocumentException.class);
            }
        }
    }

    @Test
    void b11_a_line_that_is_too_long_and_lists_that_are_too_long_are_refused() {
        SbomReaders few = SbomReaders.builtIn()
                .withLimits(ReadLimits.defaults().withStringLength(50).withItems(1));

        assertThatThrownBy(() -> few.read(ResourceText.utf8("pkg:npm/" + "a".repeat(100))))
                .isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> few.read(ResourceText.utf8("pkg:npm/a\npkg:npm/b\n")))
                .isInstanceOf(MalformedDocumentException.class);
    }
}
