package dev.scout.sbom.image;

import java.io.IOException;
import java.nio.file.Path;

/** Reads an archive in a process of its own, and prints what came of it. */
final class HostileArchiveReading {

    private HostileArchiveReading() {}

    public static void main(String[] arguments) {
        try (ImageArchive archive = ImageArchive.open(Path.of(arguments[0]))) {
            System.out.println("read: " + archive.read().value().metadata().operatingSystem());
        } catch (IOException e) {
            System.out.println("refused: " + e.getMessage());
        }
    }
}
