package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two texts tell at a glance must be what their versions say, or that one is none. */
class LeadingNumbersTest {

    private static final List<VersionScheme> SCHEMES = VersionSchemes.builtIn().all();

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.10, -1",
        "1.2-a, 1.1+b, 1",
        "1.9, 1.10.1, -1",
        "20, 3, 1",
        "1.2, 1.2, 0",
        "1.2, 1.2.3, 0",
        "1.2-1, 1.2-2, 0",
        "1.02, 1.3, 0",
        "1.0, 1.00, 0",
        "1.1234567890, 1.2, 0",
        "1.x, 1.2, 0",
        "1.2\u0661, 1.3, 0",
        "'', 1, 0"
    })
    void tells_where_texts_first_differ_in_a_number(String a, String b, int order) {
        assertThat(Integer.signum(LeadingNumbers.compare(a, 0, b, 0))).isEqualTo(order);
        assertThat(Integer.signum(LeadingNumbers.compare("v" + b, 1, a, 0))).isEqualTo(-order);
    }

    /** Two texts with a common beginning, most of them ordinary. */
    record Texts(String a, String b) {}

    @Provide
    Arbitrary<Texts> texts() {
        Arbitrary<String> beginning = joined(3, "0.", "1.", "2.", "10.", "v", "1:", "0", "1");
        Arbitrary<String> rest = joined(
                5, "0", "1", "2", "9", "10", "192", ".", ".", "-", "+", "a", "rc", "_p", "~", "-r1", "ga", "\u0661",
                " ");
        return Combinators.combine(beginning, rest, rest).as((all, a, b) -> new Texts(all + a, all + b));
    }

    private static Arbitrary<String> joined(int most, String... parts) {
        return Arbitraries.of(parts).list().ofMaxSize(most).map(list -> String.join("", list));
    }

    @Property(tries = 20_000)
    void every_scheme_compares_texts_as_it_compares_their_versions(@ForAll("texts") Texts texts) {
        for (VersionScheme scheme : SCHEMES) {
            assertThat(answer(() -> scheme.compare(texts.a, texts.b)))
                    .as(scheme.name())
                    .isEqualTo(answer(() -> scheme.parse(texts.a).compareTo(scheme.parse(texts.b))));
        }
    }

    private static String answer(IntSupplier comparison) {
        try {
            return "" + Integer.signum(comparison.getAsInt());
        } catch (InvalidVersionException e) {
            return "invalid";
        }
    }
}
