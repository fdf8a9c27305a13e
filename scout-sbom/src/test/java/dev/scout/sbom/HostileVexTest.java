package dev.scout.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatus;
import dev.scout.sbom.vex.VexReaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the readers of statements survive, and that a broken value never makes a suppressing statement wider. */
class HostileVexTest {

    private static final List<String> VALUES = List.of(
            "null", "true", "42", "\"\"", "\"text\"", "[]", "{}", "[null]", "[1, \"a\", [], {}]", "{\"name\": [[]]}");

    static List<FuzzSeed> documents() {
        return FuzzSeed.all().stream()
                .filter(seed -> seed.reader().equals("OpenVEX") || seed.reader().equals("CSAF"))
                .toList();
    }

    private static Reading<List<VexStatement>> read(String text) throws IOException {
        return VexReaders.builtIn().read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b11_a_document_that_is_cut_off_anywhere_is_refused(FuzzSeed document) {
        for (int length = 0; length < document.bytes().length(); length++) {
            String cut = document.bytes().substring(0, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(MalformedDocumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b12_any_byte_may_be_any_other(FuzzSeed document) {
        byte[] bytes = document.bytes().getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            for (int value : new int[] {0, '"', '{', ',', 0xFF}) {
                byte[] broken = bytes.clone();
                broken[i] = (byte) value;
                try {
                    VexReaders.builtIn().read(broken);
                } catch (IOException e) {
                    assertThat(e).isInstanceOf(MalformedDocumentException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b12_any_value_may_be_of_any_type_and_nothing_is_suppressed_that_was_not(FuzzSeed document) throws IOException {
        String text = document.bytes();
        Set<String> suppressed = suppressed(read(text));
        int read = 0;
        int refused = 0;
        JsonParser parser = new JsonFactory().createParser(text);
        Deque<Integer> open = new ArrayDeque<>();
        for (JsonToken token; (token = parser.nextToken()) != null; ) {
            int from = (int) parser.currentTokenLocation().getCharOffset();
            int start = from;
            if (token.isStructStart()) {
                open.push(from);
                continue;
            } else if (token.isStructEnd()) {
                start = open.pop();
            } else if (token == JsonToken.FIELD_NAME) {
                continue;
            }
            parser.getText();
            int end = token.isStructEnd()
                    ? from + 1
                    : (int) parser.currentLocation().getCharOffset();
            for (String value : VALUES) {
                String changed = text.substring(0, start) + value + text.substring(end);
                try {
                    Reading<List<VexStatement>> reading = read(changed);
                    if (!value.equals("[]") && !value.equals("null") && !value.equals("{}")) {
                        assertThat(suppressed).as(changed).containsAll(known(suppressed(reading)));
                    }
                    read++;
                } catch (MalformedDocumentException e) {
                    refused++;
                }
            }
        }
        System.out.printf(
                "%s: %d documents with a wrong value, %d refused%n", document.reader(), read + refused, refused);
        assertThat(refused).isLessThan(read / 10);
    }

    /** Those that are about packages; a text that was put in for a vulnerability may name anything. */
    private static Set<String> known(Set<String> claims) {
        Set<String> known = new HashSet<>(claims);
        known.removeIf(claim -> !claim.startsWith("CVE-") || claim.contains("null"));
        return known;
    }

    /** The claims that take findings away: vulnerability and product with its parts, by package URL. */
    private static Set<String> suppressed(Reading<List<VexStatement>> reading) {
        Set<String> claims = new HashSet<>();
        for (VexStatement statement : reading.value()) {
            if (statement.status() == VexStatus.NOT_AFFECTED || statement.status() == VexStatus.FIXED) {
                statement.products().forEach(product -> claims.add(statement.vulnerability() + " " + shown(product)));
            }
        }
        return claims;
    }

    private static String shown(ProductIdentity product) {
        return product.purl() + " "
                + product.subcomponents().stream().map(HostileVexTest::shown).toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b11_depth_bytes_and_numbers_have_limits(FuzzSeed document) {
        String text = document.bytes();
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThatThrownBy(() -> read("{\"deep\": " + deep + ", " + text.substring(1)))
                .isInstanceOf(MalformedDocumentException.class);
        for (ReadLimits limits : List.of(
                ReadLimits.defaults().withTotalBytes(text.length() - 1),
                ReadLimits.defaults().withItems(1),
                ReadLimits.defaults().withStringLength(3))) {
            assertThatThrownBy(
                            () -> VexReaders.builtIn().withLimits(limits).read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MalformedDocumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void b11_of_members_that_are_repeated_the_last_ones_count(FuzzSeed document) throws IOException {
        String text = document.bytes();
        Reading<List<VexStatement>> reading = read(text.substring(0, text.length() - 1) + "," + text.substring(1));
        assertThat(reading.value()).isEqualTo(read(text).value());
        assertThat(reading.diagnostics()).extracting(Diagnostic::kind).contains(Kind.DUPLICATE_KEY);
    }

    @Test
    void branches_and_relationships_may_nest_as_deep_as_they_like() {
        StringBuilder tree = new StringBuilder(
                "{\"document\": {\"csaf_version\": \"2.0\"}, \"product_tree\": {\"relationships\": [");
        for (int i = 1; i <= 20_000; i++) {
            tree.append("{\"full_product_name\": {\"product_id\": \"R")
                    .append(i)
                    .append("\"}, \"product_reference\": \"R");
            tree.append(i - 1)
                    .append("\", \"relates_to_product_reference\": \"R")
                    .append(i - 1)
                    .append("\"},");
        }
        tree.append(
                "{}], \"full_product_names\": [{\"product_id\": \"R0\"}]}, \"vulnerabilities\": [{\"cve\": \"CVE-1\",");
        tree.append("\"product_status\": {\"fixed\": [\"R20000\", \"R3\"]}}]}");
        String branches = "{\"document\": {\"csaf_version\": \"2.0\"}, \"product_tree\": "
                + "{\"branches\": [".repeat(10_000) + "]}".repeat(10_000) + "}";

        assertThat(catchThrowable(() -> read(tree.toString()))).isNull();
        assertThatThrownBy(() -> read(branches)).isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void many_statements_cost_what_their_bytes_cost() throws IOException {
        String statement = "{\"vulnerability\": \"CVE-1\", \"products\": [\"pkg:npm/a@1\"], \"status\": \"fixed\"}";
        String[] statements = new String[100_000];
        Arrays.fill(statements, statement);
        String text =
                "{\"@context\": \"https://openvex.dev/ns\", \"statements\": [" + String.join(",", statements) + "]}";
        assertThat(read(text).value()).hasSize(100_000);
    }
}
