package dev.scout.match.inventory;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A package that one bill has and another has not, or in another version.
 *
 * @param kind what became of it
 * @param before the component as it was; absent if it is new
 * @param after the component as it is; absent if it is gone
 */
public record PackageChange(
        Kind kind, @Nullable Component before, @Nullable Component after) {

    /** What became of a package. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** Its version is higher. */
        UPGRADED,
        /** Its version is lower. */
        DOWNGRADED,
        /** Its version is another, and which one is higher cannot be told; or only written in another way. */
        CHANGED
    }

    /** Checks that there is a change. */
    public PackageChange {
        Objects.requireNonNull(kind, "kind");
        if ((before == null) != (kind == Kind.ADDED) || (after == null) != (kind == Kind.REMOVED)) {
            throw new IllegalArgumentException(kind + " from " + before + " to " + after);
        }
    }

    /** The component as it is, or else as it was. */
    public Component component() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    @Override
    public String toString() {
        PackageUrl purl = component().identity().purl();
        String name = purl == null
                ? component().identity().name()
                : purl.withoutQualifiers().withVersion(null).toString();
        return kind + " " + name + " " + version(before) + " -> " + version(after);
    }

    private static String version(@Nullable Component component) {
        return component == null ? "none" : String.valueOf(component.identity().version());
    }
}
