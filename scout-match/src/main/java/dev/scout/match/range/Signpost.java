package dev.scout.match.range;

import dev.scout.match.version.Version;

/**
 * A constraint whose version has been read, so that it has a place in the order of versions; never {@code *}.
 *
 * @param position where its text begins
 */
record Signpost(VersComparator comparator, Version version, int position) {

    Signpost(VersComparator comparator, Version version) {
        this(comparator, version, 0);
    }

    VersConstraint constraint() {
        return new VersConstraint(comparator, version.toString());
    }
}
