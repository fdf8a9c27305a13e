package dev.scout.sbom.spdx;

import dev.scout.core.image.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A package that stands for a layer of an image, as Tern and the Kubernetes bom tool write them: its name is the digest
 * of the layer as it is stored.
 *
 * @param digest of the layer as it is stored
 * @param diffId Tern's SHA-256, which is over the uncompressed archive; the bom tool's repeats the digest
 * @param createdBy the command that made it, from Tern's comment
 */
record LayerPackage(
        Digest digest, @Nullable Digest diffId, @Nullable String createdBy) {

    private static final String SHA256 = "sha256:";
    private static final String COMMAND = "info: Layer created by commands: ";

    /** The layer that a package stands for; null for any other package. */
    static @Nullable LayerPackage of(SpdxPackage spdx) {
        Digest digest = spdx.name == null || !spdx.externalRefs.isEmpty() ? null : sha256(spdx.name);
        if (digest == null) {
            return null;
        }
        Digest diffId = null;
        for (SpdxChecksum checksum : spdx.checksums) {
            if ("SHA256".equals(checksum.algorithm()) && checksum.value() != null) {
                Digest over = sha256(checksum.value());
                diffId = digest.equals(over) ? null : over;
            }
        }
        return new LayerPackage(digest, diffId, command(spdx.comment));
    }

    private static @Nullable Digest sha256(String text) {
        String encoded = text.startsWith(SHA256) ? text.substring(SHA256.length()) : text;
        boolean isDigest =
                encoded.length() == 64 && encoded.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
        return isDigest ? new Digest("sha256", encoded) : null;
    }

    private static @Nullable String command(@Nullable String comment) {
        int start = comment == null ? -1 : comment.indexOf(COMMAND);
        if (comment == null || start < 0) {
            return null;
        }
        int end = comment.indexOf('\n', start);
        return comment.substring(start + COMMAND.length(), end < 0 ? comment.length() : end)
                .strip();
    }
}
