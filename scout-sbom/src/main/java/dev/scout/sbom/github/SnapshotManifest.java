package dev.scout.sbom.github;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where dependencies were found: a lock file, an image.
 *
 * @param name as the snapshot calls it
 * @param packages what it depends on
 */
record SnapshotManifest(String name, List<Resolved> packages) {

    /**
     * A dependency.
     *
     * @param key that others name it by
     * @param purl its package URL
     * @param brokenPurl its package URL as written, if it is none
     * @param relationship {@code direct} or {@code indirect}
     * @param scope {@code runtime} or {@code development}
     * @param path of the file that it was found in
     * @param dependencies what it needs, by key or package URL
     */
    record Resolved(
            String key,
            @Nullable PackageUrl purl,
            @Nullable String brokenPurl,
            @Nullable String relationship,
            @Nullable String scope,
            @Nullable String path,
            List<String> dependencies) {}

    /** Reads the manifest that stands here. */
    static SnapshotManifest read(String key, JsonInput json, int limit) throws IOException {
        String name = null;
        String file = null;
        List<Resolved> packages = new ArrayList<>();
        if (json.enterObject()) {
            for (String member; (member = json.nextName()) != null; ) {
                switch (member) {
                    case "name" -> name = json.string();
                    case "file" -> file = DependencySnapshotReader.member(json, "source_location");
                    case "resolved" -> {
                        packages.clear();
                        resolved(json, packages, limit);
                    }
                    default -> json.skip();
                }
            }
        }
        String path = path(file);
        return new SnapshotManifest(
                name == null ? key : name,
                packages.stream()
                        .map(read -> read.path() != null || path == null ? read : at(path, read))
                        .toList());
    }

    private static Resolved at(String path, Resolved read) {
        return new Resolved(
                read.key(),
                read.purl(),
                read.brokenPurl(),
                read.relationship(),
                read.scope(),
                path,
                read.dependencies());
    }

    private static void resolved(JsonInput json, List<Resolved> packages, int limit) throws IOException {
        Facts facts = new Facts(json::report);
        if (json.enterObject()) {
            for (String key; (key = json.nextName()) != null; ) {
                if (packages.size() >= limit) {
                    throw new MalformedDocumentException("more packages than the limit allows", json.position());
                }
                if (json.enterObject()) {
                    packages.add(dependency(key, json, facts));
                }
            }
        }
    }

    private static Resolved dependency(String key, JsonInput json, Facts facts) throws IOException {
        String url = null;
        PackageUrl purl = null;
        String relationship = null;
        String scope = null;
        String path = null;
        List<String> dependencies = List.of();
        for (String member; (member = json.nextName()) != null; ) {
            switch (member) {
                case "package_url" -> {
                    url = json.string();
                    purl = facts.purl(url);
                }
                case "relationship" -> relationship = json.string();
                case "scope" -> scope = json.string();
                case "metadata" -> path = path(DependencySnapshotReader.member(json, "source_location"));
                case "dependencies" -> dependencies = json.strings();
                default -> json.skip();
            }
        }
        String broken = purl == null && url != null && !url.isBlank() ? url : null;
        return new Resolved(key, purl, broken, relationship, scope, path, dependencies);
    }

    /** The path within an image or repository. Syft writes the image before it, Trivy the image alone. */
    private static @Nullable String path(@Nullable String location) {
        if (location == null || location.isBlank() || location.indexOf('@') >= 0) {
            return null;
        }
        int root = location.indexOf(":/");
        if (root >= 0) {
            return location.startsWith("://", root) ? null : location.substring(root + 1);
        }
        return location.indexOf(':') >= 0 ? null : location.startsWith("/") ? location : "/" + location;
    }
}
