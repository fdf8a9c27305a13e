package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private final Columns columns = new Columns(List.of(6, 10), 3);

    @Test
    void what_does_not_fit_goes_on_below() {
        assertThat(columns.lines(List.of("one", "two three four")))
                .containsExactly("one     two three", "        four");
    }

    @Test
    void a_word_that_is_too_long_is_broken() {
        assertThat(columns.lines(List.of("abcdefgh", ""))).containsExactly("abcdef", "gh");
    }

    @Test
    void what_is_left_out_shows_as_dots() {
        assertThat(columns.lines(List.of("", "abcdefghijabcdefghijabcdefghijabcdefghij")))
                .containsExactly("        abcdefghij", "        abcdefghij", "        abcdefg...");
    }

    @Test
    void controls_are_replaced() {
        assertThat(columns.lines(List.of("a\u001bb\u202ec", ""))).containsExactly("a?b?c");
    }
}
