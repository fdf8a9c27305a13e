package dev.scout.sbom.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlInputTest {

    private static final ReadLimits LIMITS = ReadLimits.defaults();

    /** Everything that is shown: {@code name@id[children]} and {@code name=text} where there are no children. */
    private static String shown(XmlInput xml, int levels) throws IOException {
        String id = xml.attribute("id");
        StringBuilder shown = new StringBuilder(xml.name()).append(id == null ? "" : "@" + id);
        if (levels == 0) {
            return shown.append('=').append(xml.text()).toString();
        }
        xml.enter();
        shown.append('[');
        List<String> children = new ArrayList<>();
        while (xml.next() != null) {
            children.add(shown(xml, levels - 1));
        }
        return shown.append(String.join(" ", children)).append(']').toString();
    }

    private static String shown(byte[] document, int levels) throws IOException {
        ReadContext context = new ReadContext(LIMITS);
        XmlInput xml = XmlInput.open(new ByteArrayInputStream(document), context, Set.of("urn:also"));
        String shown = shown(xml, levels);
        xml.end();
        assertThat(context.diagnostics()).isEmpty();
        return shown;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void walk(byte[] document, ReadLimits limits) throws IOException {
        XmlInput xml = XmlInput.open(new ByteArrayInputStream(document), new ReadContext(limits), Set.of());
        xml.enter();
        while (xml.next() != null) {
            xml.text();
        }
        xml.end();
    }

    private static void refused(String document, String because) {
        assertThatThrownBy(() -> walk(utf8(document), LIMITS))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining(because);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a><b>x</b><b id='1'>y</b></a>                                      | a[b=x b@1=y]",
                "<a><b><![CDATA[<x>]]></b><b>&lt;&#65;&amp;</b><b/></a>              | a[b=<x> b=<A& b=]",
                "<a><b>one<!-- c -->two<?p i?>three</b></a>                          | a[b=onetwothree]",
                "<a xmlns='urn:a' xmlns:f='urn:f'><f:b>no</f:b><b>x</b></a>          | a[b=x]",
                "<a xmlns='urn:a' xmlns:f='urn:also'><f:b>yes</f:b><b f:id='9'/></a> | a[b=yes b=]",
                "<p:a xmlns:p='urn:a'><p:b>x</p:b><b>none</b></p:a>                  | a[b=x]",
                "<!-- c --><?p i?><a><f xmlns='urn:f'><b/></f><b>x</b></a><!-- d --> | a[b=x]",
            })
    void b5_shows_the_elements_of_its_namespaces(String document, String expected) throws IOException {
        assertThat(shown(utf8(document), 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-8859-1"})
    void b2_reads_every_encoding(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String text = "<?xml version='1.0' encoding='" + name + "'?><a><b>ä</b></a>";

        assertThat(shown(text.getBytes(charset), 1)).isEqualTo("a[b=ä]");
        if (!name.equals("ISO-8859-1") && !name.equals("UTF-16")) {
            assertThat(shown(("\uFEFF" + text).getBytes(charset), 1)).isEqualTo("a[b=ä]");
        }
    }

    @Test
    void b2_a_declaration_that_names_utf_16_in_a_document_of_utf_8_errs() throws IOException {
        assertThat(shown(utf8("<?xml version='1.0' encoding='utf-16'?><a><b>ä</b></a>"), 1))
                .isEqualTo("a[b=ä]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\n\0\0", " \r\n", "<!-- c -->\n", "<?p i?>"})
    void b2_what_may_stand_around_a_document_makes_no_difference(String behind) throws IOException {
        assertThat(shown(utf8(" \n\t<?xml version='1.0'?><a><b>x</b></a>" + behind), 1))
                .isEqualTo("a[b=x]");
        assertThat(shown(utf8("<a><b>x</b></a>" + " ".repeat(100_000) + behind), 1))
                .isEqualTo("a[b=x]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "<a/>", "{}", "\0\0x", "<!DOCTYPE a>", "]]>"})
    void what_follows_a_document_is_reported(String more) throws IOException {
        for (String gap : List.of("", " ".repeat(100_000))) {
            ReadContext context = new ReadContext(LIMITS);
            XmlInput xml = XmlInput.open(new ByteArrayInputStream(utf8("<a/>" + gap + more)), context, Set.of());
            xml.end();
            assertThat(context.diagnostics()).extracting(Diagnostic::kind).containsExactly(Kind.INVALID_VALUE);
        }
    }

    @Test
    void b5_a_document_type_declaration_is_refused_whatever_it_says() {
        refused("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "DTD");
        refused("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a><b>&x;</b></a>", "DTD");
        refused("<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/x.dtd'> %x;]><a><b>&x;</b></a>", "DTD");
        refused("<!DOCTYPE a PUBLIC 'p' 'http://127.0.0.1:1/x.dtd'><a/>", "DTD");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY e")
                    .append(i)
                    .append(" '&e")
                    .append(i - 1)
                    .append(";&e")
                    .append(i - 1)
                    .append(";'>");
        }
        refused(laughs + "]><a><b>&e39;</b></a>", "DTD");
        refused(
                "<!DOCTYPE a [<!ENTITY q '" + "q".repeat(100_000) + "'>]><a><b>" + "&q;".repeat(10_000) + "</b></a>",
                "DTD");
        refused("<a><b>&x;</b></a>", "");
        refused("<a b='&x;'/>", "");
    }

    @Test
    void b11_depth_and_length_are_limited() {
        refused("<a>".repeat(100_000), "deeper than 500");
        refused("<a><b>" + "<c>".repeat(499), "deeper than 500");
        ReadLimits limits = LIMITS.withStringLength(100);
        for (String document : List.of(
                "<a><b>" + "x".repeat(101) + "</b></a>",
                "<a><b>" + "x&amp;".repeat(51) + "</b></a>",
                "<a><b c='" + "x".repeat(100_000) + "'/></a>",
                "<a><!--" + "x".repeat(100_000) + "--></a>",
                "<a><b><?p " + "x".repeat(100_000) + "?></b></a>",
                "<a><" + "b".repeat(100_000) + "/></a>")) {
            assertThatThrownBy(() -> walk(utf8(document), limits)).isInstanceOf(MalformedDocumentException.class);
        }
    }

    @Test
    void errors_and_oddities_say_where() throws IOException {
        assertThatThrownBy(() -> walk(utf8("<a>\n<b>x</c>\n</a>"), LIMITS))
                .isInstanceOfSatisfying(
                        MalformedDocumentException.class,
                        e -> assertThat(e.position().line()).isEqualTo(2));
        ReadContext context = new ReadContext(LIMITS);
        XmlInput xml = XmlInput.open(new ByteArrayInputStream(utf8("<a>\n <b>x<c/></b></a>")), context, Set.of());
        xml.enter();
        xml.next();
        assertThat(xml.text()).isEqualTo("x");
        assertThat(context.diagnostics()).singleElement().satisfies(one -> {
            assertThat(one.path()).isEqualTo("/a/b/c");
            assertThat(one.position()).extracting(Position::line).isEqualTo(2);
        });
    }

    @Test
    void b11_broken_documents_are_refused_by_the_one_exception() {
        byte[] whole = utf8("<?xml version='1.0'?><a x='1' xmlns:y='z'><b>t&lt;<![CDATA[c]]></b><!-- c --><y:c/></a>");
        for (int length = 0; length < whole.length; length++) {
            byte[] beginning = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> walk(beginning, LIMITS)).isInstanceOf(MalformedDocumentException.class);
        }
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = whole.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                broken[random.nextInt(broken.length)] =
                        random.nextBoolean() ? (byte) random.nextInt() : whole[random.nextInt(whole.length)];
            }
            try {
                walk(broken, LIMITS);
            } catch (IOException e) {
                assertThat(e).isInstanceOf(MalformedDocumentException.class);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void trouble_of_the_stream_is_not_trouble_of_the_document() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> XmlInput.open(failing, new ReadContext(LIMITS), Set.of()))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }
}
