package dev.scout.sbom.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            %d
            Supplier %d
            SPDXRef-Package-%d
            %d is where it differs and all the rest of it is the same
            pkg:npm/%%40angular/core@%d.0.0?vcs_url=git
            """)
    void a_text_that_comes_again_is_the_same_wherever_it_differs_from_others(String pattern) {
        Texts texts = new Texts(128, 1 << 12);
        List<String> first = new ArrayList<>();
        int same = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 500; i++) {
                byte[] bytes = ("x" + pattern.formatted(i) + "x").getBytes(StandardCharsets.US_ASCII);
                String text = texts.of(bytes, 1, bytes.length - 2);
                assertThat(text).isEqualTo(pattern.formatted(i));
                if (round == 0) {
                    first.add(text);
                } else if (isSame(text, first.get(i))) {
                    same++;
                }
            }
        }
        // of a thousand places in pairs, a quarter is wanted by more than two texts
        assertThat(same).isGreaterThan(300);
    }

    @Test
    void a_text_is_never_taken_for_another() {
        Random random = new Random(7);
        Texts texts = new Texts(128, 1 << 12);
        for (int i = 0; i < 200_000; i++) {
            // two letters, and mostly the first: many texts differ in one place, and many come again
            byte[] bytes = new byte[random.nextInt(40)];
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = (byte) (random.nextInt(8) == 0 ? 0 : 'a');
            }
            assertThat(texts.of(bytes, 0, bytes.length)).isEqualTo(new String(bytes, StandardCharsets.US_ASCII));
        }
    }

    @SuppressWarnings("ReferenceEquality") // the question
    private static boolean isSame(String one, String other) {
        return one == other;
    }
}
