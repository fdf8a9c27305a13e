package dev.scout.sbom.envelope;

import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Attribution;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Contents;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.Origin;
import dev.scout.sbom.reader.ImageReferences;
import dev.scout.sbom.reader.JsonSlice;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is about, where that is one thing.
 *
 * <p>Rule: a package URL of type docker or oci, or a name that begins with the host of a registry, is an image; its
 * digest may be that of a manifest or of an index, and stays in the reference. Source: in-toto attestation framework,
 * ResourceDescriptor; BuildKit's documentation of its attestations.
 *
 * @param name as written
 * @param sha256 the digest, in hexadecimal
 */
record StatementSubject(String name, @Nullable String sha256) {

    /** Reads the subjects of a statement; null unless there is one, or the first names the same content as the rest. */
    static @Nullable StatementSubject read(@Nullable JsonSlice subjects) throws IOException {
        StatementSubject only = null;
        for (JsonSlice element : subjects == null ? List.<JsonSlice>of() : subjects.elements()) {
            Map<String, JsonSlice> members = element.members();
            String name = text(members, "name");
            JsonSlice digest = members.get("digest");
            String sha256 = digest == null ? null : text(digest.members(), "sha256");
            if (only != null && !Objects.equals(only.sha256(), sha256)) {
                return null;
            } else if (only == null) {
                only = new StatementSubject(name == null ? "" : name, sha256);
            }
        }
        return only;
    }

    private static @Nullable String text(Map<String, JsonSlice> members, String name) throws IOException {
        JsonSlice slice = members.get(name);
        return slice == null ? null : slice.text();
    }

    /** The subject as a component. */
    Component component() {
        PackageUrl purl = purl();
        return new Component(
                "subject",
                reference() == null ? ComponentType.OTHER : ComponentType.CONTAINER,
                new Identity(purl, new Identity.WrittenName(null, name, null), List.of(), List.of()),
                Attribution.UNKNOWN,
                Licensing.UNKNOWN,
                sha256 == null ? Contents.UNKNOWN : new Contents(null, List.of(new Hash("SHA-256", sha256)), List.of()),
                Origin.UNKNOWN,
                null,
                Map.of());
    }

    /** The image; null if the subject is none. */
    @Nullable
    ImageMetadata image(@Nullable OperatingSystem system) {
        ImageReference reference = reference();
        return reference == null
                ? null
                : new ImageMetadata(
                        new ImageIdentity(List.of(reference), null, null, null),
                        null,
                        null,
                        system,
                        ImageConfig.EMPTY,
                        List.of());
    }

    private @Nullable PackageUrl purl() {
        try {
            return name.startsWith("pkg:") ? PackageUrl.repair(name) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable ImageReference reference() {
        PackageUrl purl = purl();
        String text = null;
        if (purl != null) {
            text = ImageReferences.name(purl);
        } else if (name.indexOf('/') > 0) {
            String host = name.substring(0, name.indexOf('/'));
            text = host.indexOf('.') > 0 || host.indexOf(':') > 0 || host.equals("localhost") ? name : null;
        }
        if (text != null && sha256 != null && text.indexOf('@') < 0) {
            text += "@sha256:" + sha256;
        }
        List<ImageReference> references = new ImageReferences().add(text).list();
        return references.isEmpty() ? null : references.get(0);
    }
}
