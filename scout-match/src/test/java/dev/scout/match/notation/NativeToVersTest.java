package dev.scout.match.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.match.range.MalformedVersException;
import dev.scout.match.range.Span;
import dev.scout.match.range.Vers;
import dev.scout.match.range.VersionRange;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.SharedRows;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A range in an ecosystem's own notation is the same set as the VERS that others make of it. */
class NativeToVersTest {

    private static final VersionSchemes SCHEMES = VersionSchemes.builtIn();

    /** {@code notation range} of rows whose VERS is wrong, or spelled otherwise; the right answer, and whose it is. */
    private static final Map<String, String> DEVIATIONS = Map.of(
            "gitlab-composer <2.8.30||>=2.8.4,<18.10.8||>=19.0.0,<19.04.5||>=19.04.6,<19.10.2",
            "vers:composer/<18.10.8|>=19.0.0|<19.04.5|>=19.04.6|<19.10.2; alternatives that overlap were not joined");

    /** The notations that have no tool that could verify, or refuse, a row. */
    private static final Set<String> FEEDS = Set.of("ghsa", "nginx", "nvd", "openssl", "osv");

    static Stream<RangeNotation> notations() {
        return RangeNotations.builtIn().all().stream();
    }

    @ParameterizedTest
    @MethodSource("notations")
    void is_the_set_that_its_vers_says(RangeNotation notation) throws IOException {
        Deviations sets = new Deviations(DEVIATIONS);
        Deviations texts = new Deviations(DEVIATIONS);
        for (List<String> row : SharedRows.read(SharedRows.folder("conformance").resolve("native.tsv"))) {
            String verified = row.get(4);
            boolean refused = verified.startsWith("-") && !FEEDS.contains(notation.name());
            if (!row.get(0).equals(notation.name()) || refused || row.get(2).equals("INVALID")) {
                continue;
            }
            String vers = row.get(2).replace("vers:other/", "vers:generic/");
            String key = notation.name() + " " + row.get(1);
            // Conan's bounds are 1.0-, which no VERS of the table says.
            boolean releasesOnly = notation.name().equals("conan")
                    || verified.contains("prerelease-gating-ignored")
                    || verified.contains("releases-only");
            sets.check(key, "the same", difference(notation, row.get(1), vers, releasesOnly));
            if (!releasesOnly && isCanonical(vers) && isSpelledAs(row.get(1), vers)) {
                texts.check(key, vers, vers(notation, row.get(1)));
            }
        }
        sets.print(notation.name() + ", the same set as its VERS");
        texts.print(notation.name() + ", the same text as its VERS");
        assertThat(sets.wrong()).isEmpty();
        assertThat(texts.wrong()).isEmpty();
    }

    private static String difference(RangeNotation notation, String range, String vers, boolean releasesOnly) {
        try {
            NativeRange ours = notation.parse(range);
            VersionRange<Version> expected = Vers.parseLenient(vers, SCHEMES).toRange();
            Set<String> versions = new TreeSet<>();
            addVersions(ours.toRange(), versions);
            addVersions(expected, versions);
            for (String text : versions) {
                Version version = read(ours.scheme(), text);
                if (version == null || releasesOnly && !isRelease(notation, text)) {
                    continue;
                }
                if (ours.toRange().contains(version) != expected.contains(version)) {
                    return ours.toRange() + " but " + expected + ": " + text;
                }
            }
            return "the same";
        } catch (InvalidRangeException | MalformedVersException e) {
            return e.toString();
        }
    }

    /** The bounds of a range, and their neighbours. */
    private static void addVersions(VersionRange<Version> range, Set<String> versions) {
        for (Span<Version> span : range.spans()) {
            Stream.of(span.lower(), span.upper())
                    .filter(cut -> cut != null)
                    .map(cut -> cut.value().toString())
                    .forEach(text -> {
                        int start = text.length();
                        while (start > 0 && Character.isDigit(text.charAt(start - 1)) && text.length() - start < 9) {
                            start--;
                        }
                        versions.add(text);
                        if (start < text.length()) {
                            int last = Integer.parseInt(text.substring(start));
                            versions.add(text.substring(0, start) + (last + 1));
                            versions.add(text.substring(0, start) + Math.max(0, last - 1));
                        }
                    });
        }
    }

    private static @Nullable Version read(VersionScheme scheme, String text) {
        try {
            return scheme.parse(text);
        } catch (InvalidVersionException e) {
            return null;
        }
    }

    private static boolean isRelease(RangeNotation notation, String text) {
        return notation.name().equals("conan")
                ? text.indexOf('-') < 0
                : text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    private static boolean isCanonical(String vers) {
        try {
            Vers.parse(vers, SCHEMES);
            return true;
        } catch (MalformedVersException e) {
            return false;
        }
    }

    /** Whether a VERS has the versions as the range spells them; univers makes them SemVer where it reads those. */
    private static boolean isSpelledAs(String range, String vers) {
        return Vers.parse(vers, SCHEMES).constraints().stream().allMatch(one -> range.contains(one.version()));
    }

    private static String vers(RangeNotation notation, String range) {
        try {
            NativeRange ours = notation.parse(range);
            return Vers.of(ours.scheme(), ours.toRange()).toString();
        } catch (IllegalArgumentException e) {
            return e.toString();
        }
    }
}
