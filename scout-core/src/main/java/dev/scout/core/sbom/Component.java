package dev.scout.core.sbom;

import dev.scout.core.purl.PackageUrl;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a bill: a package, a file, an operating system.
 *
 * @param ref the id that edges name it by, unique within the bill: CycloneDX {@code bom-ref}, SPDX {@code SPDXID}; made
 *     up where the document has none
 * @param type what it is
 * @param identity what it is called
 * @param attribution whose it is
 * @param licensing under which terms
 * @param contents what it consists of and where it lies
 * @param origin what it was built from and how it was found
 * @param description a text for people
 * @param properties what the document says besides, by name, in its order
 */
public record Component(
        String ref,
        ComponentType type,
        Identity identity,
        Attribution attribution,
        Licensing licensing,
        Contents contents,
        Origin origin,
        @Nullable String description,
        Map<String, List<String>> properties) {

    /** Copies the properties. */
    public Component {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(attribution, "attribution");
        Objects.requireNonNull(licensing, "licensing");
        Objects.requireNonNull(contents, "contents");
        Objects.requireNonNull(origin, "origin");
        properties = Properties.copyOf(properties);
    }

    /** A library of which only the package URL is known; that is its ref, too. */
    public static Component of(PackageUrl purl) {
        return new Component(
                purl.toString(),
                ComponentType.LIBRARY,
                Identity.of(purl),
                Attribution.UNKNOWN,
                Licensing.UNKNOWN,
                Contents.UNKNOWN,
                Origin.UNKNOWN,
                null,
                Map.of());
    }

    /** The first value of a property; null if there is none. */
    public @Nullable String property(String name) {
        List<String> values = properties.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
