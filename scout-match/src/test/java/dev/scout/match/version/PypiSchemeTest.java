package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table of cases cannot hold: white space. */
class PypiSchemeTest {

    private static final PypiScheme PYPI = new PypiScheme();

    @ParameterizedTest
    @ValueSource(
            strings = {" 1.0", "1.0 ", "\t\n\u000B\f\r1.0", "\u001C1.0\u001F", "1.0\u0085\u00A0\u2029\u3000", " v1.0 "})
    void white_space_around_a_version_means_nothing(String text) {
        assertThat(PYPI.parse(text)).isEqualTo(PYPI.parse("1.0")).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1 .0", "v 1.0", "1.0 rc1", "1.0+a b", "1.0\u200B", "1.\u0661", "\uFEFF1.0"})
    void other_characters_do(String text) {
        assertThatThrownBy(() -> PYPI.parse(text)).isInstanceOf(InvalidVersionException.class);
    }
}
