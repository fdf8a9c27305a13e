package dev.scout.core.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five bands. */
class RatingTest {

    @ParameterizedTest
    @CsvSource({
        "0.0, NONE",
        "0.1, LOW",
        "3.9, LOW",
        "4.0, MEDIUM",
        "6.9, MEDIUM",
        "7.0, HIGH",
        "8.9, HIGH",
        "9.0, CRITICAL",
        "10.0, CRITICAL"
    })
    void M14_bands_begin_where_the_standard_says(double score, Rating rating) {
        assertThat(Rating.ofScore(score)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, CRITICAL", "important, HIGH", "Moderate, MEDIUM", "negligible, LOW", "untriaged, UNKNOWN"})
    void words_of_databases_are_bands(String word, Rating rating) {
        assertThat(Rating.ofWord(word)).isEqualTo(rating);
    }
}
