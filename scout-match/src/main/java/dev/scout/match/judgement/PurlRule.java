package dev.scout.match.judgement;

import dev.scout.core.purl.PackageUrl;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A package URL as a statement means it: all packages of which what it says is true.
 *
 * <p>Rule: same type; same name, in the normal form of the ecosystem; the same version, or any if it has none; of its
 * qualifiers each with the same value, whatever others there are; the same subpath if it has one. Qualifiers that name
 * a release of a distribution are compared as {@link ReleaseQualifiers releases}. Source: OpenVEX 0.2.0, product
 * matching; purl-spec.
 */
final class PurlRule {

    private final String type;
    private final @Nullable String namespace;
    private final String name;
    private final @Nullable String version;
    private final @Nullable String subpath;
    private final Ecosystems ecosystems;
    private final @Nullable Ecosystem ecosystem;
    private final @Nullable String normalName;
    private final Map<String, String> qualifiers;
    private final @Nullable ReleaseQualifiers release;

    PurlRule(PackageUrl purl, Ecosystems ecosystems) {
        this.type = purl.type();
        this.namespace = purl.namespace();
        this.name = purl.name();
        this.version = purl.version();
        this.subpath = purl.subpath();
        this.ecosystems = ecosystems;
        this.ecosystem = ecosystems.of(purl);
        this.normalName = ecosystem == null ? null : ecosystem.names().name(purl);
        this.release = ReleaseQualifiers.of(purl, ecosystem);
        this.qualifiers = release == null ? purl.qualifiers() : ReleaseQualifiers.others(purl.qualifiers());
    }

    boolean includes(PackageUrl other) {
        return type.equals(other.type())
                && isSameVersion(other.version())
                && isSameName(other)
                && (subpath == null || subpath.equals(other.subpath()))
                && (qualifiers.isEmpty() || areOf(other))
                && (release == null || release.isOf(other));
    }

    private boolean isSameName(PackageUrl other) {
        boolean sameNamespace = Objects.equals(namespace, other.namespace());
        if (sameNamespace && name.equals(other.name())) {
            return true;
        }
        if (ecosystem == null || normalName == null || !ecosystem.equals(ecosystems.of(other))) {
            return false;
        }
        return (sameNamespace || ecosystem.names().takesNamespace())
                && normalName.equals(ecosystem.names().name(other));
    }

    /** Go's modules have a {@code v} before their versions that some leave out. */
    private boolean isSameVersion(@Nullable String other) {
        if (version == null || version.equals(other)) {
            return true;
        }
        return other != null && type.equals("golang") && bare(version).equals(bare(other));
    }

    private static String bare(String version) {
        return version.startsWith("v") ? version.substring(1) : version;
    }

    private boolean areOf(PackageUrl other) {
        for (Map.Entry<String, String> qualifier : qualifiers.entrySet()) {
            if (!qualifier.getValue().equals(other.qualifier(qualifier.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
