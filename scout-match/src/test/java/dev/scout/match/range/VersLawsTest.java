package dev.scout.match.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every VERS, on versions that are whole numbers. */
class VersLawsTest {

    private static final VersionSchemes SCHEMES = VersionSchemes.builtIn();
    private static final VersionScheme INTDOT = SCHEMES.find("intdot").orElseThrow();
    private static final int MOST = 12;
    private static final int MANY = 100_000;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Provide
    Arbitrary<String> constraints() {
        return Combinators.combine(
                        Arbitraries.of("", "", "!=", "<", "<=", ">", ">="),
                        Arbitraries.integers().between(0, MOST))
                .as((comparator, version) -> comparator + version);
    }

    @Provide
    Arbitrary<String> texts() {
        return constraints().list().ofMinSize(1).ofMaxSize(7).map(VersLawsTest::text);
    }

    @Provide
    Arbitrary<VersionRange<Version>> sets() {
        Arbitrary<Version> version = Arbitraries.integers().between(0, MOST).map(number -> INTDOT.parse("" + number));
        Arbitrary<VersionRange<Version>> span = Arbitraries.oneOf(
                version.map(VersionRange::of),
                version.map(VersionRange::greaterThan),
                version.map(VersionRange::atMost),
                Combinators.combine(version, version).as(VersionRange::between));
        return span.list()
                .ofMaxSize(5)
                .flatMap(parts -> Arbitraries.of(true, false).map(inverted -> {
                    VersionRange<Version> union = VersionRange.unionOf(parts);
                    return inverted ? union.complement() : union;
                }));
    }

    private static String text(List<String> constraints) {
        return "vers:intdot/" + String.join("|", constraints);
    }

    @Property
    void repaired_text_is_canonical_and_reads_back(@ForAll("texts") String text) {
        Vers vers;
        try {
            vers = Vers.parseLenient(text, SCHEMES);
        } catch (MalformedVersException e) {
            assertThat(e.reason()).isEqualTo("a range that closes and opens at one version");
            return;
        }
        assertThat(Vers.parse(vers.toString(), SCHEMES)).isEqualTo(vers).hasSameHashCodeAs(vers);
        assertThat(Vers.parseLenient(vers.toString(), SCHEMES)).isEqualTo(vers);
    }

    /** What strict reading takes, lenient reading leaves alone. */
    @Property
    void canonical_text_is_not_repaired(@ForAll("texts") String text) {
        try {
            assertThat(Vers.parse(text, SCHEMES)).hasToString(text);
        } catch (MalformedVersException e) {
            return;
        }
        assertThat(Vers.parseLenient(text, SCHEMES)).hasToString(text);
    }

    /** The order of the constraints means nothing to lenient reading. */
    @Property
    void repair_does_not_depend_on_the_order(@ForAll("shuffled") List<List<String>> both) {
        assertThat(answer(text(both.get(0)))).isEqualTo(answer(text(both.get(1))));
    }

    @Provide
    Arbitrary<List<List<String>>> shuffled() {
        return constraints()
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .flatMap(list -> Arbitraries.shuffle(list).map(other -> List.of(list, other)));
    }

    private static String answer(String text) {
        try {
            return Vers.parseLenient(text, SCHEMES).toString();
        } catch (MalformedVersException e) {
            return e.reason();
        }
    }

    /** The walk over constraints that schemes without a total order need, and the set, say the same. */
    @Property
    void constraint_by_constraint_and_as_a_set_is_the_same(@ForAll("texts") String text) {
        Vers vers;
        try {
            vers = Vers.parseLenient(text, SCHEMES);
        } catch (MalformedVersException e) {
            return;
        }
        if (vers.constraints().get(0).comparator() == VersComparator.ANY) {
            return;
        }
        Signposts signposts = new Signposts(vers.constraints().stream()
                .map(one -> new Signpost(one.comparator(), INTDOT.parse(one.version())))
                .toList());
        for (String version : versions()) {
            assertThat(signposts.contains(INTDOT.parse(version)))
                    .as("%s in %s", version, vers)
                    .isEqualTo(vers.contains(version))
                    .isEqualTo(vers.toRange().contains(INTDOT.parse(version)));
        }
    }

