package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table of cases cannot hold: white space, and very many zeros. */
class GemSchemeTest {

    private static final GemScheme GEM = new GemScheme();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n\u000B\f\r ", " 0", "0.0 "})
    void blank_is_zero(String text) {
        assertThat(GEM.parse(text)).isEqualTo(GEM.parse("0")).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 .0", "1.0\u0000", "1.0\u00A0", "\u00851.0"})
    void other_characters_are_refused(String text) {
        assertThatThrownBy(() -> GEM.parse(text)).isInstanceOf(InvalidVersionException.class);
    }

    @Test
    void zeros_without_number_keep_their_order() {
        String zeros = ".0".repeat(100_000);
        assertThat(GEM.compare("1" + zeros, "1")).isZero();
        assertThat(GEM.compare("1" + zeros + ".1", "1" + zeros + ".0.1")).isPositive();
        assertThat(GEM.compare("1.a" + zeros + ".b", "1.a" + zeros + ".0.b")).isNegative();
        assertThat(GEM.compare("1.a" + zeros + ".0.b", "1.a")).isNegative();
    }
}
