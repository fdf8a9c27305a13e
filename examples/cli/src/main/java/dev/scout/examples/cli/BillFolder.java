package dev.scout.examples.cli;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A folder with a bill for each image, in the order of their paths. What is no bill is refused, by name. */
final class BillFolder {

    private final Path folder;
    private final List<String> refused = new ArrayList<>();

    BillFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads all files.
     *
     * @throws UnusableInputException if the folder cannot be read, or has no bill
     */
    List<ImageSnapshot> read() {
        List<ImageSnapshot> snapshots = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                try {
                    Sbom sbom = SbomReaders.builtIn()
                            .read(new ByteArrayInputStream(bytes))
                            .value();
                    snapshots.add(ImageSnapshot.of(digest(sbom, bytes), sbom));
                } catch (IOException e) {
                    refused.add(file + ": " + e.getMessage());
                }
            }
        } catch (IOException e) {
            throw UnusableInputException.of(folder.toString(), e);
        }
        if (snapshots.isEmpty()) {
            throw new UnusableInputException(folder + ": holds no bill");
        }
        return snapshots;
    }

    /** What was refused and why, by file. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private static Digest digest(Sbom sbom, byte[] bytes) {
        ImageMetadata image = sbom.image();
        Digest digest = image == null ? null : image.identity().manifestDigest();
        if (digest != null) {
            return digest;
        }
        try {
            return new Digest(
                    "sha256",
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
