package dev.scout.core.sbom;

import dev.scout.core.purl.PackageUrl;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a component is called. The package URL speaks first; the document's own words stand beside it.
 *
 * @param purl the package URL; absent where the document has none that can be read
 * @param written the document's own words
 * @param cpes CPE names, 2.2 or 2.3, as written
 * @param others further identifiers, such as a second package URL, a SWID tag, a SWHID, a gitoid
 */
public record Identity(@Nullable PackageUrl purl, WrittenName written, List<String> cpes, List<Identifier> others) {

    /**
     * A name as a document writes it.
     *
     * @param group CycloneDX {@code group}
     * @param name may be empty where the document has none
     * @param version as written
     */
    public record WrittenName(
            @Nullable String group, String name, @Nullable String version) {

        /** Checks the name. */
        public WrittenName {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * An identifier of another kind.
     *
     * @param type for example {@code swid}, {@code swh}, {@code gitoid}, {@code purl}
     * @param value as written
     */
    public record Identifier(String type, String value) {}

    /** Copies the lists. */
    public Identity {
        Objects.requireNonNull(written, "written");
        cpes = List.copyOf(cpes);
        others = List.copyOf(others);
    }

    /** An identity of which only the package URL is known. */
    public static Identity of(PackageUrl purl) {
        return new Identity(purl, new WrittenName(purl.namespace(), purl.name(), purl.version()), List.of(), List.of());
    }

    /** The identifier scheme, {@code pkg}, where there is a package URL. */
    public @Nullable String scheme() {
        return purl == null ? null : "pkg";
    }

    /** The package type of the package URL, for example {@code npm}. */
    public @Nullable String type() {
        return purl == null ? null : purl.type();
    }

    /** The namespace: of the package URL, else as written. */
    public @Nullable String namespace() {
        return purl == null ? written.group() : purl.namespace();
    }

    /** The name: of the package URL, else as written. */
    public String name() {
        return purl == null ? written.name() : purl.name();
    }

    /** The version: of the package URL if it has one, else as written. */
    public @Nullable String version() {
        return purl == null || purl.version() == null ? written.version() : purl.version();
    }
}
