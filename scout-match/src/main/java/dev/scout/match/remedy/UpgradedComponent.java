package dev.scout.match.remedy;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Origin;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.match.Naming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component as it would be with its package upgraded.
 *
 * <p>Rule: where its own version is the one that is upgraded, so is its own; and where that of a source package is, so
 * is that. A binary package whose version differs from its source's keeps it: which one the new source gives it, nobody
 * says. An epoch that a package URL keeps beside the version is part of the new version, or it has none.
 */
record UpgradedComponent(Component component, VulnerablePackage.Key key) {

    Component at(String version) {
        PackageUrl purl = component.identity().purl();
        boolean own =
                key.naming() == Naming.PACKAGE || isOld(component.identity().version(), purl);
        return new Component(
                component.ref(),
                component.type(),
                own ? identity(purl, version) : component.identity(),
                component.attribution(),
                component.licensing(),
                component.contents(),
                new Origin(sources(version), component.origin().foundBy()),
                component.description(),
                component.properties());
    }

    private Identity identity(@Nullable PackageUrl purl, String version) {
        Identity old = component.identity();
        PackageUrl upgraded = purl == null ? null : withoutEpoch(purl).withVersion(version);
        Identity.WrittenName written =
                new Identity.WrittenName(old.written().group(), old.written().name(), version);
        return new Identity(upgraded, written, old.cpes(), old.others());
    }

    private static PackageUrl withoutEpoch(PackageUrl purl) {
        if (purl.qualifier("epoch") == null) {
            return purl;
        }
        Map<String, String> qualifiers = new LinkedHashMap<>(purl.qualifiers());
        qualifiers.remove("epoch");
        return purl.withQualifiers(qualifiers);
    }

    private List<SourcePackage> sources(String version) {
        boolean source = key.naming() == Naming.SOURCE_PACKAGE;
        List<SourcePackage> sources = new ArrayList<>();
        for (SourcePackage old : component.origin().sources()) {
            boolean upgraded = source ? old.name().equals(key.name()) : isOld(old.version(), null);
            sources.add(upgraded ? new SourcePackage(old.name(), version) : old);
        }
        if (source && sources.isEmpty()) {
            sources.add(new SourcePackage(key.name(), version));
        }
        return sources;
    }

    /** Whether a version is the one that is upgraded; a rebuild of it counts as that, and so does one without epoch. */
    private boolean isOld(@Nullable String version, @Nullable PackageUrl purl) {
        String old = key.version();
        if (version == null || old == null) {
            return version == null;
        }
        String epoch = purl == null ? null : purl.qualifier("epoch");
        String whole = epoch == null || version.indexOf(':') >= 0 ? version : epoch + ":" + version;
        return whole.equals(old) || version.equals(old) || version.startsWith(old + "+b");
    }
}
