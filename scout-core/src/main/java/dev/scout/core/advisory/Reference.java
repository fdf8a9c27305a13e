package dev.scout.core.advisory;

import java.util.Objects;

/**
 * Where to read on.
 *
 * @param type as OSV spells it: {@code ADVISORY}, {@code FIX}, {@code WEB} …
 * @param url as written
 */
public record Reference(String type, String url) {

    /** Checks that nothing is null. */
    public Reference {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(url, "url");
    }
}