    @Property
    void a_set_is_written_and_read_back(@ForAll("sets") VersionRange<Version> set) {
        Vers vers = Vers.of(INTDOT, set);
        assertThat(vers.toRange()).isEqualTo(set);
        Vers again = Vers.parse(vers.toString(), SCHEMES);
        assertThat(again).isEqualTo(vers);
        assertThat(again.toRange()).isEqualTo(set);
        for (String version : versions()) {
            assertThat(again.contains(version)).isEqualTo(set.contains(INTDOT.parse(version)));
        }
    }

    private static List<String> versions() {
        return IntStream.rangeClosed(0, MOST)
                .boxed()
                .flatMap(number -> List.of("" + number, number + ".5").stream())
                .toList();
    }

    @Property
    void any_text_is_read_or_refused(@ForAll("hostile") String text) {
        for (String candidate : List.of(text, "vers:" + text, "vers:intdot/" + text, "vers:unknown/" + text)) {
            try {
                assertThat(Vers.parse(candidate, SCHEMES)).hasToString(candidate);
            } catch (MalformedVersException e) {
                assertThat(e.position()).isBetween(0, candidate.length());
            }
            try {
                String canonical = Vers.parseLenient(candidate, SCHEMES).toString();
                assertThat(Vers.parse(canonical, SCHEMES)).hasToString(canonical);
            } catch (MalformedVersException e) {
                assertThat(e.position()).isBetween(0, candidate.length());
            }
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("vers:/<>=!*|%0123aF. \t\n\u00e9\ud800\udc00")
                        .ofMaxLength(24),
                Arbitraries.strings().ofMaxLength(12));
    }

    @Example
    void long_text_takes_little_time() {
        List<String> ascending = IntStream.range(0, MANY).mapToObj(i -> "" + i).collect(Collectors.toList());
        List<String> shuffled = new ArrayList<>(ascending);
        Collections.shuffle(shuffled, new java.util.Random(1));
        List<String> turns = IntStream.range(0, MANY)
                .mapToObj(i -> (i % 2 == 0 ? ">=" : "<") + i)
                .toList();
        assertTimeoutPreemptively(SOON, () -> {
            assertThat(Vers.parse(text(ascending), SCHEMES).constraints()).hasSize(MANY);
            assertThat(Vers.parseLenient(text(shuffled), SCHEMES)).hasToString(text(ascending));
            Vers alternating = Vers.parse(text(turns), SCHEMES);
            assertThat(Vers.of(INTDOT, alternating.toRange())).isEqualTo(alternating);
            for (int i = 0; i < MANY; i++) {
                assertThat(alternating.contains("" + i)).isEqualTo(i % 2 == 0);
            }
            assertThat(Vers.parseLenient(text(Collections.nCopies(MANY, "!=1")), SCHEMES))
                    .hasToString("vers:intdot/!=1");
            assertThat(Vers.parseLenient(text(ascending) + "|<" + MANY, SCHEMES))
                    .hasToString("vers:intdot/<" + MANY);
            assertThat(Vers.parse("vers:unknown/" + String.join("|", shuffled), SCHEMES)
                            .constraints())
                    .hasSize(MANY);
        });
    }

    @Example
    void long_refusals_take_little_time() {
        List<String> bad =
                List.of("|", "%", "%25", "%2", "<", ">=", "!", "*", " ", "1|", "=1|", "\u00e9", "/", "vers:");
        assertTimeoutPreemptively(SOON, () -> {
            for (String piece : bad) {
                String text = "vers:intdot/" + piece.repeat(MANY);
                assertThatThrownBy(() -> Vers.parse(text, SCHEMES))
                        .isInstanceOf(MalformedVersException.class)
                        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
                answer(text);
            }
        });
    }
}
