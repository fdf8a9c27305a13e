package dev.scout.core.image;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An environment variable that an image sets. Its value may be a secret, so {@link #toString} never shows it.
 *
 * <p>Rule: split at the first {@code =}; an empty value is kept, an entry without {@code =} has none. Source: OCI image
 * configuration, {@code config.Env}.
 *
 * @param name as written
 * @param value absent where the entry has no {@code =}
 */
public record EnvironmentVariable(String name, @Nullable String value) {

    /** Checks the name. */
    public EnvironmentVariable {
        Objects.requireNonNull(name, "name");
    }

    /** Reads an entry of {@code Env}. */
    public static EnvironmentVariable parse(String entry) {
        int equals = entry.indexOf('=');
        return equals < 0
                ? new EnvironmentVariable(entry, null)
                : new EnvironmentVariable(entry.substring(0, equals), entry.substring(equals + 1));
    }

    @Override
    public String toString() {
        return value == null ? name : name + "=***";
    }
}
