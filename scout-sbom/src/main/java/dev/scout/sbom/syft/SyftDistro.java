package dev.scout.sbom.syft;

import dev.scout.core.image.OperatingSystem;
import dev.scout.sbom.reader.DistributionNames;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The distribution, as os-release(5) has it.
 *
 * <p>Rule: until schema 2 {@code name} was what {@code id} is since, and {@code version} what {@code versionID} is; a
 * list of distributions means its only element.
 */
final class SyftDistro {

    private SyftDistro() {}

    /** The distribution that stands here; null for none. */
    static @Nullable OperatingSystem read(JsonInput json) throws IOException {
        OperatingSystem only = null;
        if (json.isArray()) {
            json.enterArray();
            int count = 0;
            while (json.nextElement()) {
                only = object(json);
                count++;
            }
            return count == 1 ? only : null;
        }
        return object(json);
    }

    private static @Nullable OperatingSystem object(JsonInput json) throws IOException {
        String id = null;
        String name = null;
        String version = null;
        String versionId = null;
        String codename = null;
        String prettyName = null;
        if (json.enterObject()) {
            for (String member; (member = json.nextName()) != null; ) {
                switch (member) {
                    case "id" -> id = filled(json.string());
                    case "name" -> name = filled(json.string());
                    case "version" -> version = filled(json.string());
                    case "versionID" -> versionId = filled(json.string());
                    case "versionCodename" -> codename = filled(json.string());
                    case "prettyName" -> prettyName = filled(json.string());
                    default -> json.skip();
                }
            }
        }
        String word = id == null ? name : id;
        if (word == null) {
            return null;
        }
        OperatingSystem known =
                DistributionNames.operatingSystem(word, versionId == null && id == null ? version : versionId);
        String family = known.family() == null ? "linux" : known.family();
        return new OperatingSystem(
                family,
                known.distribution(),
                known.version(),
                codename,
                prettyName == null ? known.prettyName() : prettyName);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
