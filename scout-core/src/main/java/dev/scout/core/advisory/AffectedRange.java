package dev.scout.core.advisory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A range of affected versions as its source wrote it: events, in the order of the document, which need not be that of
 * the versions.
 *
 * @param type how the versions of its events are ordered
 * @param repository the repository whose commits they are, for {@link Type#GIT}
 * @param events what happens at which version
 */
public record AffectedRange(Type type, @Nullable String repository, List<RangeEvent> events) {

    /** How the versions of a range are ordered. */
    public enum Type {
        /** As SemVer 2.0. */
        SEMVER,
        /** As the ecosystem of the package does. */
        ECOSYSTEM,
        /** They are commits, ordered by the history of a repository. */
        GIT,
        /** A type that is not known; such a range is never evaluated. */
        UNKNOWN
    }

    /** Copies the list. */
    public AffectedRange {
        Objects.requireNonNull(type, "type");
        events = List.copyOf(events);
    }

    /** A range in the order of the ecosystem. */
    public static AffectedRange of(RangeEvent... events) {
        return new AffectedRange(Type.ECOSYSTEM, null, List.of(events));
    }
}
