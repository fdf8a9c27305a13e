package dev.scout.match;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import org.jspecify.annotations.Nullable;

/**
 * Reads the versions of components as matching does: in the order of the component's ecosystem, with the epoch that rpm
 * keeps in a qualifier, and without the platform that RubyGems writes behind. Immutable and thread-safe.
 */
public final class VersionOrder {

    private final AdvisoryIndex index;

    private VersionOrder(AdvisoryIndex index) {
        this.index = index;
    }

    /** The orders of an index's ecosystems and schemes, whatever advisories it holds. */
    public static VersionOrder of(AdvisoryIndex index) {
        return new VersionOrder(index);
    }

    /** A component's version as text, as it is compared; null if it has none. */
    public @Nullable String text(Component component) {
        PackageUrl purl = component.identity().purl();
        String version = component.identity().version();
        Ecosystem ecosystem = purl == null ? null : index.ecosystems().of(purl);
        if (purl != null && ecosystem != null) {
            return Lookup.version(component, purl, ecosystem);
        }
        return version == null || version.isBlank() ? null : version;
    }

    /** A component's version; null if it has none, or none that can be ordered. */
    public @Nullable Version version(Component component) {
        String text = text(component);
        return text == null ? null : read(component, text);
    }

    /** A text as a version of a component's ecosystem; null if nothing can order it. */
    public @Nullable Version read(Component component, String text) {
        VersionScheme scheme = scheme(component);
        if (scheme == null) {
            return null;
        }
        try {
            return scheme.parse(text);
        } catch (InvalidVersionException e) {
            return null;
        }
    }

    private @Nullable VersionScheme scheme(Component component) {
        PackageUrl purl = component.identity().purl();
        Ecosystem ecosystem = purl == null ? null : index.ecosystems().of(purl);
        VersionScheme scheme = ecosystem == null
                ? null
                : index.schemes().find(ecosystem.scheme()).orElse(null);
        return scheme == null ? null : CoercedSemver.insteadOf(scheme);
    }
}
