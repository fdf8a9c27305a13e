package dev.scout.sbom.image;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One block of 512 bytes that describes what follows it.
 *
 * <p>Sources: POSIX.1-2017 pax, ustar interchange format; GNU tar manual, basic tar format (base-256 numbers, the magic
 * {@code "ustar "} without a prefix field, sparse files of type {@code S}).
 */
final class TarHeader {

    static final int BLOCK = 512;

    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int GNU_SPARSE_CONTINUES = 482;

    private final byte[] block;
    private final long offset;

    /**
     * Takes a block.
     *
     * @param offset where it stands in the archive
     * @throws MalformedDocumentException if its checksum is wrong
     */
    TarHeader(byte[] block, long offset) throws MalformedDocumentException {
        this.block = block;
        this.offset = offset;
        if (!isHeader(block)) {
            throw malformed("no header of a tar archive");
        }
    }

    /** Whether a block is one, by its checksum: the sum of all bytes, where its own field counts as spaces. */
    static boolean isHeader(byte[] block) {
        if (block.length != BLOCK) {
            return false;
        }
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < BLOCK; i++) {
            boolean own = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
            unsigned += own ? ' ' : block[i] & 0xFF;
            signed += own ? ' ' : block[i];
        }
        long written = octal(block, CHECKSUM, CHECKSUM_LENGTH);
        return written == unsigned || written == signed;
    }

    static boolean isEnd(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    char type() {
        return (char) (block[156] & 0xFF);
    }

    /** The name, with the prefix where this is a header of POSIX. */
    String name() {
        String name = text(0, 100);
        boolean posix = text(257, 6).equals("ustar") && block[262] == 0;
        String prefix = posix ? text(345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    String linkName() {
        return text(157, 100);
    }

    long size() throws MalformedDocumentException {
        boolean binary = (block[124] & 0x80) != 0;
        long size = binary ? base256() : octal(block, 124, 12);
        if (size < 0) {
            throw malformed("an entry has no size that can be read");
        }
        return size;
    }

    /** Whether blocks with more of the map of holes follow. */
    boolean continuesSparse() {
        return block[GNU_SPARSE_CONTINUES] != 0;
    }

    private long base256() {
        long value = 0;
        for (int i = 124; i < 136; i++) {
            int digit = i == 124 ? block[i] & 0x7F : block[i] & 0xFF;
            if (value >>> 54 != 0) {
                return -1;
            }
            value = value << 8 | digit;
        }
        return value;
    }

    /** An octal number between spaces and zero bytes; empty is 0, anything else -1. */
    private static long octal(byte[] block, int from, int length) {
        int i = from;
        int end = from + length;
        while (i < end && block[i] == ' ') {
            i++;
        }
        long value = 0;
        for (; i < end && block[i] >= '0' && block[i] <= '7'; i++) {
            value = value << 3 | block[i] - '0';
        }
        for (; i < end; i++) {
            if (block[i] != 0 && block[i] != ' ') {
                return -1;
            }
        }
        return value;
    }

    private String text(int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(block, from, end), StandardCharsets.UTF_8);
    }

    private MalformedDocumentException malformed(String reason) {
        return new MalformedDocumentException(reason, new Position(0, 0, offset));
    }
}
