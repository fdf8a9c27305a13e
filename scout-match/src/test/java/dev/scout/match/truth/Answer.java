package dev.scout.match.truth;

/** What can be answered about one version and one advisory. */
enum Answer {
    AFFECTED,
    NOT_AFFECTED,
    UNDECIDED;

    static Answer of(boolean affected) {
        return affected ? AFFECTED : NOT_AFFECTED;
    }
}
