package dev.scout.sbom.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.sbom.SharedSboms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jackson is the judge: the same tokens with the same texts at the same places, or refused by both. */
class Utf8JsonTest {

    private static final ReadLimits LIMITS = ReadLimits.defaults();

    /** What a token may begin with. */
    private static final Map<JsonToken, String> BEGINNINGS = Map.of(
            JsonToken.START_OBJECT, "{",
            JsonToken.END_OBJECT, "}",
            JsonToken.START_ARRAY, "[",
            JsonToken.END_ARRAY, "]",
            JsonToken.FIELD_NAME, "\"",
            JsonToken.VALUE_STRING, "\"",
            JsonToken.VALUE_NUMBER_INT, "-0123456789",
            JsonToken.VALUE_NUMBER_FLOAT, "-0123456789",
            JsonToken.VALUE_TRUE, "t",
            JsonToken.VALUE_FALSE, "f");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "[]",
                " [ ] ",
                "{'a':1}",
                "{'a' : 1 , 'b':[true,false,null]}",
                "[1,2.5,-0,0,1e5,1E-5,1.0e+10,-1.5]",
                "['a','','\\u0041','\\ud83d\\ude00','\\ud800','\\n\\t\\r\\b\\f\\/\\\\\\'']",
                "['ä€😀','ä\\n€']",
                "{'a':{'b':{'c':[[[{}]]]}}}",
                "{'a/b~c':[0,{'d':1}]}",
                "\n\r\n\r{\r'a'\r\n:\n\n1\t}",
                "1",
                "'a'",
                "true",
                "1 2 'a' {} []",
                "{'a':1,'a':2}",
                // refused
                "{",
                "[",
                "{'a'",
                "{'a':",
                "{'a':1",
                "{'a':1,",
                "['",
                "['\\",
                "['\\u00",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{'a':1,}",
                "{,}",
                "{'a' 1}",
                "{'a'::1}",
                "{1:2}",
                "{a:1}",
                "[}",
                "{]",
                "]",
                "[01]",
                "[-]",
                "[-01]",
                "[1.]",
                "[.5]",
                "[+1]",
                "[1e]",
                "[1e+]",
                "[1.5.5]",
                "[1-2]",
                "[tru]",
                "[truex]",
                "[nul",
                "[NaN]",
                "[Infinity]",
                "['\t']",
                "['\n']",
                "['\\x']",
                "['\\u00g0']",
                "[undefined]",
                "// comment\n1",
                "[1]/**/",
                "\u00a0[1]",
                "[\u0000]",
                "\u001f[1]"
            })
    void reads_what_jackson_reads_and_refuses_what_it_refuses(String json) throws IOException {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= bytes.length; length++) {
            compare(Arrays.copyOf(bytes, length), 3);
        }
    }

    @Test
    void refuses_what_is_no_utf_8() {
        for (String bytes :
                List.of("80", "C0AF", "C3", "C328", "E28228", "E0809F", "EDA080", "F08080AF", "F4908080", "F5", "FF")) {
            byte[] broken = new byte[bytes.length() / 2 + 4];
            broken[0] = '[';
            broken[1] = '"';
            for (int i = 0; i < bytes.length(); i += 2) {
                broken[2 + i / 2] = (byte) Integer.parseInt(bytes.substring(i, i + 2), 16);
            }
            broken[broken.length - 2] = '"';
            broken[broken.length - 1] = ']';
            assertThat(own(broken, 1).refusal()).as(bytes).contains("broken encoding");
        }
    }

    @Test
    void a_text_beyond_the_limit_may_be_passed_over_but_not_be_asked_for() throws IOException {
        ReadLimits limits = LIMITS.withStringLength(10);
        for (int length : List.of(10, 11, 59, 61, 100_000)) {
            byte[] json = ("[\"" + "x".repeat(length) + "\",1]").getBytes(StandardCharsets.UTF_8);
            Utf8Json passed = Utf8Json.of(new ByteArrayInputStream(json), limits);
            passed.next();
            passed.next();
            assertThat(passed.next()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
            assertThat(passed.text()).isEqualTo("1");
            Utf8Json asked = Utf8Json.of(new ByteArrayInputStream(json), limits);
            asked.next();
            asked.next();
            if (length <= 10) {
                assertThat(asked.text()).hasSize(length);
            } else {
                assertThatThrownBy(asked::text)
                        .isInstanceOf(MalformedDocumentException.class)
                        .hasMessageContaining("more than 10 characters");
            }
        }
    }

    @Test
    void a_number_of_any_length_takes_no_memory() {
        byte[] json = ("[" + "1".repeat(100_000) + "]").getBytes(StandardCharsets.UTF_8);
        assertThat(own(json, 1 << 14).refusal()).contains("more than 1000 characters");
    }

    @Test
    void many_different_names_are_read_and_few_are_remembered() throws IOException {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < 5_000; i++) {
            json.append("{\"name")
                    .append(i)
                    .append("\":1,\"")
                    .append("n".repeat(i % 70))
                    .append("\":\"x\"},");
        }
        compare(json.append("{}]").toString().getBytes(StandardCharsets.UTF_8), 1 << 14);
    }

    /** Documents of all kinds of tokens, some damaged at one place. */
    @Provide
    Arbitrary<byte[]> documents() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("ab\"\\/\n\t\u0001{}[]:,é€\ud83d\ude00 012")
                .ofMaxLength(40)
                .map(text -> Utf8JsonTest.quoted(text));
        Arbitrary<String> scalars = Arbitraries.oneOf(
                texts, Arbitraries.of("true", "false", "null", "0", "-1", "12.5e3", "\"\\u00e9\\uD83D\\uDE00\""));
        Arbitrary<String> spaces = Arbitraries.of("", " ", "\n    ", "\r\n            ", "\t", "\n" + " ".repeat(23));
        Arbitrary<String> values = Arbitraries.lazyOf(
                () -> scalars,
                () -> Combinators.combine(values(scalars, spaces).list().ofMaxSize(6), spaces)
                        .as((list, space) -> "[" + space + String.join(space + "," + space, list) + space + "]"),
                () -> Combinators.combine(
                                Combinators.combine(texts, values(scalars, spaces), spaces)
                                        .as((name, value, space) -> name + space + ":" + space + value)
                                        .list()
                                        .ofMaxSize(6),
                                spaces)
                        .as((list, space) -> "{" + space + String.join("," + space, list) + space + "}"));
        return Combinators.combine(
                        values, Arbitraries.integers().between(0, 20), Arbitraries.integers(), Arbitraries.bytes())
                .as((json, damage, place, value) -> {
                    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
                    if (damage == 0 && bytes.length > 0 && value >= 0) {
                        bytes[Math.floorMod(place, bytes.length)] = value;
                    }
                    return bytes;
                });
    }

    private static Arbitrary<String> values(Arbitrary<String> scalars, Arbitrary<String> spaces) {
        return Arbitraries.lazyOf(
                () -> scalars,
                () -> scalars,
                () -> values(scalars, spaces).list().ofMaxSize(4).map(list -> "[" + String.join(",", list) + "]"),
                () -> Combinators.combine(scalars, spaces)
                        .as((value, space) -> "{\"name\":" + space + value + ",\"other\"" + space + ":{}}"));
    }

    @Property(tries = 5_000)
    void agrees_with_jackson_whatever_the_document(@ForAll("documents") byte[] json, @ForAll Random random)
            throws IOException {
        compare(json, 1 + random.nextInt(20));
        // with the buffer's end anywhere in it
        byte[] moved = new byte[(1 << 14) - random.nextInt(json.length + 1) + json.length];
        Arrays.fill(moved, (byte) ' ');
        System.arraycopy(json, 0, moved, moved.length - json.length, json.length);
        compare(moved, 1 << 14);
    }

    @Test
    void agrees_with_jackson_on_real_documents() throws IOException {
        int documents = 0;
        int tokens = 0;
        for (SharedSboms.RealSbom bill : SharedSboms.all()) {
            byte[] json = bill.bytes();
            if (json.length > 0 && (json[0] == '{' || json[0] == '[')) {
                documents++;
                tokens += compare(json, 1 << 14);
            }
        }
        System.out.println(
                "JSON as Jackson reads it: " + documents + " documents, " + tokens + " tokens, 0 differences");
        assertThat(documents).isGreaterThan(300);
    }

    private static int compare(byte[] json, int chunk) throws IOException {
        Tokens expected = jackson(json);
        compare(json, expected, own(Utf8Json.of(json, 0, json.length, LIMITS), json));
        return compare(json, expected, own(json, chunk));
    }

    private static int compare(byte[] json, Tokens expected, Tokens actual) {
        assertThat(actual.refusal() == null)
                .as("%s: %s", new String(json, StandardCharsets.UTF_8), actual.refusal())
                .isEqualTo(expected.refusal() == null);
        // which of two tokens is the broken one is a matter of taste
        int common = expected.refusal() == null
                ? expected.seen().size()
                : Math.min(expected.seen().size(), actual.seen().size());
        assertThat(actual.seen().stream().limit(common))
                .containsExactlyElementsOf(expected.seen().subList(0, common));
        return common;
    }

    private record Tokens(List<Seen> seen, @Nullable String refusal) {}

    /** Without the offset, of which Jackson loses count where a document breaks off. */
    private record Seen(JsonToken token, String text, int line, int column, String pointer) {}

    private static Tokens own(byte[] json, int chunk) {
        return own(Utf8Json.of(inChunks(json, chunk), LIMITS), json);
    }

    private static Tokens own(Utf8Json source, byte[] json) {
        List<Seen> seen = new ArrayList<>();
        try {
            for (JsonToken token; (token = source.next()) != null; ) {
                String text = token != JsonToken.VALUE_STRING || seen.size() % 2 == 0
                        ? source.text()
                        : source.text(new Texts(16, 256));
                Position at = source.position();
                assertThat(BEGINNINGS.getOrDefault(token, "n"))
                        .contains(String.valueOf((char) json[(int) at.offset()]));
                seen.add(new Seen(token, text, at.line(), at.column(), source.pointer()));
            }
        } catch (IOException e) {
            assertThat(e).isInstanceOf(MalformedDocumentException.class);
            return new Tokens(seen, String.valueOf(e.getMessage()));
        }
        return new Tokens(seen, null);
    }

    private static Tokens jackson(byte[] json) throws IOException {
        List<Seen> seen = new ArrayList<>();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(LIMITS.depth())
                        .maxStringLength(LIMITS.stringLength())
                        .build())
                .build();
        try (JsonParser parser = factory.createParser(new ByteArrayInputStream(json))) {
            for (JsonToken token; (token = parser.nextToken()) != null; ) {
                JsonLocation at = parser.currentTokenLocation();
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                seen.add(new Seen(token, parser.getText(), at.getLineNr(), at.getColumnNr(), pointer));
            }
        } catch (JacksonException e) {
            return new Tokens(seen, e.getOriginalMessage());
        }
        return new Tokens(seen, null);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\u0009");
                case '\u0001' -> quoted.append("\\u0001");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static InputStream inChunks(byte[] bytes, int chunk) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, chunk));
            }
        };
    }
}
