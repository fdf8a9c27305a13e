package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a scheme says of a key without writing it; that it refuses what it should is in {@link SchemeLawsTest}. */
class KeyPrefixTest {

    private static final List<VersionScheme> FAMILY = VersionSchemes.builtIn().all().stream()
            .filter(scheme ->
                    List.of("semver", "cargo", "golang", "hex", "npm", "nuget").contains(scheme.name()))
            .toList();

    private static final List<String> SUFFIXES = List.of(
            "",
            "+b",
            "+b-c",
            "-0",
            "-00",
            "-1234567890",
            "-rc.1",
            "-a+b",
            "-abcd",
            "-abcde.f",
            "-Abcdefgh.1",
            "-beta.22.x",
            "-20200101000000-abcdef123456",
            "-0.20200101000000-abcdef123456",
            "-abcdefgh+incompatible",
            "-abcd_fgh",
            "-abcdefgh..a");

    /** Numbers of every width, those at its edges above all. */
    @Provide
    Arbitrary<String> versions() {
        Arbitrary<Integer> number = Arbitraries.integers()
                .between(0, 31)
                .flatMap(bits -> Arbitraries.integers()
                        .between((1 << bits >>> 1) & Integer.MAX_VALUE, (int) ((1L << bits) - 1)));
        Arbitrary<Integer> edge = Arbitraries.of(0, 191, 192, 255, 256, 65_535, 65_536, 16_777_216, 999_999_999);
        Arbitrary<Integer> any = Arbitraries.oneOf(number, edge);
        Arbitrary<String> numbers =
                any.map(String::valueOf).list().ofMinSize(1).ofMaxSize(5).map(list -> String.join(".", list));
        return Combinators.combine(numbers, Arbitraries.of(SUFFIXES)).as((release, suffix) -> release + suffix);
    }

    /** A prefix, or why there is none. */
    private static Object prefix(Supplier<Long> prefix) {
        try {
            return prefix.get();
        } catch (InvalidVersionException e) {
            return e.reason();
        }
    }

    @Property(tries = 5_000)
    void is_the_beginning_of_the_key(@ForAll("versions") String version) {
        assertThat(FAMILY).hasSize(6);
        for (VersionScheme scheme : FAMILY) {
            Object written = prefix(() -> {
                KeyBuffer key = new KeyBuffer();
                scheme.writeKey(version, key);
                return key.prefix();
            });
            assertThat(prefix(() -> scheme.keyPrefix(version)))
                    .as("%s %s", scheme.name(), version)
                    .isEqualTo(written);
        }
    }
}
