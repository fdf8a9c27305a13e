package dev.scout.core.image;

import org.jspecify.annotations.Nullable;

/** Tells the type of some registries by their host: what you implement. Stateless and thread-safe. */
@FunctionalInterface
public interface RegistryRule {

    /**
     * The type of the registry at a host; null if this rule does not know it.
     *
     * @param host lower case, without the port
     */
    @Nullable
    RegistryType type(String host);
}
