package dev.scout.match.judgement;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.Lookup;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source package as a statement means it: all packages that were built from it.
 *
 * <p>Rule: the architecture says that it is one, {@code arch=src} for rpm and {@code arch=source} for deb; a package
 * was built from it by what its bill says of its sources. An rpm's epoch counts where the statement has one. Source:
 * purl-spec, rpm and deb; Red Hat, which names source packages as the products that were investigated.
 *
 * @param name of the source package
 * @param version of the source package; null if every one is meant
 * @param epoch as a qualifier has it; null if none is said
 */
record SourceRule(
        String name, @Nullable String version, @Nullable String epoch) {

    /** What a package URL says of the source package itself; its other qualifiers hold for what was built from it. */
    static final Set<String> QUALIFIERS = Set.of("arch", "epoch");

    /** The source package that a package URL names; null if it names none. */
    static @Nullable SourceRule of(PackageUrl purl) {
        String architecture = purl.qualifier("arch");
        boolean rpm = purl.type().equals("rpm") && "src".equals(architecture);
        boolean deb = purl.type().equals("deb") && "source".equals(architecture);
        return rpm || deb ? new SourceRule(purl.name(), purl.version(), purl.qualifier("epoch")) : null;
    }

    /** Whether a component, which has this package URL, was built from it. */
    boolean isSourceOf(Component component, PackageUrl purl) {
        for (Lookup source : Lookup.sources(component, purl, withEpoch(purl))) {
            if (source.name().equals(name) && isVersion(source.version(), purl.type())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String withEpoch(PackageUrl purl) {
        String version = purl.version();
        String epoch = purl.qualifier("epoch");
        return version == null || epoch == null ? version : epoch + ":" + version;
    }

    private boolean isVersion(@Nullable String other, String type) {
        if (version == null || other == null) {
            return version == null;
        }
        if (!type.equals("rpm")) {
            return version.equals(other);
        }
        int colon = other.indexOf(':');
        return version.equals(other.substring(colon + 1))
                && (epoch == null || epoch.equals(colon < 0 ? "0" : other.substring(0, colon)));
    }
}
