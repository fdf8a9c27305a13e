package dev.scout.core.advisory;

import dev.scout.core.purl.PackageUrl;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One package that an advisory is about, and which of its versions.
 *
 * <p>A version is affected if the list of versions or any of the ranges holds it. Source: OSV schema,
 * {@code affected[]}.
 *
 * @param ecosystem as OSV spells it, with its suffix: {@code PyPI}, {@code Debian:12}; empty where the record names no
 *     package
 * @param name the package as its ecosystem spells it; empty where the record names none
 * @param purl the package URL, where the record has one that can be read
 * @param versions affected versions, one by one
 * @param ranges affected ranges
 * @param severities how bad it is for this package; these go before the record's
 * @param hints what the source says besides, in places of its own
 */
public record AffectedPackage(
        String ecosystem,
        String name,
        @Nullable PackageUrl purl,
        List<String> versions,
        List<AffectedRange> ranges,
        List<Severity> severities,
        Hints hints) {

    /**
     * What a source says in places of its own ({@code ecosystem_specific}, {@code database_specific}).
     *
     * @param lastKnownAffectedRange GitHub's bound for a range that is open in OSV, for example {@code <= 29.0}
     * @param customRanges Go's bounds for versions that are no modules' versions
     * @param urgency a distribution's own word: {@code unimportant}, {@code end-of-life}, {@code low}
     * @param operatingSystems the only operating systems that are affected, as Go spells them; empty for all
     * @param architectures the only architectures that are affected, as Go spells them; empty for all
     */
    public record Hints(
            @Nullable String lastKnownAffectedRange,
            List<AffectedRange> customRanges,
            @Nullable String urgency,
            List<String> operatingSystems,
            List<String> architectures) {

        /** Nothing. */
        public static final Hints NONE = new Hints(null, List.of(), null, List.of(), List.of());

        /** Copies the lists. */
        public Hints {
            customRanges = List.copyOf(customRanges);
            operatingSystems = List.copyOf(operatingSystems);
            architectures = List.copyOf(architectures);
        }
    }

    /** Copies the lists. */
    public AffectedPackage {
        Objects.requireNonNull(ecosystem, "ecosystem");
        Objects.requireNonNull(name, "name");
        versions = List.copyOf(versions);
        ranges = List.copyOf(ranges);
        severities = List.copyOf(severities);
        Objects.requireNonNull(hints, "hints");
    }

    /** A package made by hand, with its ranges. */
    public static AffectedPackage of(String ecosystem, String name, List<AffectedRange> ranges) {
        return new AffectedPackage(ecosystem, name, null, List.of(), ranges, List.of(), Hints.NONE);
    }
}
