package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.Descriptor;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the small documents of an archive whole, and verifies them. */
final class Documents {

    /** As registries and their clients bound manifests and configs: 4 MiB. */
    static final int LARGEST = 4 << 20;

    private final ArchiveFiles files;
    private final ReadContext context;

    Documents(ArchiveFiles files, ReadContext context) {
        this.files = files;
        this.context = context;
    }

    ArchiveFiles files() {
        return files;
    }

    ReadContext context() {
        return context;
    }

    /**
     * The raw bytes of a document.
     *
     * @throws MalformedDocumentException if there is none, or it is larger than documents are
     */
    byte[] read(String path) throws IOException {
        return read(path, LARGEST);
    }

    /** The raw bytes of a file up to a size. */
    byte[] read(String path, int largest) throws IOException {
        long size = files.sizeInBytes(path);
        if (size > largest) {
            throw new MalformedDocumentException(path + " has " + size + " bytes", Position.UNKNOWN);
        }
        try (InputStream in = files.open(path)) {
            byte[] bytes = in.readNBytes((int) size);
            if (bytes.length < size) {
                throw new MalformedDocumentException(path + " is cut off", Position.UNKNOWN);
            }
            return bytes;
        }
    }

    /**
     * The raw bytes of what a descriptor leads to.
     *
     * @throws MalformedDocumentException if it is not what the descriptor promises; names both digests
     */
    byte[] read(String path, Descriptor descriptor, int largest) throws IOException {
        byte[] bytes = read(path, largest);
        BlobDigests.verify(path, bytes, descriptor.digest());
        Long size = descriptor.sizeInBytes();
        if (size != null && size != bytes.length) {
            throw new MalformedDocumentException(
                    path + " has " + bytes.length + " bytes, but should have " + size, Position.UNKNOWN);
        }
        if (!BlobDigests.isKnown(descriptor.digest())) {
            report(Kind.UNSUPPORTED, "the digest " + descriptor.digest() + " cannot be verified");
        }
        return bytes;
    }

    /** The references among some texts; what is none is reported. */
    List<ImageReference> references(Collection<String> texts) {
        Set<ImageReference> references = new LinkedHashSet<>();
        for (String text : texts) {
            try {
                references.add(ImageReference.parse(text));
            } catch (IllegalArgumentException e) {
                report(Kind.INVALID_VALUE, "the image is called what is no reference: \"" + text + "\"");
            }
        }
        return List.copyOf(references);
    }

    /** Notes something odd. */
    void report(Kind kind, String message) {
        context.report(new Diagnostic(kind, "", Position.UNKNOWN, message));
    }

    /** The path of a blob in the layout of OCI. */
    static String blob(Digest digest) {
        return "blobs/" + digest.algorithm() + "/" + digest.encoded();
    }
}
