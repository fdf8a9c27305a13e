package dev.scout.sbom.image;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where each file of a tar archive stands. Links within the archive are followed, as {@code docker save} made them. */
final class TarIndex {

    /** More files than any image archive has, and few enough to be held. */
    private static final int MOST_FILES = 100_000;

    private static final int MOST_LINKS = 40;

    /** Where a file stands: the ordinal of its entry and of its content. */
    record Slot(int ordinal, long offset, long sizeInBytes) {}

    /** Takes the content of an entry in passing. */
    interface Keeper {

        /** Takes a content. */
        void keep(int ordinal, InputStream content) throws IOException;
    }

    private final Map<String, Slot> slots = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    private TarIndex() {}

    /**
     * Reads all headers.
     *
     * @param keeper takes those contents that are wanted in passing
     */
    static TarIndex read(InputStream in, ReadContext context, Predicate<TarEntry> wanted, Keeper keeper)
            throws IOException {
        ReadLimits limits = context.limits();
        TarReader tar = new TarReader(in, limits.withArchiveEntries(Math.min(limits.archiveEntries(), MOST_FILES)));
        TarIndex index = new TarIndex();
        int ordinal = 0;
        for (TarEntry entry; (entry = tar.next()) != null; ordinal++) {
            String path = ArchivePath.of(entry.name());
            if (path == null) {
                report(
                        context,
                        Kind.INVALID_VALUE,
                        "the entry \"" + entry.name() + "\" leads out of the archive; left out");
                continue;
            }
            index.add(path, entry, ordinal, context);
            if (wanted.test(entry)) {
                keeper.keep(ordinal, tar.content());
            }
        }
        if (ordinal == 0) {
            throw new MalformedDocumentException("an archive without entries", Position.UNKNOWN);
        }
        if (!tar.isComplete()) {
            report(context, Kind.MISSING, "the archive has no end mark; it may be cut off");
        }
        return index;
    }

    private void add(String path, TarEntry entry, int ordinal, ReadContext context) {
        switch (entry.kind()) {
            case FILE -> {
                boolean linked = links.remove(path) != null;
                boolean again = slots.put(path, new Slot(ordinal, entry.offset(), entry.sizeInBytes())) != null;
                if (again || linked) {
                    report(context, Kind.DUPLICATE_KEY, "the file " + path + " stands twice; the last one counts");
                }
            }
            case SYMBOLIC_LINK, HARD_LINK -> {
                String target = entry.kind() == TarEntry.Kind.HARD_LINK
                        ? ArchivePath.of(entry.linkName())
                        : ArchivePath.ofLink(path, entry.linkName());
                if (target == null) {
                    report(context, Kind.REFERENCE, "the link " + path + " leads out of the archive; left out");
                } else {
                    slots.remove(path);
                    links.put(path, target);
                }
            }
            case FOLDER -> {
                // is in the names of its files
            }
            default -> report(context, Kind.UNSUPPORTED, "the entry " + path + " is no file; left out");
        }
    }

    private static void report(ReadContext context, Kind kind, String message) {
        context.report(new Diagnostic(kind, "", Position.UNKNOWN, message));
    }

    /** Where the file at a path stands, at the end of its links; null if there is none. */
    @Nullable
    Slot find(String path) {
        String at = ArchivePath.of(path);
        for (int i = 0; i < MOST_LINKS && at != null; i++) {
            Slot slot = slots.get(at);
            if (slot != null) {
                return slot;
            }
            at = links.get(at);
        }
        return null;
    }

    /**
     * Where the file at a path stands.
     *
     * @throws MalformedDocumentException if there is none
     */
    Slot require(String path) throws MalformedDocumentException {
        Slot slot = find(path);
        if (slot == null) {
            throw new MalformedDocumentException("there is no file " + path, Position.UNKNOWN);
        }
        return slot;
    }

    /** The wanted paths by the ordinal of their entry; those that mean the same file stand together. */
    SortedMap<Integer, Set<String>> byOrdinal(Set<String> paths) {
        SortedMap<Integer, Set<String>> found = new TreeMap<>();
        for (String path : paths) {
            Slot slot = find(path);
            if (slot != null) {
                found.computeIfAbsent(slot.ordinal(), ordinal -> new TreeSet<>())
                        .add(path);
            }
        }
        return found;
    }
}
