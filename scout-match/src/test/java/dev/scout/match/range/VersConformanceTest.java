package dev.scout.match.range;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.SharedRows;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionSchemes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every case of the specification, of other implementations, and of reference tools. */
class VersConformanceTest {

    private static final VersionSchemes SCHEMES = VersionSchemes.builtIn();

    /** Cases that are answered otherwise, and why; one that comes to agree fails the test. */
    private static final Map<String, String> DEVIATIONS = Map.of(
            "vers:npm/1.0%252F0",
            "1.0%2F0 is no version of npm; the case is about percent-encoding, and passes with a scheme that takes it",
            "vers:generic<1",
            "no slash",
            "vers:debian/ 5.0A , >  = 2.6 & < 3, > = 3.4.4+reloaded2-13+deb9u1 ",
            "the syntax of a draft");

    private static final Set<String> NEED_NO_SCHEME = Set.of("-", "encoding", "all", "none", "tomee", "debian");

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> deviated = new TreeSet<>();
    private final Set<String> agreed = new TreeSet<>();
    private final Set<String> disagreed = new TreeSet<>();

    @Test
    void reads_canonical_text_and_nothing_else() throws IOException {
        for (String file : List.of("vers.tsv", "generated-vers.tsv")) {
            for (List<String> row : rows(file)) {
                String input = row.get(0);
                String canonical = row.get(3).startsWith("noncanonical-per-spec") ? "INVALID" : row.get(1);
                boolean repaired = !canonical.equals("INVALID") && !canonical.equals(input);
                check(input, row, repaired ? "INVALID" : canonical, strict(input));
                if (!canonical.equals("INVALID")) {
                    check(input, "lenient " + row, canonical, lenient(input));
                }
            }
        }
        report("canonical text");
    }

    @Test
    void contains_what_the_reference_tool_says() throws IOException {
        for (List<String> row : rows("generated-vers-contains.tsv")) {
            check(row.get(1), row, row.get(3), contains(row.get(1), row.get(2), false));
        }
        report("containment");
    }

    @Test
    void contains_what_other_suites_say() throws IOException {
        for (List<String> row : rows("ranges.tsv")) {
            if (row.get(1).startsWith("vers:")) {
                check(row.get(1) + " " + row.get(2), row, row.get(3), contains(row.get(1), row.get(2), true));
            }
        }
        report("containment in other suites");
    }

    @Test
    void computes_what_other_suites_say() throws IOException {
        for (List<String> row : rows("ops.tsv")) {
            String first = row.get(1);
            String second = row.get(2);
            switch (row.get(0)) {
                case "simplify", "lenient-canonical" -> check(first, row, second, lenient(first));
                case "invert" -> check(first, row, second, answer(() -> inverted(first)));
                case "overlaps" -> check(first, row, row.get(3), answer(() -> overlaps(first, second)));
                case "split" -> check(first, row, "true", answer(() -> isSplit(first, second)));
                case "parse" -> check(first, row, second, answer(() -> parts(first)));
                case "parse-ok" -> check(first, row, first, strict(first));
                case "percent-encode" -> {
                    check("vers:encoding/", row, second, VersEncoding.encode(first));
                    check("vers:encoding/", row, first, String.valueOf(VersEncoding.decode(second)));
                }
                case "percent-decode-strict" -> {
                    String answer = strict("vers:encoding/" + first);
                    check("vers:encoding/", row, second, answer.replace("vers:encoding/", ""));
                }
                default -> {}
            }
        }
        report("operations");
    }

    private static List<List<String>> rows(String file) throws IOException {
        return SharedRows.read(SharedRows.folder("conformance").resolve(file));
    }

    private static String answer(Supplier<String> question) {
        try {
            return question.get();
        } catch (MalformedVersException | UnknownSchemeException | InvalidVersionException e) {
            return e.toString();
        }
    }

    private static String strict(String text) {
        try {
            Vers vers = Vers.parse(text, SCHEMES);
            assertThat(Vers.parse(vers.toString(), SCHEMES)).isEqualTo(vers);
            return vers.toString();
        } catch (MalformedVersException e) {
            return "INVALID";
        }
    }

    private static String lenient(String text) {
        try {
            return Vers.parseLenient(text, SCHEMES).toString();
        } catch (MalformedVersException e) {
            return "INVALID";
        }
    }

    private static String contains(String text, String version, boolean lenient) {
        return answer(() -> {
            Vers vers = lenient ? Vers.parseLenient(text, SCHEMES) : Vers.parse(text, SCHEMES);
            return Boolean.toString(vers.contains(version));
        });
    }

    private static String inverted(String text) {
        Vers vers = Vers.parseLenient(text, SCHEMES);
        VersionRange<Version> rest = vers.toRange().complement();
        return Vers.of(vers.scheme().orElseThrow(), rest).toString();
    }

    private static String overlaps(String a, String b) {
        VersionRange<Version> one = Vers.parseLenient(a, SCHEMES).toRange();
        return Boolean.toString(one.intersects(Vers.parseLenient(b, SCHEMES).toRange()));
    }

    /** The parts unite to the whole; one that only excludes is taken from it. */
    private static String isSplit(String whole, String parts) {
        VersionRange<Version> union = VersionRange.empty();
        VersionRange<Version> allowed = VersionRange.full();
        for (String part : parts.split(" ")) {
            Vers one = Vers.parse(part, SCHEMES);
            if (one.constraints().get(0).comparator() == VersComparator.NOT_EQUAL) {
                allowed = allowed.intersection(one.toRange());
            } else {
                union = union.union(one.toRange());
            }
        }
        VersionRange<Version> expected = union.isEmpty() ? allowed : union.intersection(allowed);
        return Boolean.toString(Vers.parseLenient(whole, SCHEMES).toRange().equals(expected));
    }

    private static String parts(String text) {
        Vers vers = Vers.parse(text, SCHEMES);
        List<String> pairs = vers.constraints().stream()
                .map(one -> "[\"" + one.comparator().symbol() + "\", \"" + one.version() + "\"]")
                .toList();
        return "{\"scheme\": \"" + vers.schemeName() + "\", \"version_constraints\": [" + String.join(", ", pairs)
                + "]}";
    }

    private static String schemeOf(String vers) {
        int slash = vers.indexOf('/');
        return slash < 5 ? "-" : vers.substring(5, slash);
    }

    private void check(String key, Object row, String expected, String answer) {
        String scheme = schemeOf(key);
        int[] count = counts.computeIfAbsent(scheme, name -> new int[2]);
        count[1]++;
        String deviation = DEVIATIONS.get(key);
        if (expected.equals(answer)) {
            count[0]++;
        } else if (deviation != null) {
            deviated.add(key + ": " + deviation);
        } else if (SCHEMES.find(scheme).isPresent() || NEED_NO_SCHEME.contains(scheme)) {
            wrong.add(answer + " for " + row);
        }
        if (deviation != null) {
            (expected.equals(answer) ? agreed : disagreed).add(key);
        }
    }

    private void report(String what) {
        counts.forEach((scheme, count) -> System.out.printf(
                "%s, %s: %d of %d agree%s%n",
                what, scheme, count[0], count[1], SCHEMES.find(scheme).isPresent() ? "" : " (no scheme)"));
        deviated.forEach(line -> System.out.println("  deviates: " + line));
        assertThat(wrong).isEmpty();
        agreed.removeAll(disagreed);
        assertThat(agreed).as("deviations that are none").isEmpty();
    }
}
