package dev.scout.sbom.dockerscout;

import dev.scout.core.image.Digest;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Party;
import dev.scout.sbom.reader.ComponentBuilder;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A package of a document.
 *
 * <p>Rules: {@code locations} are the files that it was found by, {@code files} those that it consists of, which are
 * passed over. The installed size is the size where it is known.
 */
final class ScoutArtifact {

    private final JsonInput json;
    private final Facts facts;
    private final ComponentBuilder builder = new ComponentBuilder().type(ComponentType.LIBRARY);
    private @Nullable String purl;
    private @Nullable String parent;

    private ScoutArtifact(JsonInput json) {
        this.json = json;
        this.facts = new Facts(json::report);
    }

    /** Reads the artifact that stands here; null if there is none. */
    static @Nullable ScoutArtifact read(JsonInput json) throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        ScoutArtifact artifact = new ScoutArtifact(json);
        artifact.members();
        return artifact;
    }

    /** The artifact as a component. */
    ComponentBuilder builder() {
        return builder;
    }

    /** Its package URL as written, by which others name it. */
    @Nullable
    String purl() {
        return purl;
    }

    /** The package URL of the artifact that it lies in. */
    @Nullable
    String parent() {
        return parent;
    }

    private void members() throws IOException {
        String namespace = null;
        String name = null;
        String version = null;
        Long size = null;
        Long installedSize = null;
        for (String member; (member = json.nextName()) != null; ) {
            switch (member) {
                case "namespace" -> namespace = filled(json.string());
                case "name" -> name = filled(json.string());
                case "version" -> version = filled(json.string());
                case "purl" -> purl(filled(json.string()));
                case "author" -> author(filled(json.string()));
                case "description" -> builder.description(filled(json.string()));
                case "licenses" -> licenses();
                case "url" -> property("url", filled(json.string()));
                case "size" -> size = json.integer();
                case "installed_size" -> installedSize = json.integer();
                case "locations" -> locations();
                case "parent" -> parent = filled(json.string());
                default -> json.skip();
            }
        }
        if (name == null) {
            json.report(Kind.MISSING, "an artifact without a name");
        }
        builder.written(namespace, name, version);
        Long bytes = installedSize == null || installedSize <= 0 ? size : installedSize;
        builder.sizeInBytes(bytes == null || bytes <= 0 ? null : bytes);
    }

    private void purl(@Nullable String text) {
        purl = text;
        PackageUrl read = facts.purl(text);
        if (read != null) {
            builder.purl(read);
        } else if (text != null) {
            builder.identifier("purl", text);
        }
    }

    private void author(@Nullable String text) {
        if (text != null) {
            builder.author(new Party(Party.Kind.UNKNOWN, text, null, null));
        }
    }

    private void licenses() throws IOException {
        for (String text : json.strings()) {
            LicenseExpression license = Facts.licenseNamed(text);
            if (license != null) {
                builder.declared(license);
            }
        }
    }

    private void locations() throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    location();
                }
            }
        }
    }

    private void location() throws IOException {
        String path = null;
        Digest digest = null;
        Digest diffId = null;
        for (String member; (member = json.nextName()) != null; ) {
            switch (member) {
                case "path" -> path = filled(json.string());
                case "digest" -> digest = facts.digest(json.string());
                case "diff_id" -> diffId = facts.digest(json.string());
                default -> json.skip();
            }
        }
        if (path != null || digest != null || diffId != null) {
            builder.location(new Location(path, digest, diffId));
        }
    }

    private void property(String name, @Nullable String value) {
        if (value != null) {
            builder.property(name, value);
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
