package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Traps, section 5.4, laws: what holds for every scheme, on versions and on garbage. */
class SchemeLawsTest {

    @Property(tries = 500)
    void garbage_is_refused_and_nothing_else_happens(@ForAll String garbage) {
        for (VersionScheme scheme : VersionSchemes.builtIn().all()) {
            versions(scheme, List.of(garbage));
        }
    }

    @Property(tries = 2000)
    void comparing_is_a_total_order_that_equals_agrees_with(@ForAll("texts") @Size(3) List<String> texts) {
        for (VersionScheme scheme : VersionSchemes.builtIn().all()) {
            List<Version> versions = versions(scheme, texts);
            for (Version a : versions) {
                for (Version b : versions) {
                    String pair = scheme.name() + ": " + a + " to " + b;
                    int order = Integer.signum(a.compareTo(b));
                    assertThat(Integer.signum(b.compareTo(a))).as(pair).isEqualTo(-order);
                    assertThat(Integer.signum(scheme.compare(a.toString(), b.toString())))
                            .as(pair)
                            .isEqualTo(order);
                    if (a.equals(b)) {
                        assertThat(order).as(pair).isZero();
                        assertThat(a).as(pair).hasSameHashCodeAs(b);
                    }
                    if (scheme.isTotalOrder()) {
                        assertThat(a.equals(b)).as(pair).isEqualTo(order == 0);
                        assertTransitive(a, b, versions);
                    }
                }
            }
        }
    }

    private static void assertTransitive(Version a, Version b, List<Version> versions) {
        for (Version c : versions) {
            if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
                assertThat(a.compareTo(c)).as(a + ", " + b + ", " + c).isNotPositive();
            }
        }
    }

    private static List<Version> versions(VersionScheme scheme, List<String> texts) {
        List<Version> versions = new ArrayList<>();
        for (String text : texts) {
            try {
                versions.add(scheme.parse(text));
            } catch (InvalidVersionException e) {
                assertThat(e.position()).isBetween(0, text.length());
                assertThat(e.scheme()).isEqualTo(scheme.name());
            }
        }
        return versions;
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(
                        "0",
                        "1",
                        "2",
                        "10",
                        "01",
                        "00",
                        ".",
                        ".",
                        ".",
                        "-",
                        "~",
                        "^",
                        "+",
                        "_",
                        ":",
                        "a",
                        "b",
                        "rc",
                        "v",
                        "alpha",
                        "-r1",
                        "_p",
                        ".0",
                        "2147483648",
                        "18446744073709551616",
                        "é",
                        " ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts))
                .list()
                .ofSize(3);
    }
}
