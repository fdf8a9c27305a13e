package dev.scout.match.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.match.version.InvalidVersionException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that wants to take long, or much, or to break: it is read in linear time, or refused with the one exception. */
class HostileRangesTest {

    private static final int MANY = 10_000;
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    private static final List<String> PIECES = List.of(
            "(",
            "[",
            "[1,2],",
            "(,1),",
            "1",
            "1.",
            "0",
            ".",
            "-",
            "~",
            "=",
            "<",
            ">=1,",
            ">=1.0.0 ",
            "!=1.0,",
            "==1.*,",
            "1||",
            "<1.0.0||",
            "(<1||>2)&&",
            "=={1,",
            "a",
            "1a",
            "1.a-",
            ",",
            "|",
            " ",
            "!",
            "~>1,",
            "+",
            "{\"events\":[",
            "{",
            "<< 1 | ",
            "é",
            "\uD800",
            "1-2,",
            "^>=1||",
            "*",
            "===x,");

    private static final List<String> TAILS = List.of("", "1.0.0");

    static Stream<RangeNotation> notations() {
        return RangeNotations.builtIn().all().stream();
    }

    @ParameterizedTest
    @MethodSource("notations")
    void is_read_or_refused_in_time(RangeNotation notation) {
        Assertions.assertTimeout(ENOUGH, () -> {
            for (String piece : PIECES) {
                for (String tail : TAILS) {
                    read(notation, piece.repeat(MANY) + tail);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("notations")
    void a_hundred_thousand_clauses_are_read_in_time(RangeNotation notation) {
        Assertions.assertTimeout(ENOUGH, () -> {
            for (String clause : List.of(">=1.0.0 ", ">=1.0.0,", "1.0.0||", "!=1.0.0,", "[1.0.0],")) {
                read(notation, clause.repeat(100_000) + clause.substring(0, clause.length() - 1));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("notations")
    void a_million_characters_are_no_harm(RangeNotation notation) {
        for (String start : List.of("", ">=", "[1,")) {
            for (String piece : List.of("1", "1.", "a")) {
                read(notation, start + piece.repeat(1_000_000 / piece.length()));
            }
        }
    }

    private static void read(RangeNotation notation, String text) {
        try {
            NativeRange range = notation.parse(text);
            assertThat(range.toRange()).isNotNull();
            assertThat(range.contains("1.0.0")).isIn(true, false);
        } catch (InvalidRangeException | InvalidVersionException e) {
            assertThat(e.getMessage()).hasSizeLessThan(400);
        }
    }
}
