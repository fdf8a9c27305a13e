package dev.scout.match.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.match.version.InvalidVersionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text made to hurt is read or refused, with the exceptions that are for it, in time linear in its length. */
class LongRangesTest {

    private static final int LENGTH = 1_000_000;
    private static final int SHORTER = 100_000;

    /** One of each grammar: GitHub's is the same for every ecosystem. */
    static Stream<RangeNotation> notations() {
        return RangeNotations.builtIn().all().stream()
                .filter(notation -> !notation.name().startsWith("ghsa-"));
    }

    @ParameterizedTest
    @MethodSource("notations")
    void takes_no_time(RangeNotation notation) {
        for (String text : texts()) {
            boolean answered = Assertions.assertTimeout(
                    Duration.ofSeconds(10), () -> isAnswered(notation, text), () -> text.substring(0, 20));
            assertThat(answered).isTrue();
        }
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String part : List.of(
                "|",
                "||",
                "^",
                "~",
                "1",
                "0",
                "9",
                ".",
                "-",
                "+",
                ",",
                " ",
                "*",
                "x",
                "[",
                "(",
                "<",
                ">=",
                "!",
                "v",
                "=",
                "@",
                "#",
                "\n",
                "\u0000",
                "\uD800",
                "é",
                "1.",
                ".*",
                "-a",
                "a.",
                "+a",
                " - ",
                "v=",
                "= ",
                "~>",
                " and ",
                " or ",
                " as ",
                "dev-",
                "-dev",
                "stable",
                "-beta",
                "1.0-",
                "-r1",
                "_p",
                "{\"events\":[")) {
            texts.add(part.repeat(LENGTH / part.length()));
            texts.add("1.0.0" + part.repeat(SHORTER / part.length()));
            texts.add(">=1.0.0-" + part.repeat(SHORTER / part.length()));
        }
        for (String comparator : List.of(
                ">=1.0.0 ",
                ">=1.0.0,",
                "!=1.0.0,",
                "1.2.3 || ",
                "^1.0.0-a || ",
                "!= 1.0.0 and ",
                "[1,2],",
                "(,1),",
                "==1.*,",
                "~>1,",
                "(<1||>2)&&",
                "=={1,",
                "(",
                "<< 1 | ",
                "1-2,",
                "1.0+,",
                "===x,")) {
            texts.add(comparator.repeat(100_000) + "2.0.0");
        }
        StringBuilder holes = new StringBuilder();
        StringBuilder steps = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            holes.append("!=").append(i % 1000).append('.').append(i / 1000).append(".0,");
            steps.append('^').append(i % 99_000).append(".1.0 || ");
            words.append("!= ").append(i % 1000).append('.').append(i / 1000).append(".0 and ");
        }
        texts.add(holes + "!=1.0.0");
        texts.add(steps + "1.0.0");
        texts.add(words + "!= 1.0.0");
        return texts;
    }

    private static boolean isAnswered(RangeNotation notation, String text) {
        try {
            NativeRange range = notation.parse(text);
            range.toRange();
            assertThat(range).hasToString(text);
            range.contains("1.0.0");
        } catch (InvalidRangeException | InvalidVersionException e) {
            assertThat(e).hasMessageNotContaining(text);
        }
        return true;
    }
}
