package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of an order, for every scheme: on the versions of its own table, and on what becomes of them by a few random
 * edits. Seeded, so that a failure can be repeated.
 */
class SchemeLawsTest {

    private static final int MUTANTS = 1_000;
    private static final int PAIRS = 10_000;
    private static final String PLAIN_RELEASE = "\\d{1,9}(\\.\\d{1,9}){0,9}";

    private static final List<String> INSERTS = List.of(
            ".",
            "-",
            "+",
            "~",
            "^",
            "_",
            ":",
            "!",
            "0",
            "1",
            "9",
            "00",
            "10",
            "a",
            "Z",
            "v",
            ".0",
            ".1",
            "-0",
            "-1",
            "+1",
            "-alpha",
            "-BETA.2",
            ".rc1",
            "rc",
            "dev",
            ".post1",
            "_p1",
            "-r1",
            "x",
            " ",
            "é",
            "2147483647",
            "2147483648",
            "4294967296",
            "9007199254740991",
            "9007199254740993",
            "999999999999999999",
            "1000000000000000000",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551615",
            "18446744073709551616");

    private static final String ORDINARY = "0123456789.-+~^:!_avxRC ()\u0000*";
    private static final List<String> RUNS = List.of(
            "9", "0", ".", "-", "+", "~", "^", "_", ":", "a", " ", "1.", "0.", "a.", "1-", ".-", "a1", "_p", "é");
    private static final List<String> FRAMES = List.of("1.0.0-%s", "1:%s-1");
    private static final int MANY = 100_000;

