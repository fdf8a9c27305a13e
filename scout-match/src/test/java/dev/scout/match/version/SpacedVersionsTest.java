package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions with white space in them, which the order tables cannot hold. */
class SpacedVersionsTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                // §5.4 Go: an experiment suffix has no meaning
                "golang|go1.20.3 X:boringcrypto|1.20.3",
                "golang|go1.21rc2 X:loopvar,X:rangefunc|1.21.0-rc.2",
                "npm|  v1.2.3-a\t|1.2.3-a",
                "npm|\uFEFF1.2.3\u00A0|1.2.3",
                "nuget|  1 . 2 . 3 . 4 -rc |1.2.3.4-RC",
                "nuget|\u00A01.0\u0085|1",
            })
    void white_space_that_the_tool_allows_has_no_meaning(String name, String spaced, String plain) {
        VersionScheme scheme = VersionSchemes.builtIn().find(name).orElseThrow();
        assertThat(scheme.compare(spaced, plain)).isZero();
        assertThat(scheme.parse(spaced)).isEqualTo(scheme.parse(plain)).hasToString(spaced);
    }
}
