package dev.scout.examples.cli;

import org.jspecify.annotations.Nullable;

/** Whether values that may be secrets are shown. */
enum Visibility {
    SHOWN,
    HIDDEN;

    private static final String MASK = "***";

    /** A value as it may be shown; null stays null. */
    @Nullable
    String of(@Nullable String value) {
        return value == null || this == SHOWN ? value : MASK;
    }
}
