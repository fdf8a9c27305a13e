package dev.scout.sbom.image;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.sbom.image.TarEntry.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tar archive read from front to back, in memory that does not depend on it: POSIX (ustar and pax) and GNU, long
 * names, large sizes, sparse files as far as passing over them. Writes nothing. Not thread-safe.
 *
 * <p>Not commons-compress, whose version 1.28 reads a long name or an extended header whole, however large it says it
 * is (1 GiB fails with an OutOfMemoryError), and such headers one behind the other by recursion (20,000 with a
 * StackOverflowError).
 *
 * <p>Of pax records {@code path}, {@code linkpath}, {@code size} and {@code GNU.sparse.*} count, for the next entry
 * only: global headers are passed over, as no archive of images sets these there. An extended header or a long name
 * above a mebibyte is refused.
 */
final class TarReader {

    private static final int LONGEST_EXTENSION = 1 << 20;
    private static final int SPARSE_CONTINUES = 504;

    private final InputStream in;
    private final ReadLimits limits;
    private final byte[] scratch = new byte[1 << 13];

    private long offset;
    private long remaining;
    private long padding;
    private int entries;
    private boolean marked;

    TarReader(InputStream in, ReadLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /**
     * The next entry; null at the end.
     *
     * @throws MalformedDocumentException if the archive is broken, cut off within an entry, or beyond a limit
     */
    @Nullable
    TarEntry next() throws IOException {
        pass(remaining);
        if (!passPadding()) {
            return null;
        }
        remaining = 0;
        padding = 0;
        Map<String, String> extended = Map.of();
        String longName = null;
        String longLink = null;
        while (true) {
            long at = offset;
            byte[] block = block();
            if (block.length == 0 || TarHeader.isEnd(block)) {
                marked = block.length > 0;
                return null;
            }
            TarHeader header = new TarHeader(block, at);
            switch (header.type()) {
                case 'x' -> extended = records(extension(header));
                case 'g', 'V', 'N', 'A' -> pass(padded(header.size()));
                case 'L' -> longName = untilZero(extension(header));
                case 'K' -> longLink = untilZero(extension(header));
                default -> {
                    return entry(header, extended, longName, longLink);
                }
            }
        }
    }

    /** The stored content of the current entry, once; what is not read of it is passed over. */
    InputStream content() {
        return new Content();
    }

    /** Whether the mark was seen that ends a complete archive. */
    boolean isComplete() {
        return marked;
    }

    private TarEntry entry(
            TarHeader header, Map<String, String> extended, @Nullable String longName, @Nullable String longLink)
            throws IOException {
        if (++entries > limits.archiveEntries()) {
            throw malformed("more than " + limits.archiveEntries() + " entries");
        }
        String name = extended.getOrDefault("path", longName == null ? header.name() : longName);
        String link = extended.getOrDefault("linkpath", longLink == null ? header.linkName() : longLink);
        Kind kind = kind(header.type(), name);
        if (extended.keySet().stream().anyMatch(key -> key.startsWith("GNU.sparse."))) {
            kind = Kind.SPARSE;
            name = extended.getOrDefault("GNU.sparse.name", name);
        }
        if (header.type() == 'S' && header.continuesSparse()) {
            byte[] more;
            do {
                more = requiredBlock();
            } while (more[SPARSE_CONTINUES] != 0);
        }
        String size = extended.get("size");
        long stored = size == null ? header.size() : number(size);
        boolean hasContent =
                kind == Kind.FILE || kind == Kind.SPARSE || kind == Kind.OTHER && !isSpecial(header.type());
        remaining = hasContent ? stored : 0;
        padding = padded(remaining) - remaining;
        return new TarEntry(
                name, kind, kind == Kind.SYMBOLIC_LINK || kind == Kind.HARD_LINK ? link : "", remaining, offset);
    }

    private static Kind kind(char type, String name) {
        return switch (type) {
            // before POSIX, a name that ends so was a folder
            case 0, '0', '7' -> name.endsWith("/") ? Kind.FOLDER : Kind.FILE;
            case 'S' -> Kind.SPARSE;
            case '1' -> Kind.HARD_LINK;
            case '2' -> Kind.SYMBOLIC_LINK;
            case '5' -> Kind.FOLDER;
            default -> Kind.OTHER;
        };
    }

    /** Character and block devices and pipes. */
    private static boolean isSpecial(char type) {
        return type == '3' || type == '4' || type == '6';
    }

    /** Records {@code "length key=value\n"}, where the length counts all of it. */
    private Map<String, String> records(byte[] bytes) throws MalformedDocumentException {
        Map<String, String> records = new HashMap<>();
        int from = 0;
        while (from < bytes.length && bytes[from] != 0) {
            int space = indexOf(bytes, ' ', from);
            long length = number(text(bytes, from, space));
            long end = from + length;
            int equals = indexOf(bytes, '=', space);
            if (length < 5 || end > bytes.length || equals >= end || bytes[(int) end - 1] != '\n') {
                throw malformed("a broken extended header");
            }
            String key = text(bytes, space + 1, equals);
            if (key.equals("path") || key.equals("linkpath") || key.equals("size") || key.startsWith("GNU.sparse.")) {
                records.put(key, text(bytes, equals + 1, (int) end - 1));
            }
            from = (int) end;
        }
        return records;
    }

    private int indexOf(byte[] bytes, char wanted, int from) throws MalformedDocumentException {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw malformed("a broken extended header");
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static String untilZero(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return text(bytes, 0, end);
    }

    private long number(String digits) throws MalformedDocumentException {
        boolean valid =
                !digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!valid) {
            throw malformed("no number in an extended header");
        }
        return Long.parseLong(digits);
    }

    private byte[] extension(TarHeader header) throws IOException {
        long size = header.size();
        if (size > LONGEST_EXTENSION) {
            throw malformed("an extended header of " + size + " bytes");
        }
        byte[] bytes = in.readNBytes((int) size);
        offset += bytes.length;
        if (bytes.length < size) {
            throw malformed("cut off in an extended header");
        }
        pass(padded(size) - size);
        return bytes;
    }

    /** A block; empty at the end of the stream. */
    private byte[] block() throws IOException {
        byte[] block = in.readNBytes(TarHeader.BLOCK);
        offset += block.length;
        if (block.length > 0 && block.length < TarHeader.BLOCK) {
            throw malformed("cut off in a header");
        }
        return block;
    }

    private byte[] requiredBlock() throws IOException {
        byte[] block = block();
        if (block.length == 0) {
            throw malformed("cut off in a header");
        }
        return block;
    }

    private static long padded(long size) {
        return (size + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
    }

    /** Some writers leave out all that comes after the last content; false if this is the end. */
    private boolean passPadding() throws IOException {
        byte[] passed = in.readNBytes((int) padding);
        offset += passed.length;
        return passed.length == padding;
    }

    private void pass(long count) throws IOException {
        long left = count;
        while (left > 0) {
            long passed = in.skip(left);
            if (passed <= 0) {
                passed = in.read(scratch, 0, (int) Math.min(left, scratch.length));
            }
            if (passed < 0) {
                throw malformed("cut off in an entry");
            }
            left -= passed;
            offset += passed;
        }
    }

    private MalformedDocumentException malformed(String reason) {
        return new MalformedDocumentException(reason, new Position(0, 0, offset));
    }

    private final class Content extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (remaining == 0) {
                return length == 0 ? 0 : -1;
            }
            int read = in.read(buffer, from, (int) Math.min(length, remaining));
            if (read < 0) {
                throw malformed("cut off in an entry");
            }
            offset += read;
            remaining -= read;
            return read;
        }

        @Override
        public int available() {
            return (int) Math.min(remaining, Integer.MAX_VALUE);
        }
    }
}
