package dev.scout.examples.cli;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.judgement.ImageProduct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill, and where it comes from.
 *
 * @param sbom what is in it
 * @param image what the archive says that it was taken from; null if it was none
 * @param attached what came with it: beside it in the archive, else within it
 * @param oddities what was odd about all of this
 */
record ScannedBill(Sbom sbom, @Nullable ImageMetadata image, Sbom.Attached attached, List<Diagnostic> oddities) {

    /** What is known of the image: what was seen in the archive, else what the bill says; null if neither. */
    @Nullable
    ImageMetadata metadata() {
        return image == null ? sbom.image() : image;
    }

    /** The bill, with all that is known of its image. */
    Sbom ofImage() {
        return new Sbom(
                sbom.document(),
                sbom.subject(),
                sbom.components(),
                sbom.dependencies(),
                sbom.operatingSystem(),
                metadata(),
                sbom.attached());
    }

    /** What the bill is of, as statements and waivers may name it. */
    ImageProduct product() {
        Digest digest = image == null ? null : image.identity().manifestDigest();
        return digest == null
                ? ImageProduct.of(sbom)
                : ImageProduct.of(new ImageSnapshot(digest, image, sbom, List.of()));
    }
}
