package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.image.BlobDigests.Hashed;
import dev.scout.sbom.reader.Decompression;
import dev.scout.sbom.reader.Expansion;
import dev.scout.sbom.reader.ReadContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one layer, once, from its first stored byte to its last: its digests, and what it does to those files that name
 * the operating system and to the links that may lead to them. Keeps at most a fixed amount of it.
 *
 * <p>Source: OCI image specification, layer: a file {@code .wh.name} removes {@code name}, {@code .wh..wh..opq} empties
 * its folder.
 */
final class LayerScan {

    private static final int LARGEST_FILE = 1 << 16;
    private static final int MOST_CONTENT = 1 << 20;
    private static final int MOST_CHANGES = 20_000;
    private static final int LONGEST_PATH = 4_096;

    /** Links to folders, and folders that take their place, count down to this depth. */
    private static final int LINK_DEPTH = 2;

    /** The folder in which a file may take the place of a folder that counts, as it may in the root. */
    private static final String DEEPER = "usr";

    private static final int REMOVAL_DEPTH = 3;

    private static final String WHITEOUT = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";
    private static final String WHITEOUT_OWN = ".wh..wh.";

    /** How the names of files end that name an operating system. */
    private static final Set<String> ENDINGS = Set.of("-release", "debian_version");

    /**
     * What a layer turned out to be.
     *
     * @param digest over its stored bytes
     * @param sizeInBytes of these
     * @param diffId over its decompressed bytes; absent if it is encrypted
     * @param changes in its order
     */
    record Result(Digest digest, long sizeInBytes, @Nullable Digest diffId, List<RootChange> changes) {}

    private final String name;
    private final ReadContext context;
    private final List<RootChange> changes = new ArrayList<>();
    private int contentBytes;
    private boolean full;
    private int escapes;

    private LayerScan(String name, ReadContext context) {
        this.name = name;
        this.context = context;
    }

    /**
     * Reads a layer.
     *
     * @param name for diagnostics
     * @param layer what is promised of it; not verified here
     * @throws MalformedDocumentException if it is broken or beyond a limit
     */
    static Result read(String name, StoredLayer layer, InputStream stored, Expansion expansion, ReadContext context)
            throws IOException {
        return new LayerScan(name, context).read(layer, stored, expansion);
    }

    private Result read(StoredLayer layer, InputStream stored, Expansion expansion) throws IOException {
        BufferedInputStream start = new BufferedInputStream(stored, 1 << 16);
        start.mark(Decompression.MAGIC_LENGTH);
        boolean plain = !Decompression.isCompressed(start.readNBytes(Decompression.MAGIC_LENGTH));
        start.reset();
        Hashed raw = new Hashed(start, layer.digest());
        if (MediaTypes.isEncrypted(layer.mediaType())) {
            report(Kind.UNSUPPORTED, name + " is encrypted; not looked into");
            Digest digest = raw.finish();
            return new Result(digest, raw.count(), null, changes);
        }
        Hashed content = plain ? raw : new Hashed(Decompression.openOnce(raw, expansion, context), layer.diffId());
        entries(content, layer.diffId() != null);
        Digest diffId = content.finish();
        Digest digest = plain ? diffId : raw.finish();
        return new Result(digest, raw.count(), diffId, changes);
    }

    private void entries(InputStream content, boolean promised) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content, 1 << 15);
        in.mark(TarHeader.BLOCK);
        byte[] block = in.readNBytes(TarHeader.BLOCK);
        in.reset();
        if (block.length > 0 && !TarHeader.isHeader(block) && !TarHeader.isEnd(block)) {
            report(Kind.UNSUPPORTED, name + " is no tar archive; not looked into");
            return;
        }
        TarReader tar = new TarReader(in, context.limits());
        try {
            for (TarEntry entry; (entry = tar.next()) != null; ) {
                entry(entry, tar);
            }
        } catch (MalformedDocumentException e) {
            throw new MalformedDocumentException(name + ": " + e.getMessage(), Position.UNKNOWN, e);
        }
        // some writers leave the mark out; where the diff id is known, that tells whether all is there
        if (!tar.isComplete() && !promised) {
            report(Kind.MISSING, name + " has no end mark; it may be cut off");
        }
        if (escapes > 0) {
            report(Kind.INVALID_VALUE, name + ": " + escapes + " names lead out of the root; left out");
        }
        if (full) {
            report(Kind.TRUNCATED, name + " has more links and release files than are kept");
        }
    }

    private void entry(TarEntry entry, TarReader tar) throws IOException {
        String path = ArchivePath.of(entry.name());
        if (path == null) {
            escapes++;
            return;
        }
        String last = ArchivePath.name(path);
        if (last.startsWith(WHITEOUT)) {
            whiteout(path, last);
            return;
        }
        boolean telling = isTelling(last);
        switch (entry.kind()) {
            case FILE -> {
                if (telling) {
                    file(path, entry, tar);
                } else {
                    inPlaceOfFolder(path);
                }
            }
            case FOLDER -> {
                if (depth(path) <= LINK_DEPTH || telling) {
                    add(new RootChange.FolderMade(path));
                }
            }
            case SYMBOLIC_LINK -> {
                if (depth(path) <= LINK_DEPTH || telling) {
                    add(new RootChange.Linked(path, entry.linkName()));
                }
            }
            case HARD_LINK -> {
                String target = ArchivePath.of(entry.linkName());
                if (telling && target != null) {
                    add(new RootChange.Named(path, target));
                } else {
                    inPlaceOfFolder(path);
                }
            }
            case SPARSE, OTHER -> {
                if (telling) {
                    add(new RootChange.Hidden(path));
                } else {
                    inPlaceOfFolder(path);
                }
            }
        }
    }

    /** What is no folder takes away all that was below one of the same name. */
    private void inPlaceOfFolder(String path) {
        String folder = ArchivePath.parent(path);
        if (folder.isEmpty() || folder.equals(DEEPER)) {
            add(new RootChange.Hidden(path));
        }
    }

    private void whiteout(String path, String last) {
        String folder = ArchivePath.parent(path);
        if (last.equals(OPAQUE)) {
            if (depth(folder) <= REMOVAL_DEPTH) {
                add(new RootChange.Emptied(folder));
            }
        } else if (!last.startsWith(WHITEOUT_OWN)) {
            String removed = ArchivePath.below(folder, last.substring(WHITEOUT.length()));
            if (depth(removed) <= REMOVAL_DEPTH || isTelling(removed)) {
                add(new RootChange.Removed(removed));
            }
        }
    }

    private void file(String path, TarEntry entry, TarReader tar) throws IOException {
        if (entry.sizeInBytes() > LARGEST_FILE || contentBytes + entry.sizeInBytes() > MOST_CONTENT) {
            add(new RootChange.Hidden(path));
        } else {
            byte[] bytes = tar.content().readAllBytes();
            contentBytes += bytes.length;
            add(new RootChange.Written(path, new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private void add(RootChange change) {
        int target = change instanceof RootChange.Linked link ? link.target().length() : 0;
        if (changes.size() >= MOST_CHANGES || Math.max(change.path().length(), target) > LONGEST_PATH) {
            full = true;
        } else {
            changes.add(change);
        }
    }

    private static boolean isTelling(String path) {
        return ENDINGS.stream().anyMatch(path::endsWith);
    }

    private static int depth(String path) {
        return path.isEmpty() ? 0 : 1 + (int) path.chars().filter(c -> c == '/').count();
    }

    private void report(Kind kind, String message) {
        context.report(new Diagnostic(kind, "", Position.UNKNOWN, message));
    }
}
