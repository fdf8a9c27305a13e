package dev.scout.sbom.reader;

import dev.scout.core.image.ImageReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
