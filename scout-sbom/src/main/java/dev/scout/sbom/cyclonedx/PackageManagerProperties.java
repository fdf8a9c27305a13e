package dev.scout.sbom.cyclonedx;

import dev.scout.core.sbom.Dependency.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What package managers say of a dependency's use, in the names of the CycloneDX property taxonomy ({@code cdx:npm},
 * {@code cdx:composer}, {@code cdx:maven}, {@code cdx:pipenv}, {@code cdx:poetry}).
 */
final class PackageManagerProperties {

    private PackageManagerProperties() {}

    /** The use that a property tells of; null if it tells of none. */
    static @Nullable Scope scope(String name, String value) {
        return switch (name) {
            case "cdx:npm:package:development", "cdx:composer:package:isDevRequirement" ->
                value.equals("true") ? Scope.DEVELOPMENT : null;
            case "cdx:maven:package:test" -> value.equals("true") ? Scope.TEST : null;
            case "cdx:pipenv:category", "cdx:poetry:group" ->
                value.equals("dev") || value.equals("develop") ? Scope.DEVELOPMENT : null;
            default -> null;
        };
    }
}
