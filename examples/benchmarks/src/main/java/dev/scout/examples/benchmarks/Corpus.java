package dev.scout.examples.benchmarks;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.scout.core.purl.MalformedPackageUrlException;
import dev.scout.core.purl.PackageUrl;
import dev.scout.match.range.Vers;
import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What is measured on: the same data for all subjects of a scheme, which is what every one of them can read. It is
 * chosen once and written to a folder, and there each virtual machine finds it without asking the other subjects.
 */
final class Corpus {

    /** How many pairs of a scheme, and how many package URLs. */
    static final int SIZE = 2_000;

    /** The property that names the folder. */
    static final String FOLDER = "scout.benchmarks.corpus";

    /** The property that names the shared data. */
    static final String SHARED = "scout.shared";

    private static final String PURLS = "purls";
    /** Best first. */
    private static final List<String> SOURCES = List.of("generated:real", "generated:random", "generated:mutated");

    private static final Pattern PURL = Pattern.compile("\"(pkg:[^\"\\\\]+)\"");

    private Corpus() {}

    static List<Pair> pairs(String scheme) throws IOException {
        return Pair.readAll(folder().resolve(scheme));
    }

    static List<String> purls() throws IOException {
        return Files.readAllLines(folder().resolve(PURLS));
    }

    static Path shared(String name) {
        return Path.of(System.getProperty(SHARED, "../shared"), name);
    }

    private static Path folder() {
        return Path.of(System.getProperty(FOLDER, "."));
    }

    /** Chooses the pairs of a scheme, and says what they are. */
    static String writePairs(VersionScheme scheme, Path folder) throws IOException {
        List<String[]> rows = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        int refused = 0;
        for (String source : SOURCES) {
            int before = rows.size();
            for (String[] row : rows(scheme.name(), source)) {
                if (rows.size() == SIZE) {
                    break;
                }
                if (isReadByAll(scheme, row)) {
                    rows.add(row);
                } else {
                    refused++;
                }
            }
            counts.add(rows.size() - before + " " + source.substring(source.indexOf(':') + 1));
        }
        int distinct = rows.size();
        for (int i = 0; rows.size() < SIZE; i++) {
            rows.add(rows.get(i));
        }
        List<Pair> pairs = IntStream.range(0, SIZE)
                .mapToObj(i -> {
                    String[] row = rows.get(i);
                    return new Pair(row[1], row[3], vers(scheme, row), rows.get((i + 1) % distinct)[1]);
                })
                .toList();
        Pair.writeAll(pairs, folder.resolve(scheme.name()));
        return String.join(", ", counts) + " pairs; " + refused + " more not read by all";
    }

    private static List<String[]> rows(String scheme, String source) throws IOException {
        try (Stream<String> lines = Files.lines(shared("conformance").resolve("generated-" + scheme + ".tsv"))) {
            return lines.map(line -> line.split("\t", -1))
                    .filter(row -> row[4].equals(source) && !row[1].contains("\\") && !row[3].contains("\\"))
                    .toList();
        }
    }

    /** Whether every subject reads the versions of a row and the range between them; who cannot says so by throwing. */
    private static boolean isReadByAll(VersionScheme scheme, String[] row) {
        try {
            for (String subject : Subjects.ordering(scheme.name())) {
                Ordering<?> ordering = Subjects.orderingOf(subject, scheme.name());
                ordering.compareTexts(row[1], row[3]);
            }
            for (String subject : Subjects.membership(scheme.name())) {
                contains(Subjects.membershipOf(subject, scheme.name()), vers(scheme, row), row[1]);
            }
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static <R> boolean contains(Membership<R> membership, String vers, String version) {
        return membership.contains(membership.range(vers), version);
    }

    private static String vers(VersionScheme scheme, String[] row) {
        Version a = scheme.parse(row[1]);
        Version b = scheme.parse(row[3]);
        VersionRange<Version> range = a.compareTo(b) == 0
                ? VersionRange.atLeast(a)
                : a.compareTo(b) < 0 ? VersionRange.between(a, b) : VersionRange.between(b, a);
        return Vers.of(scheme, range).toString();
    }

    /** Chooses package URLs of real bills, evenly. */
    static String writePurls(Path folder) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        Path archive = shared("sboms").resolve("by-source.tar.gz");
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            Matcher purls = PURL.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (purls.find()) {
                found.add(purls.group(1));
            }
        }
        List<String> usable = found.stream().filter(Corpus::isPurlOfAll).toList();
        Files.write(
                folder.resolve(PURLS),
                IntStream.range(0, SIZE)
                        .mapToObj(i -> usable.get((int) ((long) i * usable.size() / SIZE)))
                        .toList());
        return SIZE + " of " + usable.size() + " package URLs; " + (found.size() - usable.size())
                + " more not read by all";
    }

    private static boolean isPurlOfAll(String text) {
        try {
            PackageUrl.parse(text);
            new PackageURL(text);
            return true;
        } catch (MalformedPackageUrlException | MalformedPackageURLException e) {
            return false;
        }
    }

    /** The schemes that there are pairs of. */
    static List<VersionScheme> schemes() {
        return VersionSchemes.builtIn().all().stream()
                .filter(scheme -> Files.exists(shared("conformance").resolve("generated-" + scheme.name() + ".tsv")))
                .toList();
    }
}
