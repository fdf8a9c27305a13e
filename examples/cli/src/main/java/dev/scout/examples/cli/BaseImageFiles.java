package dev.scout.examples.cli;

import dev.scout.core.image.BaseImages;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.KnownImage;
import dev.scout.sbom.image.ImageArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A catalogue of base images from files: archives of images, or bills that tell the layers of theirs. */
final class BaseImageFiles {

    private BaseImageFiles() {}

    /**
     * Reads all files.
     *
     * @throws UnusableInputException if one of them cannot be used, or is of an image that cannot be a base
     */
    static BaseImages read(List<Path> files) {
        List<KnownImage> known = new ArrayList<>();
        for (Path file : files) {
            known.add(known(file, image(file)));
        }
        return BaseImages.of(known);
    }

    private static @Nullable ImageMetadata image(Path file) {
        try {
            if (ImageArchive.recognises(file)) {
                try (ImageArchive archive = ImageArchive.open(file)) {
                    return archive.read().value().metadata();
                }
            }
        } catch (IOException e) {
            throw UnusableInputException.of(file.toString(), e);
        }
        return new ScanInputs(file.toString(), List.of(), Progress.silent())
                .readBill()
                .metadata();
    }

    private static KnownImage known(Path file, @Nullable ImageMetadata image) {
        if (image != null && !image.hasLayerOrder()) {
            throw new UnusableInputException(file + ": does not tell the order of its image's layers");
        } else if (image == null || image.diffIds().isEmpty()) {
            throw new UnusableInputException(file + ": does not tell the layers of an image, so it can be no base");
        }
        return KnownImage.of(image);
    }
}