    static Stream<VersionScheme> schemes() {
        return VersionSchemes.builtIn().all().stream();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void compares_by_one_order_that_equals_and_hash_codes_share(VersionScheme scheme) throws IOException {
        Random random = new Random(scheme.name().hashCode());
        List<Version> versions = readable(scheme, random);
        for (Version version : versions) {
            checkAlone(scheme, version);
        }
        for (int i = 0; i < PAIRS; i++) {
            checkPair(scheme, any(versions, random), any(versions, random));
        }
        System.out.printf("%s: laws hold on %d versions%n", scheme.name(), versions.size());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void has_one_place_for_each_version_once_sorted(VersionScheme scheme) throws IOException {
        Random random = new Random(~scheme.name().hashCode());
        List<Version> versions = readable(scheme, random);
        if (!scheme.isTotalOrder()) {
            versions.removeIf(version -> !version.toString().matches(PLAIN_RELEASE));
        }
        versions.sort(null);
        int[] ranks = new int[versions.size()];
        for (int i = 1; i < ranks.length; i++) {
            ranks[i] = ranks[i - 1] + (versions.get(i - 1).compareTo(versions.get(i)) == 0 ? 0 : 1);
        }
        for (int i = 0; i < ranks.length; i++) {
            for (int j = 0; j < ranks.length; j++) {
                int order = Integer.signum(versions.get(i).compareTo(versions.get(j)));
                if (order != Integer.compare(ranks[i], ranks[j])) {
                    fail(
                            "%s: %s does not fit its place among %s",
                            scheme.name(),
                            versions.get(i),
                            versions.subList(
                                    Math.max(0, Math.min(i, j) - 1), Math.min(ranks.length, Math.max(i, j) + 2)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void throws_nothing_but_its_own_exception_on_garbage(VersionScheme scheme) {
        Random random = new Random(scheme.name().length());
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(
                        random.nextInt(4) == 0
                                ? (char) random.nextInt(0x10000)
                                : ORDINARY.charAt(random.nextInt(ORDINARY.length())));
            }
            answers(scheme, text.toString());
        }
        for (char c = 0; c < 0x300; c++) {
            for (String text : List.of("" + c, "1" + c, c + "1", "1.0.0-" + c, "1.0.0" + c + "1", "1.0.0-1+" + c)) {
                answers(scheme, text);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void ends_on_hostile_text(VersionScheme scheme) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> hostileTexts().forEach(text -> answers(scheme, text)));
    }

    /** Made one by one, for together they are large. */
    private static Stream<String> hostileTexts() {
        Stream<String> odd = Stream.of("", "\u0000", "\uD800", "\uDC00", "1.0.0-\uD800", "1\u00000", "1.0.0-\u0000");
        Stream<String> bare = RUNS.stream().map(unit -> unit.repeat(10 * MANY / unit.length()));
        Stream<String> framed = RUNS.stream()
                .flatMap(unit -> FRAMES.stream().map(frame -> frame.replace("%s", unit.repeat(MANY / unit.length()))));
        Stream<String> lists = Stream.of("1.0.0-%s1", "1.0.0+%s1", "1.0.0_%s1", "%s1", "1:%s1")
                .flatMap(frame ->
                        Stream.of("1.", "a.", "1-", "a1.").map(unit -> frame.replace("%s", unit.repeat(MANY / 2))));
        return Stream.of(odd, bare, framed, lists).flatMap(texts -> texts);
    }

    private static void answers(VersionScheme scheme, String text) {
        try {
            Version version = scheme.parse(text);
            Version same = version;
            check(version.compareTo(same) == 0 && scheme.compare(text, text) == 0, scheme, text, text);
        } catch (InvalidVersionException e) {
            String message = String.valueOf(e.getMessage());
            boolean says = e.scheme().equals(scheme.name())
                    && e.position() >= 0
                    && e.position() <= text.length()
                    && message.length() < 300;
            check(says && refusesPrefix(scheme, text), scheme, text, message);
        }
    }

    private static boolean refusesPrefix(VersionScheme scheme, String text) {
        try {
            scheme.keyPrefix(text);
            return false;
        } catch (InvalidVersionException e) {
            return true;
        }
    }

    /** Builds no message while all is well, for there are hundreds of thousands of pairs. */
    private static void check(boolean holds, VersionScheme scheme, String a, String b) {
        if (!holds) {
            fail("%s: a law is broken by %.300s and %.300s", scheme.name(), a, b);
        }
    }

    private static void checkAlone(VersionScheme scheme, Version version) {
        String text = version.toString();
        Version again = scheme.parse(text);
        Version same = version;
        assertThat(version.compareTo(same)).as(text).isZero();
        assertThat(again).as(text).isEqualTo(version).hasSameHashCodeAs(version);
        assertThat(again.compareTo(version)).as(text).isZero();
        assertThat(version.scheme().name()).isEqualTo(scheme.name());
        KeyBuffer first = new KeyBuffer();
        KeyBuffer appended = new KeyBuffer().put(7);
        boolean keyed = scheme.writeKey(text, first);
        assertThat(scheme.keyPrefix(text)).as("prefix of %s", text).isEqualTo(keyed ? first.prefix() : 0);
        if (keyed && scheme.writeKey(text, appended)) {
            assertThat(first.compareTo(appended.toByteArray(), 1, appended.length()))
                    .as("%s, appended", text)
                    .isZero();
        } else {
            assertThat(first.length()).as("%s without a key", text).isZero();
        }
    }

    private static void checkPair(VersionScheme scheme, Version a, Version b) {
        int order = Integer.signum(a.compareTo(b));
        String first = a.toString();
        String second = b.toString();
        check(Integer.signum(b.compareTo(a)) == -order, scheme, first, second);
        check(Integer.signum(scheme.compare(first, second)) == order, scheme, first, second);
        check(!scheme.isTotalOrder() || a.equals(b) == (order == 0), scheme, first, second);
        check(!a.equals(b) || order == 0 && a.hashCode() == b.hashCode(), scheme, first, second);
        KeyBuffer key = new KeyBuffer();
        KeyBuffer other = new KeyBuffer();
        if (scheme.writeKey(first, key) && scheme.writeKey(second, other)) {
            check(Integer.signum(key.compareTo(other)) == order, scheme, first, second);
            byte[] bytes = other.toByteArray();
            check(Integer.signum(key.compareTo(bytes, 0, bytes.length)) == order, scheme, first, second);
        }
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** The versions of the scheme's table and as many of their mutants as can be read. */
    private static List<Version> readable(VersionScheme scheme, Random random) throws IOException {
        List<String> seeds = seeds(scheme.name());
        Set<String> texts = new LinkedHashSet<>(seeds);
        for (int i = 0; i < MUTANTS; i++) {
            texts.add(mutant(any(seeds, random), random));
        }
        List<Version> versions = new ArrayList<>();
        for (String text : texts) {
            try {
                versions.add(scheme.parse(text));
            } catch (InvalidVersionException e) {
                assertThat(e.position()).as(text).isBetween(0, text.length());
            }
        }
        assertThat(versions).as("versions of %s", scheme.name()).hasSizeGreaterThan(5);
        return versions;
    }

    private static List<String> seeds(String name) throws IOException {
        try (InputStream in = SchemeLawsTest.class.getResourceAsStream(name + ".txt")) {
            assertThat(in).as("a table of cases for %s", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("invalid:"))
                    .flatMap(line -> Stream.of(line.strip().split("\\s+[<=]\\s+")))
                    .distinct()
                    .toList();
        }
    }

    private static String mutant(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(text.length() + 1);
            boolean inside = at < text.length();
            switch (random.nextInt(7)) {
                case 0 -> text.setLength(at);
                case 1 -> text.insert(at, any(INSERTS, random));
                case 2 -> text.append(any(INSERTS, random));
                case 3 -> text.replace(at, inside ? at + 1 : at, any(INSERTS, random));
                case 4 -> text.replace(at, inside ? at + 1 : at, "" + (char) ('0' + random.nextInt(10)));
                case 5 -> {
                    if (inside) {
                        char c = text.charAt(at);
                        text.setCharAt(
                                at, Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
                    }
                }
                default -> {
                    if (inside) {
                        text.deleteCharAt(at);
                    }
                }
            }
        }
        return text.toString();
    }
}
