package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KeyBufferTest {

    @Test
    void numbers_keep_their_order_across_all_widths() {
        List<BigInteger> numbers = new ArrayList<>();
        for (int bits = 0; bits <= 80; bits++) {
            addAround(numbers, BigInteger.ONE.shiftLeft(bits));
        }
        for (int digits = 1; digits <= 40; digits++) {
            addAround(numbers, BigInteger.TEN.pow(digits));
            addAround(numbers, BigInteger.TEN.pow(digits).multiply(BigInteger.valueOf(9)));
        }
        addAround(numbers, BigInteger.valueOf(0xC0));
        addAround(numbers, BigInteger.TEN.pow(300));
        for (BigInteger a : numbers) {
            for (BigInteger b : numbers) {
                assertThat(Integer.signum(number(a.toString()).compareTo(number(b.toString()))))
                        .as("%s to %s", a, b)
                        .isEqualTo(a.compareTo(b));
            }
        }
    }

    @Test
    void a_number_has_one_key_however_it_is_given() {
        for (long value : new long[] {0, 1, 191, 192, 255, 256, 65_535, 65_536, 999_999_999_999_999_999L}) {
            byte[] key = new KeyBuffer().putNumber(value).toByteArray();
            assertThat(number("" + value).toByteArray()).isEqualTo(key);
            assertThat(number("000" + value).toByteArray()).isEqualTo(key);
        }
        assertThat(number("").toByteArray()).isEqualTo(number("0").toByteArray());
        assertThat(number("0".repeat(30)).toByteArray()).isEqualTo(number("0").toByteArray());
        assertThat(number("0012345678901234567890").toByteArray())
                .isEqualTo(number("12345678901234567890").toByteArray());
    }

    /** Whoever reads a number may give it either way, up to 2^63 - 1, which has 19 digits. */
    @Property
    void longs_and_their_digits_have_the_same_key(@ForAll("nonNegative") long value) {
        assertThat(new KeyBuffer().putNumber(value).toByteArray())
                .isEqualTo(number("" + value).toByteArray());
    }

    @Provide
    Arbitrary<Long> nonNegative() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE);
    }

    @Test
    void numbers_leave_room_for_markers_on_both_sides() {
        for (String digits : List.of("0", "191", "192", "9223372036854775807", "9".repeat(500))) {
            assertThat(number(digits).get(0)).isBetween(0x10, 0xD8);
        }
    }

    @Test
    void refuses_a_number_below_zero() {
        assertThatThrownBy(() -> new KeyBuffer().putNumber(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void texts_keep_the_order_of_their_code_points(@ForAll("texts") String a, @ForAll("texts") String b) {
        int expected = Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
        assertThat(Integer.signum(text(a).compareTo(text(b)))).isEqualTo(Integer.signum(expected));
    }

    @Property
    void no_key_is_the_beginning_of_another(@ForAll("texts") String a, @ForAll("texts") String b) {
        if (!a.equals(b)) {
            assertThat(isPrefix(text(a).toByteArray(), text(b).toByteArray())).isFalse();
        }
    }

    @Property
    void what_follows_decides_only_between_equal_parts(
            @ForAll("parts") List<Object> a, @ForAll("parts") List<Object> b) {
        assertThat(Integer.signum(key(a).compareTo(key(b)))).isEqualTo(Integer.signum(compareParts(a, b)));
    }

    @Test
    void text_ends_with_its_only_zero_byte() {
        byte[] key = text("\u0000a\u0001\u0002é€😀\uD800").toByteArray();
        for (int i = 0; i < key.length - 1; i++) {
            assertThat(key[i]).isNotZero();
        }
        assertThat(key[key.length - 1]).isZero();
    }

    @Test
    void truncates_and_clears_and_grows() {
        KeyBuffer key = new KeyBuffer();
        for (int i = 0; i < 1000; i++) {
            key.put(i);
        }
        assertThat(key.length()).isEqualTo(1000);
        assertThat(key.get(255)).isEqualTo(255);
        assertThat(key.get(999)).isEqualTo(999 & 0xFF);
        key.truncate(2);
        assertThat(key.toByteArray()).containsExactly(0, 1);
        assertThat(key.compareTo(new byte[] {9, 0, 1, 9}, 1, 3)).isZero();
        assertThatThrownBy(() -> key.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> key.truncate(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> key.truncate(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(key.clear().length()).isZero();
    }

    @Test
    void compares_bytes_without_sign() {
        assertThat(new KeyBuffer().put(0x7F)).isLessThan(new KeyBuffer().put(0x80));
        assertThat(new KeyBuffer().put(0xFF).compareTo(new byte[] {1}, 0, 1)).isPositive();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "", "a", "b", "\u0000", "\u0001", "\u0002", "\u007F", "\u0080", "\u07FF", "\u0800", "\uFFFF",
                        "😀")
                .list()
                .ofMaxSize(4)
                .map(list -> String.join("", list));
    }

    /** Numbers and texts by turns, so that two lists have the same kind at each place. */
    @Provide
    Arbitrary<List<Object>> parts() {
        Arbitrary<Object> numbers = Arbitraries.of(
                        "0", "1", "191", "192", "255", "256", "999999999999999999", "1000000000000000000")
                .map(BigInteger::new);
        Arbitrary<Object> texts = texts().map(text -> text);
        return numbers.tuple2()
                .flatMap(two -> texts.tuple2().map(pair -> List.of(two.get1(), pair.get1(), two.get2(), pair.get2())));
    }

    private static int compareParts(List<Object> a, List<Object> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i) instanceof BigInteger number
                    ? number.compareTo((BigInteger) b.get(i))
                    : Arrays.compare(points(a.get(i)), points(b.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int[] points(Object text) {
        return ((String) text).codePoints().toArray();
    }

    private static KeyBuffer key(List<Object> parts) {
        KeyBuffer key = new KeyBuffer();
        for (Object part : parts) {
            String text = part.toString();
            if (part instanceof BigInteger) {
                key.putNumber(text, 0, text.length());
            } else {
                key.putText(text, 0, text.length());
            }
        }
        return key;
    }

    private static void addAround(List<BigInteger> numbers, BigInteger middle) {
        numbers.add(middle.subtract(BigInteger.ONE));
        numbers.add(middle);
        numbers.add(middle.add(BigInteger.ONE));
    }

    private static KeyBuffer number(String digits) {
        return new KeyBuffer().putNumber("x" + digits + "x", 1, digits.length() + 1);
    }

    private static KeyBuffer text(String text) {
        return new KeyBuffer().putText("x" + text + "x", 1, text.length() + 1);
    }

    private static boolean isPrefix(byte[] a, byte[] b) {
        return a.length <= b.length && Arrays.equals(a, 0, a.length, b, 0, a.length);
    }
}
