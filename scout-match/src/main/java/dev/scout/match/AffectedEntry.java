package dev.scout.match;

import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.purl.PackageUrl;
import dev.scout.match.Verdict.Undecided.Obstacle;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@code affected[]} entry of an advisory, made ready to be asked. Immutable. */
final class AffectedEntry {

    /**
     * What an entry says of a version.
     *
     * @param hit whether it is affected
     * @param range the range that decided; null for a listed version
     * @param span the part of it that holds the version
     * @param undecided why it cannot be told; null if it can
     */
    record Answer(
            boolean hit,
            @Nullable CompiledRange range,
            @Nullable Span span,
            @Nullable Obstacle undecided) {

        static final Answer MISS = new Answer(false, null, null, null);
        static final Answer LISTED = new Answer(true, null, null, null);

        static Answer undecided(Obstacle reason, @Nullable CompiledRange range) {
            return new Answer(false, range, null, reason);
        }
    }

    private final int advisory;
    private final String advisoryId;
    private final AffectedPackage source;
    private final String release;
    private final List<CompiledRange> ranges;
    private final ListedVersions listed;
    private final @Nullable Obstacle obstacle;

    private AffectedEntry(
            int advisory,
            String advisoryId,
            AffectedPackage source,
            String release,
            List<CompiledRange> ranges,
            ListedVersions listed,
            @Nullable Obstacle obstacle) {
        this.advisory = advisory;
        this.advisoryId = advisoryId;
        this.source = source;
        this.release = release;
        this.ranges = List.copyOf(ranges);
        this.listed = listed;
        this.obstacle = obstacle;
    }

    /**
     * The entry of an advisory in the orders of its ecosystem.
     *
     * @param advisory its number in the index
     * @param semver the order of ranges of type SEMVER where the ecosystem itself has another
     */
    static AffectedEntry of(
            int advisory,
            String advisoryId,
            AffectedPackage affected,
            Ecosystem ecosystem,
            VersionScheme scheme,
            VersionScheme semver) {
        List<CompiledRange> ranges = new ArrayList<>();
        boolean commits = false;
        for (AffectedRange range : affected.ranges()) {
            switch (range.type()) {
                case ECOSYSTEM -> ranges.add(CompiledRange.of(range, scheme));
                case SEMVER -> ranges.add(CompiledRange.of(range, extendsSemver(scheme) ? scheme : semver));
                case GIT, UNKNOWN -> commits = true;
            }
        }
        // A package that was made to do harm: the versions that are listed say more than a range that holds everything.
        if (advisoryId.startsWith("MAL-") && !affected.versions().isEmpty()) {
            ranges.removeIf(CompiledRange::isEverything);
        }
        // The order in which the document lists them must not decide which one is the evidence.
        ranges.sort(Comparator.comparing(CompiledRange::toString)
                .thenComparing(range -> range.scheme().name()));
        return new AffectedEntry(
                advisory,
                advisoryId,
                affected,
                release(affected, ecosystem),
                ranges,
                ListedVersions.of(affected.versions(), scheme, ranges),
                commits && ranges.isEmpty() && affected.versions().isEmpty() ? Obstacle.COMMITS_ONLY : null);
    }

    /** The entry of an advisory whose ecosystem names a scheme that nobody knows. */
    static AffectedEntry unordered(int advisory, String advisoryId, AffectedPackage affected, Ecosystem ecosystem) {
        return new AffectedEntry(
                advisory,
                advisoryId,
                affected,
                release(affected, ecosystem),
                List.of(),
                ListedVersions.unordered(affected.versions()),
                Obstacle.NO_SCHEME);
    }

    private static String release(AffectedPackage affected, Ecosystem ecosystem) {
        int colon = affected.ecosystem().indexOf(':');
        if (colon >= 0) {
            return ecosystem.releases().key(affected.ecosystem().substring(colon + 1));
        }
        PackageUrl purl = affected.ecosystem().isEmpty() ? affected.purl() : null;
        String release = purl == null ? null : Lookup.release(purl, ecosystem, null);
        return release == null ? "" : release;
    }

    /** Whether a scheme orders all that SemVer orders as SemVer does, and knows the ecosystem's spelling besides. */
    private static boolean extendsSemver(VersionScheme scheme) {
        return switch (scheme.name()) {
            case "npm", "semver", "cargo", "golang", "hex", "pub", "swift", "julia", "bitnami", "github", "nuget" ->
                true;
            default -> false;
        };
    }

    int advisory() {
        return advisory;
    }

    String advisoryId() {
        return advisoryId;
    }

    AffectedPackage source() {
        return source;
    }

    /** The key of the release that it is about; empty for all. */
    String release() {
        return release;
    }

    /**
     * What it says of a version.
     *
     * @param probe the version in the ecosystem's own order
     * @param other a probe to use for other orders
     */
    Answer ask(VersionProbe probe, VersionProbe other) {
        if (listed.contains(probe)) {
            return Answer.LISTED;
        }
        Answer open = Answer.MISS;
        for (CompiledRange range : ranges) {
            VersionProbe asked = probe;
            if (!probe.isOf(range.scheme())) {
                other.set(probe.text(), range.scheme());
                asked = other;
            }
            if (!range.isOrdered()) {
                open = Answer.undecided(Obstacle.BOUND_NOT_ORDERED, range);
            } else if (!asked.isValid()) {
                open = Answer.undecided(Obstacle.VERSION_NOT_ORDERED, range);
            } else {
                Span span = range.find(asked);
                if (span != null) {
                    return new Answer(true, range, span, null);
                }
            }
        }
        return obstacle != null ? Answer.undecided(obstacle, null) : open;
    }

    /** All that it says, in the words of the advisory, for when nothing in particular decided. */
    String rule() {
        List<String> parts = new ArrayList<>();
        ranges.forEach(range -> parts.add(range.toString()));
        if (!source.versions().isEmpty()) {
            parts.add(source.versions().size() + " listed versions");
        }
        if (obstacle != null && !source.ranges().isEmpty()) {
            parts.add(
                    obstacle == Obstacle.COMMITS_ONLY
                            ? "commits only"
                            : source.ranges().size() + " ranges");
        }
        return parts.isEmpty() ? "no versions" : String.join("; ", parts);
    }
}
