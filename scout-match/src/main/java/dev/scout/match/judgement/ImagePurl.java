package dev.scout.match.judgement;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Platform;
import dev.scout.core.purl.PackageUrl;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a package URL of type {@code oci} or {@code docker}, or a reference, says of an image.
 *
 * <p>Rule: {@code oci} has the last part of the repository for its name, and {@code repository_url} for the whole,
 * which some write without that part; {@code docker} has the whole path, on Docker Hub unless {@code repository_url}
 * names another host. The version is a digest, or a tag that some write there. Source: purl-spec, oci and docker;
 * Docker Scout, which writes {@code digest} and {@code platform}.
 *
 * @param repository the name without tag and digest; null if only the end of the path is known
 * @param path the end of the path, whole parts of it; null if nothing is said
 * @param digest of the content
 * @param imageId whether {@code digest} may be that of the configuration, which Docker calls the image id
 * @param tag as written
 * @param os as OCI spells it
 * @param architecture as OCI spells it
 * @param readable whether all that is said was understood
 */
record ImagePurl(
        @Nullable ImageReference repository,
        @Nullable String path,
        @Nullable Digest digest,
        boolean imageId,
        @Nullable String tag,
        @Nullable String os,
        @Nullable String architecture,
        boolean readable) {

    /** What a registry can verify, with what follows it. */
    private static final List<String> ALGORITHMS = List.of("sha256:", "sha384:", "sha512:");

    /** What a package URL says; null if it is of another type. */
    static @Nullable ImagePurl of(PackageUrl purl) {
        boolean docker = purl.type().equals("docker");
        if (!docker && !purl.type().equals("oci")) {
            return null;
        }
        String name = purl.name().toLowerCase(Locale.ROOT);
        String path = purl.namespace() == null ? name : purl.namespace().toLowerCase(Locale.ROOT) + "/" + name;
        String url = purl.qualifier("repository_url");
        ImageReference repository = url != null ? bare(joined(url, path)) : docker ? bare(path) : null;
        boolean readable = url == null && !docker || repository != null;
        String version = purl.version();
        Digest digest = digest(version);
        String tag = digest == null ? version : null;
        String os = null;
        String architecture = null;
        for (Map.Entry<String, String> qualifier : purl.qualifiers().entrySet()) {
            String value = qualifier.getValue();
            switch (qualifier.getKey()) {
                case "repository_url" -> {
                    // taken above
                }
                case "tag" -> tag = value;
                case "digest" -> digest = digest == null ? digest(value) : digest;
                case "arch" -> architecture = Platform.of("", value, null).architecture();
                case "os" -> os = value.toLowerCase(Locale.ROOT);
                case "platform" -> {
                    Platform platform = platform(value);
                    readable &= platform != null;
                    os = platform == null ? os : platform.os();
                    architecture = platform == null ? architecture : platform.architecture();
                }
                default -> readable = false;
            }
        }
        return new ImagePurl(repository, path, digest, docker, tag, os, architecture, readable);
    }

    /** What a reference or a bare digest says; null if the text is neither. */
    static @Nullable ImagePurl ofText(String text) {
        Digest digest = digest(text);
        if (digest != null) {
            return new ImagePurl(null, null, digest, false, null, null, null, true);
        }
        try {
            ImageReference reference = ImageReference.parse(text);
            return new ImagePurl(
                    new ImageReference(reference.registry(), reference.repository(), null, null),
                    reference.repository(),
                    reference.digest(),
                    false,
                    reference.tag(),
                    null,
                    null,
                    true);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The reference that it is; null if that is not known. */
    @Nullable
    ImageReference reference() {
        try {
            return repository == null
                    ? null
                    : new ImageReference(repository.registry(), repository.repository(), tag, digest);
        } catch (IllegalArgumentException e) {
            return null; // what stands for the tag is none
        }
    }

    /** Whether a name is in the repository, whatever its tag and digest. */
    boolean names(ImageReference name) {
        String other = name.repository();
        if (repository != null) {
            return repository.repository().equals(other)
                    && repository.registry().host().equals(name.registry().host());
        }
        return path == null || other.equals(path) || other.endsWith("/" + path);
    }

    private static String joined(String url, String path) {
        int scheme = url.indexOf("://");
        String base = (scheme < 0 ? url : url.substring(scheme + 3)).toLowerCase(Locale.ROOT);
        int end = base.length();
        while (end > 0 && base.charAt(end - 1) == '/') {
            end--;
        }
        base = base.substring(0, end);
        return base.endsWith("/" + path) || base.equals(path) ? base : base + "/" + path;
    }

    private static @Nullable ImageReference bare(String text) {
        try {
            ImageReference reference = ImageReference.parse(text);
            return new ImageReference(reference.registry(), reference.repository(), null, null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Digest digest(@Nullable String text) {
        String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
        if (ALGORITHMS.stream().noneMatch(lower::startsWith)) {
            return null; // name:tag would be a digest of an algorithm that nobody knows
        }
        try {
            return Digest.parse(lower);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Platform platform(String text) {
        try {
            return Platform.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
