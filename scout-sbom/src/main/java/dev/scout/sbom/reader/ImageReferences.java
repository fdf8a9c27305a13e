package dev.scout.sbom.reader;

import dev.scout.core.image.ImageReference;
import dev.scout.core.purl.PackageUrl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a document gives an image. What is no image reference, such as a path, is passed over. */
public final class ImageReferences {

    private final Set<ImageReference> references = new LinkedHashSet<>();

    /** Begins without any. */
    public ImageReferences() {}

    /** Adds a name, if it is an image reference. */
    public ImageReferences add(@Nullable String text) {
        if (text != null && !text.isBlank() && !isFile(text)) {
            try {
                references.add(ImageReference.parse(text));
            } catch (IllegalArgumentException e) {
                // an image may be called anything; the name stands in the subject
            }
        }
        return this;
    }

    /** Adds names. */
    public ImageReferences addAll(List<String> texts) {
        texts.forEach(this::add);
        return this;
    }

    /** Adds the name that a package URL gives an image. */
    public ImageReferences add(@Nullable PackageUrl purl) {
        return add(purl == null ? null : name(purl));
    }

    /**
     * The name that a package URL gives an image; null unless it is of type {@code oci} with a repository, or
     * {@code docker}.
     *
     * <p>Rule: of type {@code oci}, {@code repository_url} is the whole name, with its last part or without; of type
     * {@code docker} it is the registry. The version is a digest or a tag. Source: purl-spec, types oci and docker.
     */
    public static @Nullable String name(PackageUrl purl) {
        String path = purl.namespace() == null ? purl.name() : purl.namespace() + "/" + purl.name();
        String url = purl.qualifier("repository_url");
        String repository = url == null ? "" : url.substring(url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3);
        boolean docker = purl.type().equals("docker");
        if (!docker && (!purl.type().equals("oci") || repository.isEmpty())) {
            return null;
        }
        boolean whole = repository.equals(path) || repository.endsWith("/" + path);
        String name = whole ? repository : repository.isEmpty() ? path : repository + "/" + path;
        String version = purl.version();
        boolean digest = version != null && version.indexOf(':') >= 0;
        String tag = purl.qualifier("tag");
        if (tag == null && !digest) {
            tag = version;
        }
        return name.toLowerCase(Locale.ROOT)
                + (tag == null || tag.isEmpty() ? "" : ":" + tag)
                + (digest ? "@" + version : "");
    }

    /** Whether there are none by now. */
    public boolean isEmpty() {
        return references.isEmpty();
    }

    /** The references, each once. */
    public List<ImageReference> list() {
        return new ArrayList<>(references);
    }

    private static boolean isFile(String text) {
        return text.startsWith("/")
                || text.startsWith(".")
                || text.startsWith("sha256:")
                || text.endsWith(".tar")
                || text.endsWith(".tgz")
                || text.endsWith(".gz");
    }
}
