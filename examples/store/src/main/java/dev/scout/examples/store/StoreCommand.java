package dev.scout.examples.store;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Keeps images in a database, and tells what a feed changes for them:
 *
 * <pre>
 * URL put BILL [DIGEST]
 * URL apply POSITION RECORDS.jsonl
 * URL tell
 * </pre>
 *
 * <p>The URL is JDBC's: {@code jdbc:h2:/var/lib/scout/inventory;WRITE_DELAY=0},
 * {@code jdbc:postgresql://localhost/scout?user=scout}. H2 without {@code WRITE_DELAY=0} may forget the last half
 * second when the process is killed.
 */
public final class StoreCommand {

    private StoreCommand() {}

    public static void main(String... arguments) throws SQLException, IOException {
        if (arguments.length < 2) {
            System.err.println("URL put BILL [DIGEST] | URL apply POSITION RECORDS.jsonl | URL tell");
            return;
        }
        try (StoredInventory store = StoredInventory.open(arguments[0])) {
            switch (arguments[1]) {
                case "put" -> {
                    Sbom sbom =
                            SbomReaders.builtIn().read(Path.of(arguments[2])).value();
                    store.put(ImageSnapshot.of(digest(sbom, arguments), sbom));
                }
                case "apply" -> {
                    List<String> records = Files.readAllLines(Path.of(arguments[3]));
                    store.apply(new FeedChange(Long.parseLong(arguments[2]), records, Set.of()));
                }
                case "tell" -> store.tell((transition, connection) -> System.out.println(transition));
                default -> throw new IllegalArgumentException(arguments[1]);
            }
            System.out.println(store.inventory().size() + " images, "
                    + store.inventory().index().size() + " advisories");
        }
    }

    private static Digest digest(Sbom sbom, String... arguments) {
        ImageMetadata image = sbom.image();
        Digest named = image == null ? null : image.identity().manifestDigest();
        if (arguments.length < 4 && named == null) {
            throw new IllegalArgumentException("the bill names no digest: give the image's");
        }
        return arguments.length < 4 && named != null ? named : Digest.parse(arguments[3]);
    }
}
