package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table of cases cannot hold: white space, and aliases, which have some. */
class ComposerSchemeTest {

    private static final ComposerScheme COMPOSER = new ComposerScheme();

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                " \t1.0 |1.0",
                "dev-main |dev-main",
                "1.0-beta1  as  2.0|1.0-beta1",
                "dev-master as 1.0.0|dev-master",
                "master as 1.0|dev-master",
                "dev-load@dev as ^2.0@dev|dev-load",
                "dev-a b|dev-a b",
                "1.x -dev|1.x-dev"
            })
    void spaces_and_aliases_mean_nothing(String text, String plain) {
        assertThat(COMPOSER.parse(text)).isEqualTo(COMPOSER.parse(plain)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev-a b", "dev-a  b", "dev-A b", "dev-\u0000"})
    void branches_are_equal_by_name_only(String text) {
        assertThat(COMPOSER.compare(text, "dev-a")).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0 as", "1.0 as 2.0 3", "1.0 AS 2.0", "1.0 beta", "1.0 @dev", "1.0\u00A0", "1. x-dev"})
    void other_white_space_is_refused(String text) {
        assertThatThrownBy(() -> COMPOSER.parse(text)).isInstanceOf(InvalidVersionException.class);
    }

    /** PHP's patterns also end before a last line feed, and one of them begins on any line. */
    @ParameterizedTest
    @CsvSource({"'1.0\n@dev', 1.0", "'1.0+a\n@dev', 1.0", "'no\n1.x-dev', 1.x-dev", "'dev-a\n@dev', 'dev-a\n@RC'"})
    void line_feeds_are_read_as_php_reads_them(String text, String plain) {
        assertThat(COMPOSER.compare(text, plain)).isZero();
    }

    /** Composer's normal form of a date is not one of itself: read again, it has a fourth number. */
    @ParameterizedTest
    @CsvSource({"2010-01-02, 2010.01.02", "2010-01-02.5.1, 2010.01.02.5"})
    void a_date_is_not_its_numbers(String date, String numbers) {
        assertThat(COMPOSER.compare(date, numbers)).isNotZero();
    }
}
