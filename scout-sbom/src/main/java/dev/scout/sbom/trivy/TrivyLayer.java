package dev.scout.sbom.trivy;

import dev.scout.core.image.Digest;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The layer of an image that something lies in.
 *
 * @param digest as stored
 * @param diffId of its uncompressed archive
 */
record TrivyLayer(@Nullable Digest digest, @Nullable Digest diffId) {

    /** Reads the layer that stands here. */
    static TrivyLayer read(JsonInput json, Facts facts) throws IOException {
        Digest digest = null;
        Digest diffId = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "Digest" -> digest = facts.digest(json.string());
                    case "DiffID" -> diffId = facts.digest(json.string());
                    default -> json.skip();
                }
            }
        }
        return new TrivyLayer(digest, diffId);
    }
}
