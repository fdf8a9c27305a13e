package dev.scout.examples.cli;

import dev.scout.core.advisory.Rating;

/** How words are made to stand out. Source of the codes: ECMA-48, 8.3.117 (SGR). */
enum Ink {
    /** Not at all. */
    PLAIN,
    /** By colour and weight. */
    COLOURED;

    /** A cell of a rating, padded or not. */
    String rating(Rating rating, String cell) {
        return switch (rating) {
            case CRITICAL -> dyed("1;31", cell);
            case HIGH -> dyed("31", cell);
            case MEDIUM -> dyed("33", cell);
            case LOW, NONE, UNKNOWN -> cell;
        };
    }

    /** A heading. */
    String heading(String text) {
        return dyed("1", text);
    }

    private String dyed(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
