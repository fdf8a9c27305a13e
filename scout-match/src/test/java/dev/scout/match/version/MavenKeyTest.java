package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maven's order is not total; where a version has a key, its bytes must be the order nevertheless. */
class MavenKeyTest {

    private static final MavenScheme MAVEN = new MavenScheme();

    record Pair(String a, String b) {}

    /** Two versions with a common beginning, and parts from a few, so that they differ late and in odd places. */
    @Provide
    Arbitrary<Pair> pairs() {
        Arbitrary<String> text = Arbitraries.of(
                        "0",
                        "1",
                        "2",
                        "10",
                        ".",
                        ".",
                        "-",
                        "a",
                        "rc",
                        "SNAPSHOT",
                        "ga",
                        "Final",
                        "sp",
                        "foo",
                        "x",
                        "_",
                        ".0",
                        ".1",
                        "-1",
                        "-rc",
                        ".RC1",
                        "-foo",
                        ".Final",
                        "0000000000",
                        "99999999999999999999",
                        "é")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        return Combinators.combine(text, text, text).as((common, a, b) -> new Pair(common + a, common + b));
    }

    @Property(tries = 50_000)
    void keys_compare_as_the_versions_do(@ForAll("pairs") Pair pair) {
        KeyBuffer first = new KeyBuffer();
        KeyBuffer second = new KeyBuffer();
        Assume.that(MAVEN.writeKey(pair.a, first) && MAVEN.writeKey(pair.b, second));
        int order = Integer.signum(new MavenVersion(MAVEN, pair.a).compareItems(new MavenVersion(MAVEN, pair.b)));
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(order);
    }

    @Property(tries = 20_000)
    void versions_are_equal_when_they_compare_as_the_same(@ForAll("pairs") Pair pair) {
        Version a = MAVEN.parse(pair.a);
        Version b = MAVEN.parse(pair.b);
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        assertThat(Integer.signum(b.compareTo(a))).isEqualTo(-Integer.signum(a.compareTo(b)));
        if (a.equals(b)) {
            assertThat(a).hasSameHashCodeAs(b);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.0.0",
                "0",
                "",
                "1.2.3.4.5",
                "1.0-SNAPSHOT",
                "1.0-rc-1",
                "1.0.0.RC1",
                "4.1.100.Final",
                "5.0.0.M1",
                "12.8.1.jre11",
                "31.1-jre",
                "1.0-redhat-00001",
                "1.0.Final-redhat-1",
                "1.0-1",
                "1.0.0.v20200101",
                "r09",
                "Finchley.SR1",
                "v1.0",
                "1.0.0-beta.2",
                "1.2.rc.1",
                "2.0-m10-20200101.010203-1",
                "1.0_1",
                "0.0.1-alpha"
            })
    void has_a_key_for_what_is_usual(String text) {
        assertThat(MAVEN.writeKey(text, new KeyBuffer())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.foo.2", "1.ga.1", "1.0.rc.1", "0-rc", "1--rc", "1.0000000000.1", "1.é", "1.\u0661"})
    void has_none_where_the_order_contradicts_itself_or_it_is_not_proven(String text) {
        KeyBuffer key = new KeyBuffer().put(7);
        assertThat(MAVEN.writeKey(text, key)).isFalse();
        assertThat(key.toByteArray()).containsExactly(7);
    }

    /** Digits and lower case are those of Unicode, character by character. */
    @Test
    void reads_digits_of_every_script() {
        assertThat(MAVEN.compare("1.\u0661", "1.1")).isZero();
        assertThat(MAVEN.compare("1.\u0130X", "1.i\u0307x")).isZero();
        assertThat(MAVEN.compare("1.\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0661.1", "1.999999999.1"))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "a1", "-1", ".0", "0", "-rc", "1.", "ga-"})
    void reads_what_is_deep_or_long_in_linear_time(String unit) {
        String text = "1" + unit.repeat(100_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String other : List.of(text, text + "1", text + "-rc", "1", "1-rc")) {
                int order = Integer.signum(MAVEN.compare(text, other));
                assertThat(Integer.signum(MAVEN.parse(text).compareTo(MAVEN.parse(other))))
                        .isEqualTo(order);
            }
        });
    }
}
