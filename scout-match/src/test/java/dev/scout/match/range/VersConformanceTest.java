package dev.scout.match.range;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.SharedRows;
import dev.scout.match.version.VersionSchemes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every case of the specification, of other implementations, and of reference tools. */
class VersConformanceTest {

    private static final VersionSchemes SCHEMES = VersionSchemes.builtIn();

    /** Cases that are answered otherwise, and why; one that comes to agree fails the test. */
    private static final Map<String, String> DEVIATIONS = Map.ofEntries();

    private static final Set<String> NEED_NO_SCHEME = Set.of("-", "encoding", "all", "none", "tomee");

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> deviated = new TreeSet<>();

    @Test
    void reads_canonical_text_and_nothing_else() throws IOException {
        for (String file : List.of("vers.tsv", "generated-vers.tsv")) {
            for (List<String> row :
                    SharedRows.read(SharedRows.folder("conformance").resolve(file))) {
                String input = row.get(0);
                String canonical = row.get(3).startsWith("noncanonical-per-spec") ? "INVALID" : row.get(1);
                boolean repaired = !canonical.equals("INVALID") && !canonical.equals(input);
                check(schemeOf(input), row.toString(), repaired ? "INVALID" : canonical, strict(input));
                if (!canonical.equals("INVALID")) {
                    check(schemeOf(input), "lenient " + row, canonical, lenient(input));
                }
            }
        }
        report("canonical text");
    }

    @Test
    void contains_what_the_reference_tool_says() throws IOException {
        for (List<String> row :
                SharedRows.read(SharedRows.folder("conformance").resolve("generated-vers-contains.tsv"))) {
            check(row.get(0), row.toString(), row.get(3), contains(row.get(1), row.get(2), false));
        }
        report("containment");
    }

    @Test
    void contains_what_other_suites_say() throws IOException {
        for (List<String> row : SharedRows.read(SharedRows.folder("conformance").resolve("ranges.tsv"))) {
            if (row.get(1).startsWith("vers:")) {
                check(row.get(0), row.toString(), row.get(3), contains(row.get(1), row.get(2), true));
            }
        }
        report("containment in other suites");
    }

    @Test
    void computes_what_other_suites_say() throws IOException {
        for (List<String> row : SharedRows.read(SharedRows.folder("conformance").resolve("ops.tsv"))) {
            String first = row.get(1);
            String second = row.get(2);
            switch (row.get(0)) {
                case "simplify", "lenient-canonical" -> check(schemeOf(first), row.toString(), second, lenient(first));
                case "invert" -> check(schemeOf(first), row.toString(), second, inverted(first));
                case "overlaps" -> check(schemeOf(first), row.toString(), row.get(3), overlaps(first, second));
                case "split" -> check(schemeOf(first), row.toString(), "true", isSplit(first, second));
                case "parse" -> check(schemeOf(first), row.toString(), second, parts(first));
                case "parse-ok" -> check(schemeOf(first), row.toString(), first, strict(first));
                case "percent-encode" -> {
                    check("encoding", row.toString(), second, VersEncoding.encode(first));
                    check("encoding", row.toString(), first, String.valueOf(VersEncoding.decode(second)));
                }
                case "percent-decode-strict" -> {
                    String answer = strict("vers:unknown/" + first);
                    check("encoding", row.toString(), second, answer.replace("vers:unknown/", ""));
                }
                default -> {}
            }
        }
        report("operations");
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
        try {
            Vers vers = lenient ? Vers.parseLenient(text, SCHEMES) : Vers.parse(text, SCHEMES);
            return Boolean.toString(vers.contains(version));
        } catch (MalformedVersException | UnknownSchemeException | InvalidVersionException e) {
            return e.toString();
        }
    }

    private static String inverted(String text) {
        Vers vers = Vers.parseLenient(text, SCHEMES);
        return vers.scheme().isEmpty()
                ? "unknown"
                : Vers.of(vers.scheme().get(), vers.toRange().complement()).toString();
    }

    private static String overlaps(String a, String b) {
        Vers one = Vers.parseLenient(a, SCHEMES);
        Vers two = Vers.parseLenient(b, SCHEMES);
        return one.scheme().isEmpty()
                ? "unknown"
                : Boolean.toString(one.toRange().intersects(two.toRange()));
    }

    /** The parts unite to the whole; one that only excludes is taken from it. */
    private static String isSplit(String whole, String parts) {
        Vers vers = Vers.parseLenient(whole, SCHEMES);
        if (vers.scheme().isEmpty()) {
            return "unknown";
        }
        var union = Vers.parse("vers:none/*", SCHEMES).toRange();
        var excluded = union.complement();
        for (String part : parts.split(" ")) {
            Vers one = Vers.parse(part, SCHEMES);
            if (one.constraints().get(0).comparator() == VersComparator.NOT_EQUAL) {
                excluded = excluded.intersection(one.toRange());
            } else {
                union = union.union(one.toRange());
            }
        }
        var expected = union.isEmpty() ? excluded : union.intersection(excluded);
        return Boolean.toString(vers.toRange().equals(expected));
    }

    private static String parts(String text) {
        try {
            Vers vers = Vers.parse(text, SCHEMES);
            List<String> pairs = vers.constraints().stream()
                    .map(one -> "[\"" + one.comparator().symbol() + "\", \"" + one.version() + "\"]")
                    .toList();
            return "{\"scheme\": \"" + vers.schemeName() + "\", \"version_constraints\": [" + String.join(", ", pairs)
                    + "]}";
        } catch (MalformedVersException e) {
            return e.toString();
        }
    }

    private static String schemeOf(String vers) {
        int slash = vers.indexOf('/');
        return slash < 5 ? "-" : vers.substring(5, slash);
    }

    private void check(String scheme, String row, String expected, String answer) {
        int[] count = counts.computeIfAbsent(scheme, name -> new int[2]);
        count[1]++;
        if (expected.equals(answer)) {
            count[0]++;
            if (DEVIATIONS.containsKey(row)) {
                wrong.add("agrees now: " + row);
            }
        } else if (DEVIATIONS.containsKey(row)) {
            deviated.add(row);
        } else if (SCHEMES.find(scheme).isPresent() || NEED_NO_SCHEME.contains(scheme)) {
            wrong.add(answer + " for " + row);
        }
    }

    private void report(String what) {
        counts.forEach((scheme, count) -> System.out.printf(
                "%s, %s: %d of %d agree%s%n",
                what, scheme, count[0], count[1], SCHEMES.find(scheme).isPresent() ? "" : " (no scheme)"));
        deviated.forEach(row -> System.out.println("  deviates: " + row));
        assertThat(wrong).isEmpty();
    }
}
