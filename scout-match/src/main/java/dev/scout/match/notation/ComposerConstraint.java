package dev.scout.match.notation;

import dev.scout.match.range.VersComparator;
import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a Composer constraint.
 *
 * @param version null with {@code ANY}, and only then
 * @param isBranch whether the version is a named branch
 */
record ComposerConstraint(
        VersComparator comparator, @Nullable Version version, boolean isBranch) {

    static final ComposerConstraint ANY = new ComposerConstraint(VersComparator.ANY, null, false);

    boolean isAtLeast() {
        return comparator == VersComparator.GREATER_OR_EQUAL;
    }

    boolean isAtMost() {
        return comparator == VersComparator.LESS_OR_EQUAL;
    }

    boolean isLess() {
        return comparator == VersComparator.LESS;
    }

    boolean hasVersionOf(ComposerConstraint that) {
        return version != null && version.equals(that.version);
    }

    /** Of which numbered versions hold; by plain order of branches, too. */
    VersionRange<Version> numbers() {
        if (version == null) {
            return VersionRange.full();
        }
        return isBranch && !isEquality() ? VersionRange.empty() : Comparisons.of(comparator, version);
    }

    /** Of which named branches hold. */
    VersionRange<Version> branches() {
        if (version == null || comparator == VersComparator.NOT_EQUAL && !isBranch) {
            return VersionRange.full();
        }
        return isBranch && isEquality() ? Comparisons.of(comparator, version) : VersionRange.empty();
    }

    private boolean isEquality() {
        return comparator == VersComparator.EQUAL || comparator == VersComparator.NOT_EQUAL;
    }
}
