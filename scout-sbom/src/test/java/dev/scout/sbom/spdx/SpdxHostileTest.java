package dev.scout.sbom.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the syntaxes of SPDX that are no JSON survive: a document is read, or refused by the one exception. */
class SpdxHostileTest {

    private static final String TAGS = "SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\n";
    private static final String XML = "<Document><spdxVersion>SPDX-2.3</spdxVersion>";
    private static final String YAML = "spdxVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\n";
    private static final String RDF =
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://spdx.org/rdf/terms#\">";

    private static Sbom read(byte[] bytes) throws IOException {
        return SbomReaders.builtIn().read(bytes).value();
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining(why);
    }

    private static boolean isReadOrRefused(byte[] bytes) {
        try {
            read(bytes);
            return true;
        } catch (IOException e) {
            assertThat(e).isInstanceOf(MalformedDocumentException.class);
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.spdx", "small.spdx.xml", "small.spdx.yaml", "small.spdx.rdf"})
    void b11_a_document_may_be_cut_off_anywhere(String file) throws IOException {
        byte[] bytes = SpdxTexts.resource(file);
        boolean closed = file.endsWith("xml") || file.endsWith("rdf");
        int read = 0;
        for (int length = 0; length < bytes.length - 1; length++) {
            read += isReadOrRefused(Arrays.copyOf(bytes, length)) ? 1 : 0;
        }
        System.out.printf("%s: cut off at %d bytes, %d of them read%n", file, bytes.length, read);
        // tag-value and YAML have no end that could be missing
        assertThat(closed ? read : 0).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.spdx", "small.spdx.xml", "small.spdx.yaml", "small.spdx.rdf"})
    void b12_any_byte_may_be_any_other(String file) throws IOException {
        byte[] bytes = SpdxTexts.resource(file);
        for (int i = 0; i < bytes.length; i += file.endsWith("spdx") ? 1 : 3) {
            for (int value : new int[] {0, '"', '<', ':', '*', 0xFF}) {
                byte[] broken = bytes.clone();
                broken[i] = (byte) value;
                isReadOrRefused(broken);
            }
        }
    }

    @Test
    void b5_a_document_type_declaration_is_refused_wherever_its_entities_lead() {
        for (String dtd : List.of(
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")) {
            // before the root, a declaration hides what the document is
            assertThatThrownBy(() -> read((dtd + XML + "<name>&x;</name></Document>").getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MalformedDocumentException.class);
            assertThatThrownBy(() -> read((dtd + RDF + "</rdf:RDF>").getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MalformedDocumentException.class);
        }
        refused(XML + "<name>&x;</name></Document>", "");
    }

    @Test
    void b11_nesting_that_is_too_deep_is_refused() {
        int depth = 100_000;
        refused(XML + "<a>".repeat(depth) + "</a>".repeat(depth) + "</Document>", "deeper");
        refused(RDF + "<Package><relationship><Relationship><relatedSpdxElement>".repeat(depth), "deeper");
        refused(YAML + "deep: " + "[".repeat(depth) + "]".repeat(depth) + "\n", "");
        StringBuilder blocks = new StringBuilder(YAML);
        for (int i = 0; i < 2_000; i++) {
            blocks.append(" ".repeat(i)).append("a:\n");
        }
        refused(blocks.toString(), "");
    }

    @Test
    void an_alias_of_yaml_is_refused_and_an_anchor_is_not() throws IOException {
        refused(YAML + "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "alias");
        refused(YAML + "name: &n word\ncomment: *n\n", "alias");
        assertThat(read((YAML + "name: &n word\n").getBytes(StandardCharsets.UTF_8))
                        .document()
                        .name())
                .isEqualTo("word");
    }

    @Test
    void a_text_of_tag_value_that_is_never_closed_is_refused() {
        refused(TAGS + "DocumentComment: <text>and\nPackageName: a\n", "never closed at line 3");
    }

    @Test
    void b11_texts_beyond_the_limit_are_refused() {
        ReadLimits limits = ReadLimits.defaults().withStringLength(100_000);
        String a = "a".repeat(300_000);
        for (String text : List.of(
                TAGS + "DocumentName: " + a,
                TAGS + "DocumentComment: <text>" + (a.substring(0, 50_000) + "\n").repeat(6) + "</text>",
                TAGS + a,
                XML + "<name>" + a + "</name></Document>",
                RDF + "<SpdxDocument><name>" + a + "</name></SpdxDocument></rdf:RDF>",
                YAML + "name: " + a + "\n")) {
            assertThatThrownBy(
                            () -> SbomReaders.builtIn().withLimits(limits).read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text.substring(0, 80))
                    .isInstanceOf(MalformedDocumentException.class);
        }
    }

    @Test
    void b11_more_elements_than_the_limit_allows_are_refused() {
        SbomReaders few = SbomReaders.builtIn().withLimits(ReadLimits.defaults().withItems(2));
        for (String text : List.of(
                TAGS + "PackageName: a\n".repeat(3),
                TAGS + "FileName: a\nSPDXID: 1\nFileName: a\nSPDXID: 2\nFileName: a\nSPDXID: 3\n",
                TAGS + "Relationship: a b c\n".repeat(3),
                XML + "<packages/>".repeat(3) + "</Document>",
                YAML + "packages: [{}, {}, {}]\n",
                RDF + "<Package/>".repeat(3) + "</rdf:RDF>",
                "{\"@context\":\"https://spdx.org/rdf/3.0.1/c\",\"@graph\":[{\"type\":\"a\"},{\"type\":\"a\"},{\"type\":\"a\"}]}")) {
            assertThatThrownBy(() -> few.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(MalformedDocumentException.class)
                    .hasMessageContaining("more than 2");
        }
    }

    /** Each of these would take minutes in quadratic time. */
    @Test
    void tag_value_takes_linear_time() {
        for (String text : List.of(
                TAGS + "DocumentComment: <text>" + "<text>\n".repeat(2_000_000) + "</text>\n",
                TAGS + "DocumentComment: <text>" + "</text".repeat(1_000_000) + "\n</text>\n",
                TAGS + "\n".repeat(5_000_000),
                TAGS + "DocumentName:" + " ".repeat(10_000_000) + "a",
                TAGS + "PackageName: a\n" + "ExternalRef: OTHER x y\n".repeat(300_000),
                TAGS + "PackageName: a\nSPDXID: SPDXRef-a\n" + "FileName: a\nSPDXID: b\n".repeat(300_000),
                TAGS + "PackageName: a\nSPDXID: SPDXRef-a\n".repeat(300_000),
                TAGS + "Annotator: x\nSPDXREF: y\nAnnotationComment: z\n".repeat(300_000))) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                            .isNotNull());
        }
    }
}
