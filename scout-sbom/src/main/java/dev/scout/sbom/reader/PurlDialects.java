package dev.scout.sbom.reader;

import dev.scout.core.purl.PackageUrl;
import org.jspecify.annotations.Nullable;

/**
 * Package URLs of types that only one tool writes, as the type that is meant.
 *
 * <p>Rule: {@code pkg:alpine/musl}, which Syft and Docker wrote until 2023, is {@code pkg:apk/alpine/musl}. Source: the
 * type definitions of purl-spec, which have no type {@code alpine}.
 */
final class PurlDialects {

    private PurlDialects() {}

    /** The package URL that is meant; null if this one is as the specification has it. */
    static @Nullable PackageUrl meant(PackageUrl purl) {
        return purl.type().equals("alpine")
                ? PackageUrl.of(
                        "apk",
                        purl.namespace() == null ? "alpine" : purl.namespace(),
                        purl.name(),
                        purl.version(),
                        purl.qualifiers(),
                        purl.subpath())
                : null;
    }
}
