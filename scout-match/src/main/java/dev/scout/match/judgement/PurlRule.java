package dev.scout.match.judgement;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A package URL as a statement means it: all packages of which what it says is true.
 *
 * <p>Rule: same type; same name, in the normal form of the ecosystem; the same version, or any if it has none; of its
 * qualifiers each with the same value, whatever others there are; the same subpath if it has one. Qualifiers that name
 * a release of a distribution are compared as {@link ReleaseQualifiers releases}. One that names a {@link SourceRule
 * source package} stands for all that was built from it. Source: OpenVEX 0.2.0, product matching; purl-spec.
 */
final class PurlRule {

    private final PackageUrl purl;
    private final @Nullable String version;
    private final PackageName name;
    private final Ecosystems ecosystems;
    private final Map<String, String> qualifiers;
    private final @Nullable ReleaseQualifiers release;
    private final @Nullable SourceRule source;

    PurlRule(PackageUrl purl, Ecosystems ecosystems) {
        this.purl = purl;
        String written = purl.version();
        this.version = written == null ? null : PackageName.version(purl.type(), written);
        this.name = PackageName.normal(purl, ecosystems);
        this.ecosystems = ecosystems;
        this.release = ReleaseQualifiers.of(purl, ecosystems.of(purl));
        this.qualifiers = release == null ? purl.qualifiers() : ReleaseQualifiers.others(purl.qualifiers());
        this.source = SourceRule.of(purl);
    }

    /** As it was written. */
    PackageUrl purl() {
        return purl;
    }

    /** Whether it says no more than a name and perhaps a version. */
    boolean isNameOnly() {
        return qualifiers.isEmpty() && release == null && purl.subpath() == null;
    }

    /** Whether it names a source package. */
    boolean isSource() {
        return source != null;
    }

    /** Whether a component, which has this package URL, is one that it names. */
    boolean includes(Component component, PackageUrl other) {
        return purl.type().equals(other.type())
                && (release == null || release.isOf(other))
                && (isPackage(other) || source != null && isSource(source, component, other));
    }

    private boolean isPackage(PackageUrl other) {
        return isSameVersion(other)
                && isSameName(other)
                && (purl.subpath() == null || purl.subpath().equals(other.subpath()))
                && areOf(other, Set.of());
    }

    private boolean isSource(SourceRule rule, Component component, PackageUrl other) {
        return Objects.equals(purl.namespace(), other.namespace())
                && areOf(other, SourceRule.QUALIFIERS)
                && rule.isSourceOf(component, other);
    }

    private boolean isSameVersion(PackageUrl other) {
        String theirs = other.version();
        return version == null || theirs != null && version.equals(PackageName.version(other.type(), theirs));
    }

    private boolean isSameName(PackageUrl other) {
        boolean asWritten = purl.name().equals(other.name()) && Objects.equals(purl.namespace(), other.namespace());
        return asWritten || name.equals(PackageName.normal(other, ecosystems));
    }

    /** Whether it has all qualifiers that are named here, but for some. */
    private boolean areOf(PackageUrl other, Set<String> except) {
        for (Map.Entry<String, String> qualifier : qualifiers.entrySet()) {
            String key = qualifier.getKey();
            if (!except.contains(key) && !qualifier.getValue().equals(other.qualifier(key))) {
                return false;
            }
        }
        return true;
    }
}
