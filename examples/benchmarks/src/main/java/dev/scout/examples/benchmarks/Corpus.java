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

    static Path folder() {
        return Path.of(System.getProperty(FOLDER, "."));
    }

    /** Chooses the pairs of a scheme, and says what they are: real ones, made ones, and real versions paired anew. */
    static String writePairs(VersionScheme scheme, Path folder) throws IOException {
        List<String[]> real = rows(scheme, "generated:real");
        List<String[]> random = rows(scheme, "generated:random");
        List<String[]> rows = new ArrayList<>(real);
        rows.addAll(random);
        for (int i = 0; rows.size() < SIZE; i++) {
            int other = (i + 1 + i / real.size()) % real.size();
            rows.add(new String[] {real.get(i % real.size())[0], real.get(other)[1]});
        }
        List<Pair> pairs = IntStream.range(0, SIZE)
                .mapToObj(i -> {
                    String[] row = rows.get(i);
                    return new Pair(row[0], row[1], vers(scheme, row), rows.get((i + 1) % SIZE)[0]);
                })
                .toList();
        Pair.writeAll(pairs, folder.resolve(scheme.name()));
        int again = Math.max(0, SIZE - real.size() - random.size());
        return Math.min(SIZE, real.size()) + " real pairs, " + Math.max(0, SIZE - real.size() - again) + " made, "
                + again + " of real versions paired anew";
    }

    /** The rows of a source whose versions every subject reads, and the ranges between them. */
    private static List<String[]> rows(VersionScheme scheme, String source) throws IOException {
        Path table = shared("conformance").resolve("generated-" + scheme.name() + ".tsv");
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.split("\t", -1))
                    .filter(field -> field[4].equals(source))
                    .map(field -> new String[] {field[1], field[3]})
                    .filter(row -> isReadByAll(scheme, row))
                    .toList();
        }
    }

    /** Whether every subject reads the versions of a row and the range between them; who cannot says so by throwing. */
    private static boolean isReadByAll(VersionScheme scheme, String[] row) {
        try {
            for (String subject : Subjects.ordering(scheme.name())) {
                Ordering<?> ordering = Subjects.orderingOf(subject, scheme.name());
                ordering.compareTexts(row[0], row[1]);
            }
            for (String subject : Subjects.membership(scheme.name())) {
                contains(Subjects.membershipOf(subject, scheme.name()), vers(scheme, row), row[0]);
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
        Version a = scheme.parse(row[0]);
        Version b = scheme.parse(row[1]);
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
