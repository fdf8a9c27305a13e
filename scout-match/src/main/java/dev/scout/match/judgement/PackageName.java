package dev.scout.match.judgement;

import dev.scout.core.purl.PackageUrl;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import org.jspecify.annotations.Nullable;

/**
 * What a package URL calls a package, without its version: two in normal form name the same if they are equal.
 *
 * @param type of the package URL
 * @param ecosystem that brought the name to its normal form; empty for a name as it is written
 * @param namespace where it is no part of the normal form; may be null
 * @param name the name
 */
record PackageName(String type, String ecosystem, @Nullable String namespace, String name) {

    private static final String GO = "golang";

    /** As it is written. */
    static PackageName written(PackageUrl purl) {
        return new PackageName(purl.type(), "", purl.namespace(), purl.name());
    }

    /** In the normal form of its ecosystem; as it is written if none is known. */
    static PackageName normal(PackageUrl purl, Ecosystems ecosystems) {
        Ecosystem ecosystem = ecosystems.of(purl);
        return ecosystem == null
                ? written(purl)
                : new PackageName(
                        purl.type(),
                        ecosystem.name(),
                        ecosystem.names().takesNamespace() ? null : purl.namespace(),
                        ecosystem.names().name(purl));
    }

    /** A version in its normal form: Go's modules have a {@code v} before theirs that some leave out. */
    static String version(String type, String version) {
        return type.equals(GO) && !version.startsWith("v") ? "v" + version : version;
    }
}
