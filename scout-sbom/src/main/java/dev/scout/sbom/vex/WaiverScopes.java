package dev.scout.sbom.vex;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.vex.WaiverScope;
import java.util.List;
import java.util.function.Function;

/** The scopes of a waiver that name one thing. */
final class WaiverScopes {

    private static final List<String> ALGORITHMS = List.of("sha256", "sha384", "sha512");

    private WaiverScopes() {}

    /**
     * Reads a scope.
     *
     * @param kind {@code image}, {@code repository} or {@code package}
     * @param refused makes the exception for what is not understood
     */
    static WaiverScope read(String kind, String text, Function<String, MalformedDocumentException> refused)
            throws MalformedDocumentException {
        try {
            return switch (kind) {
                case "image" -> image(Digest.parse(text), refused);
                case "repository" -> repository(text, refused);
                case "package" -> new WaiverScope.OnePackage(PackageUrl.parse(text));
                default -> throw refused.apply("\"" + kind + "\" is not known here");
            };
        } catch (IllegalArgumentException e) {
            throw refused.apply("\"" + text + "\" is no " + kind + ": " + e.getMessage());
        }
    }

    /**
     * Manifests have these digests only, so with another one the waiver would hold for nothing. Source: OCI image-spec.
     */
    private static WaiverScope image(Digest digest, Function<String, MalformedDocumentException> refused)
            throws MalformedDocumentException {
        if (!ALGORITHMS.contains(digest.algorithm())) {
            throw refused.apply("\"" + digest + "\" is no image: its algorithm is none of " + ALGORITHMS);
        }
        return new WaiverScope.OneImage(digest);
    }

    private static WaiverScope repository(String text, Function<String, MalformedDocumentException> refused)
            throws MalformedDocumentException {
        ImageReference reference = ImageReference.parse(text);
        if (reference.tag() != null || reference.digest() != null) {
            throw refused.apply("\"" + text + "\" names an image, not a repository: leave out its tag and digest");
        }
        return new WaiverScope.OneRepository(reference.name());
    }
}
