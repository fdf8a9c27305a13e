package dev.scout.sbom.image;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.sbom.reader.Decompression;
import dev.scout.sbom.reader.Expansion;
import dev.scout.sbom.reader.ReadContext;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The files of a compressed tar archive, in which nothing can be found but by reading from its beginning: small
 * documents are kept from the first pass, layers are shown in the order of the archive in a second, and any other file
 * costs a pass.
 */
final class CompressedTarFiles implements ArchiveFiles {

    private static final int LARGEST_KEPT = 1 << 18;
    private static final int MOST_KEPT = 1 << 23;

    private final Path file;
    private final Expansion expansion;
    private final ReadLimits limits;
    private final TarIndex index;
    private final Map<Integer, byte[]> kept = new HashMap<>();
    private int keptBytes;

    CompressedTarFiles(Path file, Expansion expansion, ReadContext context) throws IOException {
        this.file = file;
        this.expansion = expansion;
        this.limits = context.limits();
        try (InputStream in = content(context)) {
            this.index = TarIndex.read(in, context, entry -> entry.sizeInBytes() <= LARGEST_KEPT, this::keep);
            // so that a stream that is cut off after the last file is told, too
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void keep(int ordinal, InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        boolean document = bytes.length > 0 && (bytes[0] == '{' || bytes[0] == '[' || Character.isWhitespace(bytes[0]));
        if (document && keptBytes + bytes.length <= MOST_KEPT) {
            kept.put(ordinal, bytes);
            keptBytes += bytes.length;
        }
    }

    /** Another pass; what is odd was told in the first. */
    private InputStream content() throws IOException {
        return content(new ReadContext(limits));
    }

    private InputStream content(ReadContext context) throws IOException {
        InputStream stored = Files.newInputStream(file);
        try {
            return Decompression.openOnce(expansion.stored(stored), expansion, context);
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    @Override
    public boolean has(String path) {
        return index.find(path) != null;
    }

    @Override
    public long sizeInBytes(String path) throws IOException {
        return index.require(path).sizeInBytes();
    }

    @Override
    public InputStream open(String path) throws IOException {
        TarIndex.Slot slot = index.require(path);
        byte[] bytes = kept.get(slot.ordinal());
        if (bytes != null) {
            return new ByteArrayInputStream(bytes);
        }
        InputStream in = content();
        try {
            TarReader tar = new TarReader(in, limits);
            for (int i = 0; i <= slot.ordinal(); i++) {
                if (tar.next() == null) {
                    throw new MalformedDocumentException("the archive has changed", Position.UNKNOWN);
                }
            }
            return new ClosingInput(tar.content(), in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public void visit(Set<String> paths, Visitor visitor) throws IOException {
        Map<Integer, Set<String>> wanted = index.byOrdinal(paths);
        try (InputStream in = content()) {
            TarReader tar = new TarReader(in, limits);
            for (int i = 0; !wanted.isEmpty() && tar.next() != null; i++) {
                Set<String> same = wanted.remove(i);
                if (same != null) {
                    visitor.visit(same, tar.content());
                }
            }
        }
    }

    @Override
    public void close() {
        // every pass closes what it opened
    }

    /** Closes what lies below. */
    private static final class ClosingInput extends FilterInputStream {

        private final InputStream below;

        ClosingInput(InputStream in, InputStream below) {
            super(in);
            this.below = below;
        }

        @Override
        public void close() throws IOException {
            below.close();
        }
    }
}
