package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Where an order is not total, the versions that do have keys are in order among themselves. */
class KeysOfPartialOrdersTest {

    @Property(tries = 3000)
    void keys_of_alpm_agree_with_the_comparison(@ForAll("alpm") String a, @ForAll("alpm") String b) {
        assertAgree(new AlpmScheme(), a, b);
    }

    @Property(tries = 3000)
    void keys_of_conan_agree_with_the_comparison(@ForAll("conan") String a, @ForAll("conan") String b) {
        assertAgree(new ConanScheme(), a, b);
    }

    @Property(tries = 200)
    void without_a_key_the_buffer_is_as_it_was(@ForAll("conan") String text) {
        KeyBuffer key = new KeyBuffer().put(7);
        if (!new ConanScheme().writeKey(text, key)) {
            assertThat(key.toByteArray()).containsExactly(7);
        }
    }

    @Property(tries = 200)
    void versions_of_two_schemes_do_not_compare(@ForAll("conan") String text) {
        Version conan = new ConanScheme().parse(text);
        Version alpm = new AlpmScheme().parse("1-1");
        assertThatThrownBy(() -> conan.compareTo(alpm)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> alpm.compareTo(conan)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> alpm() {
        return joined("0", "1", "10", "01", ".", ".", "_", "é", "a", "b", "rc", "1:", "-1", "-2");
    }

    @Provide
    Arbitrary<String> conan() {
        return joined("0", "1", "10", "01", ".", ".", ".0", "a", "b", "rc", "1k", "-", "+", "_", "😀", "\uffee");
    }

    private static Arbitrary<String> joined(String... parts) {
        return Arbitraries.of(parts).list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list));
    }

    private static void assertAgree(VersionScheme scheme, String a, String b) {
        int order = Integer.signum(scheme.parse(a).compareTo(scheme.parse(b)));
        assertThat(Integer.signum(scheme.compare(a, b))).isEqualTo(order);
        assertThat(Integer.signum(scheme.parse(b).compareTo(scheme.parse(a)))).isEqualTo(-order);
        KeyBuffer first = new KeyBuffer();
        KeyBuffer second = new KeyBuffer();
        if (scheme.writeKey(a, first) && scheme.writeKey(b, second)) {
            assertThat(Integer.signum(first.compareTo(second))).isEqualTo(order);
        }
    }
}
