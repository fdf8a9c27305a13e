package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The order of each scheme as a table, {@code <scheme>.txt}: {@code a < b = c < d} on a line, from the oldest; a line
 * that begins with {@code invalid:} names one text that is no version; {@code #} begins a remark. Every pair of a line
 * is compared both ways, as text, as versions and as keys.
 */
class OrderTableTest {

    static Stream<VersionScheme> schemes() {
        return VersionSchemes.builtIn().all().stream();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void orders_as_its_table_says(VersionScheme scheme) throws IOException {
        int pairs = 0;
        for (String line : table(scheme.name())) {
            if (line.startsWith("invalid:")) {
                String text = line.substring("invalid:".length()).strip();
                assertThatThrownBy(() -> scheme.parse(text))
                        .as("%s \"%s\"", scheme.name(), text)
                        .isInstanceOf(InvalidVersionException.class);
                assertThatThrownBy(() -> scheme.compare(text, text)).isInstanceOf(InvalidVersionException.class);
                continue;
            }
            String[] words = line.strip().split("\\s+");
            List<String> versions = new ArrayList<>();
            List<Integer> ranks = new ArrayList<>();
            int rank = 0;
            for (int i = 0; i < words.length; i++) {
                if (i % 2 == 0) {
                    versions.add(words[i]);
                    ranks.add(rank);
                } else {
                    assertThat(words[i]).as("in line %s", line).isIn("<", "=");
                    rank += words[i].equals("<") ? 1 : 0;
                }
            }
            assertThat(words.length % 2).as("in line %s", line).isOne();
            for (int i = 0; i < versions.size(); i++) {
                for (int j = 0; j < versions.size(); j++) {
                    check(scheme, versions.get(i), versions.get(j), Integer.compare(ranks.get(i), ranks.get(j)));
                    pairs++;
                }
            }
        }
        assertThat(pairs).as("cases for %s", scheme.name()).isPositive();
    }

    private static void check(VersionScheme scheme, String a, String b, int expected) {
        String what = scheme.name() + ": \"" + a + "\" to \"" + b + "\"";
        assertThat(Integer.signum(scheme.compare(a, b))).as("%s as text", what).isEqualTo(expected);
        Version first = scheme.parse(a);
        Version second = scheme.parse(b);
        assertThat(Integer.signum(first.compareTo(second))).as(what).isEqualTo(expected);
        KeyBuffer one = new KeyBuffer();
        KeyBuffer two = new KeyBuffer();
        if (scheme.writeKey(a, one) && scheme.writeKey(b, two)) {
            assertThat(Integer.signum(one.compareTo(two)))
                    .as("%s as keys", what)
                    .isEqualTo(expected);
        }
        if (scheme.isTotalOrder()) {
            assertThat(first.equals(second)).as("%s, equals", what).isEqualTo(expected == 0);
            if (expected == 0) {
                assertThat(first.hashCode()).as("%s, hash", what).isEqualTo(second.hashCode());
            }
        }
        assertThat(first).hasToString(a);
    }

    private static List<String> table(String name) throws IOException {
        try (InputStream in = OrderTableTest.class.getResourceAsStream(name + ".txt")) {
            assertThat(in).as("a table of cases for %s", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
