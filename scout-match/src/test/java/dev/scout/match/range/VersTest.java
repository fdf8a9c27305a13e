package dev.scout.match.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.KeyBuffer;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersTest {

    /** {@code intdot} and {@code text}, which orders any text by its code points. */
    private static final VersionSchemes SCHEMES = VersionSchemes.builtIn().with(new TextScheme());

    private static final VersionScheme INTDOT = SCHEMES.find("intdot").orElseThrow();

    private record TextScheme() implements VersionScheme {
        @Override
        public String name() {
            return "text";
        }

        @Override
        public boolean writeKey(String text, KeyBuffer key) {
            key.putText(text, 0, text.length());
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vers:intdot/*",
                "vers:all/*",
                "vers:none/*",
                "vers:intdot/1",
                "vers:intdot/!=1",
                "vers:intdot/!=1|!=2",
                "vers:intdot/<1|>2",
                "vers:intdot/1|>=2|<5",
                "vers:intdot/>=1|!=2|<3",
                "vers:intdot/<=1|2|!=3|4|>5",
                "vers:intdot/>1|2",
                "vers:intdot/>=1|2|3",
                "vers:text/1%212.0",
                "vers:text/a:b/c+d~e^f",
                "vers:text/a%20b%C3%A4%E7%89%88",
                "vers:tomee/>=1.0.0-beta1|<=1.7.5",
            })
    void reads_canonical_text(String text) {
        assertThat(Vers.parse(text, SCHEMES)).hasToString(text);
        assertThat(Vers.parseLenient(text, SCHEMES)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'';0",
                "pkg:intdot/1;0",
                "VERS:intdot/1;0",
                "vers:intdot;11",
                "vers:/1;5",
                "vers:Intdot/1;5",
                "vers:1intdot/1;5",
                "vers:int_dot/1;8",
                "vers:intdot/;12",
                "vers:intdot/|1;12",
                "vers:intdot/1|;14",
                "vers:intdot/1||2;14",
                "vers:intdot/ 1;12",
                "vers:intdot/1é;13",
                "vers:intdot/*|1;12",
                "vers:intdot/>*;13",
                "vers:intdot/**;12",
                "vers:intdot/=1;12",
                "vers:intdot/>=;14",
                "vers:intdot/!1;12",
                "vers:intdot/1<2;13",
                "vers:intdot/x;12",
                "vers:intdot/1.2|x.2;16",
                "vers:intdot/2|1;14",
                "vers:intdot/1|1;14",
                "vers:intdot/1|01;14",
                "vers:intdot/<1|>=1;15",
                "vers:intdot/1|<2;14",
                "vers:intdot/1|!=2|<=3;18",
                "vers:intdot/>1|>2;15",
                "vers:intdot/>1|2|>=3;17",
                "vers:intdot/<1|<2;15",
                "vers:text/a%2G;10",
                "vers:text/a%2;10",
                "vers:text/a%;10",
                "vers:text/a%2a;10",
                "vers:text/a%3A;10",
                "vers:text/a%FF;10",
                "vers:all/1;9",
                "vers:none/!=1;10",
                "vers:tomee/1|1;13",
                "vers:tomee/<1|<2;14",
            })
    void refuses_what_is_not_canonical_and_says_where(String text, int position) {
        var thrown = catchThrowableOfType(MalformedVersException.class, () -> Vers.parse(text, SCHEMES));
        assertThat(thrown).as(text).isNotNull();
        assertThat(thrown.position()).as(thrown.getMessage()).isEqualTo(position);
        assertThat(thrown.getStackTrace()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "' VERS: IntDot / >= 1 | < 2 | ';vers:intdot/>=1|<2",
                "vers:intdot/=1;vers:intdot/1",
                "vers:intdot/|2||1|;vers:intdot/1|2",
                "vers:intdot/<3|>=1;vers:intdot/>=1|<3",
                "vers:intdot/1|01|1;vers:intdot/1",
                "vers:intdot/>=1|>=2|>3;vers:intdot/>=1",
                "vers:intdot/<1|<=2|<2;vers:intdot/<=2",
                "vers:intdot/0|1|<2|!=1;vers:intdot/<2",
                "vers:intdot/!=1|1;vers:intdot/1",
                "vers:intdot/<1|1;vers:intdot/<=1",
                "vers:intdot/>1|1;vers:intdot/>=1",
                // Below one version or above it is all but this one.
                "vers:intdot/<1|>1;vers:intdot/!=1",
                "vers:intdot/<1|>1|<2;vers:intdot/!=1|<2",
                "vers:intdot/0|<1|>1|5;vers:intdot/!=1",
                "vers:intdot/>=0|<1|>1|5|<9;vers:intdot/>=0|!=1|<9",
                // A range that was open goes on.
                "vers:intdot/>=1|<2|>=2|<3;vers:intdot/>=1|<3",
                "vers:intdot/>=1|<=2|>=2;vers:intdot/>=1",
                "vers:text/1!2.0;vers:text/1%212.0",
                "vers:text/a%3ab;vers:text/a:b",
                "vers:text/ä;vers:text/%C3%A4",
            })
    void makes_canonical_what_has_one_meaning(String text, String canonical) {
        assertThat(Vers.parseLenient(text, SCHEMES)).hasToString(canonical);
        assertThat(Vers.parse(canonical, SCHEMES)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vers:intdot/>=1|<1",
                "vers:intdot/<1|>=1",
                "vers:intdot/<=1|>=1",
                "vers:intdot/1|*",
                "vers:intdot/>=1<2",
                "vers:intdot/> =1",
                "vers:intdot/1%2",
                "vers:intdot/ | ",
                "vers:intdot/x.1",
                "vers:intdot",
                "vers:text/\ud800",
            })
    void refuses_even_leniently_what_has_no_meaning_or_two(String text) {
        assertThatThrownBy(() -> Vers.parseLenient(text, SCHEMES)).isInstanceOf(MalformedVersException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "vers:intdot/*, 1, true",
        "vers:all/*, anything, true",
        "vers:none/*, anything, false",
        "vers:intdot/1.0, 1.00, true",
        "vers:intdot/<2, 1, true",
        "vers:intdot/<2, 2, false",
        "vers:intdot/>2, 3, true",
        "vers:intdot/!=1|!=2, 3, true",
        "vers:intdot/!=1|!=2, 2, false",
        "vers:intdot/!=1|2, 3, false",
        "vers:intdot/>=1|!=2|<3, 2, false",
        "vers:intdot/>=1|!=2|<3, 2.1, true",
        "vers:intdot/<1|2|>3, 2, true",
        "vers:intdot/<1|2|>3, 2.5, false",
        "vers:intdot/>1|2, 5, true",
        "vers:intdot/<1|!=4|>3.5, 4, false"
    })
    void contains(String text, String version, boolean expected) {
        assertThat(Vers.parseLenient(text, SCHEMES).contains(version)).isEqualTo(expected);
    }

    @Test
    void an_unknown_scheme_is_carried_but_never_guessed() {
        Vers vers = Vers.parse("vers:tomee/>=1.0|<2.0", SCHEMES);
        assertThat(vers.scheme()).isEmpty();
        assertThat(vers.schemeName()).isEqualTo("tomee");
        assertThatThrownBy(() -> vers.contains("1.0"))
                .isInstanceOf(UnknownSchemeException.class)
                .hasMessageContaining("tomee");
        assertThatThrownBy(vers::toRange).isInstanceOf(UnknownSchemeException.class);
        assertThat(Vers.parse("vers:tomee/*", SCHEMES).contains("1.0")).isTrue();
    }

    @Test
    void a_version_of_another_scheme_or_of_none_is_refused() {
        Vers vers = Vers.parse("vers:text/<2", SCHEMES);
        Version version = INTDOT.parse("1");
        assertThatThrownBy(() -> vers.contains(version)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Vers.parse("vers:intdot/<2", SCHEMES).contains("x"))
                .isInstanceOf(InvalidVersionException.class);
        assertThatThrownBy(() -> Vers.of(SCHEMES.find("text").orElseThrow(), VersionRange.of(version)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tells_its_constraints() {
        assertThat(Vers.parse("vers:text/1%212|>=2", SCHEMES).constraints())
                .containsExactly(
                        new VersConstraint(VersComparator.EQUAL, "1!2"),
                        new VersConstraint(VersComparator.GREATER_OR_EQUAL, "2"));
        assertThat(Vers.parse("vers:text/*", SCHEMES).constraints())
                .containsExactly(new VersConstraint(VersComparator.ANY, ""));
        assertThatThrownBy(() -> new VersConstraint(VersComparator.ANY, "1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VersConstraint(VersComparator.LESS, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writes_a_set_with_the_fewest_constraints() {
        Version one = INTDOT.parse("1");
        Version two = INTDOT.parse("2");
        assertThat(Vers.of(INTDOT, VersionRange.<Version>empty())).hasToString("vers:none/*");
        assertThat(Vers.of(INTDOT, VersionRange.<Version>full())).hasToString("vers:intdot/*");
        assertThat(Vers.of(INTDOT, VersionRange.of(one).complement())).hasToString("vers:intdot/!=1");
        assertThat(Vers.of(INTDOT, VersionRange.lessThan(one).union(VersionRange.of(two))))
                .hasToString("vers:intdot/<1|2");
        assertThat(Vers.of(INTDOT, VersionRange.lessThan(two).difference(VersionRange.of(one))))
                .hasToString("vers:intdot/!=1|<2");
        assertThat(Vers.of(INTDOT, VersionRange.closed(one, two))).hasToString("vers:intdot/>=1|<=2");
        assertThat(Vers.of(INTDOT, VersionRange.greaterThan(one))).hasToString("vers:intdot/>1");
    }

    /** A tool that contradicts itself, as libalpm does: r equals every release of it, and those differ. */
    private record Contradiction(String text) implements Version {
        @Override
        public VersionScheme scheme() {
            return new ContradictingScheme();
        }

        @Override
        public int compareTo(Version other) {
            List<String> here = List.of(text.split("-"));
            List<String> there = List.of(other.toString().split("-"));
            int order = here.get(0).compareTo(there.get(0));
            return order != 0 || here.size() == 1 || there.size() == 1
                    ? order
                    : here.get(1).compareTo(there.get(1));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private record ContradictingScheme() implements VersionScheme {
        @Override
        public String name() {
            return "alpm-like";
        }

        @Override
        public boolean writeKey(String text, KeyBuffer key) {
            return false;
        }

        @Override
        public Version parse(String text) {
            return new Contradiction(text);
        }

        @Override
        public boolean isTotalOrder() {
            return false;
        }
    }

    @Test
    void an_order_that_is_not_total_is_asked_constraint_by_constraint() {
        VersionSchemes schemes = VersionSchemes.builtIn().with(new ContradictingScheme());
        Vers vers = Vers.parse("vers:alpm-like/1-1|1-2|1-3|>=2-2|<3-1", schemes);
        assertThat(vers.contains("1")).isTrue();
        assertThat(vers.contains("1-2")).isTrue();
        assertThat(vers.contains("1-4")).isFalse();
        assertThat(vers.contains("2")).isTrue();
        assertThat(vers.contains("2-1")).isFalse();
        assertThat(vers.contains("2-3")).isTrue();
        assertThat(vers.contains("3")).isFalse();
        assertThat(Vers.parse("vers:alpm-like/!=1-1|>=1-2", schemes).contains("1"))
                .isFalse();
        assertThat(Vers.parse("vers:alpm-like/1-1|!=1-2", schemes).contains("1"))
                .isTrue();
        assertThatThrownBy(() -> Vers.parse("vers:alpm-like/1-1|1|1-3", schemes))
                .isInstanceOf(MalformedVersException.class);
    }
}
