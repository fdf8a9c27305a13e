package dev.scout.sbom.spdx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds single bytes, eight at a time: most of a text in tag-value is looked at for nothing but its end. */
final class ByteScan {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = ONES << 7;

    private ByteScan() {}

    /** Where the first LF or CR stands; the end if there is none. */
    static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (true) {
            // bytes up to CR, tabs among them, are looked at one by one
            while (at + Long.BYTES <= to && !hasLess((long) LONGS.get(bytes, at), '\r' + 1)) {
                at += Long.BYTES;
            }
            for (int end = Math.min(at + Long.BYTES, to); at < end; at++) {
                if (bytes[at] == '\n' || bytes[at] == '\r') {
                    return at;
                }
            }
            if (at == to) {
                return to;
            }
        }
    }

    /** Where the first byte of this value stands, which is one of ASCII; the end if there is none. */
    static int indexOf(byte wanted, byte[] bytes, int from, int to) {
        int at = from;
        while (true) {
            while (at + Long.BYTES <= to && !hasLess((long) LONGS.get(bytes, at) ^ ONES * wanted, 1)) {
                at += Long.BYTES;
            }
            for (int end = Math.min(at + Long.BYTES, to); at < end; at++) {
                if (bytes[at] == wanted) {
                    return at;
                }
            }
            if (at == to) {
                return to;
            }
        }
    }

    /** Whether all bytes are of ASCII. */
    static boolean isAscii(byte[] bytes, int from, int to) {
        long all = 0;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            all |= (long) LONGS.get(bytes, at);
        }
        for (; at < to; at++) {
            all |= bytes[at];
        }
        return (all & TOPS) == 0;
    }

    /** Whether one of eight bytes is less than a limit of at most 128. */
    private static boolean hasLess(long eight, int limit) {
        return (eight - ONES * limit & ~eight & TOPS) != 0;
    }
}
