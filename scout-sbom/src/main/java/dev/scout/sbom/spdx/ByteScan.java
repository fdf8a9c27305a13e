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
        int at = control(bytes, from, to);
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            at = control(bytes, at + 1, to);
        }
        return at;
    }

    /** Where the first byte up to CR stands; the end if there is none. */
    private static int control(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long found = less((long) LONGS.get(bytes, at), '\r' + 1);
            if (found != 0) {
                return at + first(found);
            }
        }
        while (at < to && (bytes[at] < 0 || bytes[at] > '\r')) {
            at++;
        }
        return at;
    }

    /** Where the first byte of this value stands, which is one of ASCII; the end if there is none. */
    static int indexOf(byte wanted, byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long found = less((long) LONGS.get(bytes, at) ^ ONES * wanted, 1);
            if (found != 0) {
                return at + first(found);
            }
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
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

    /** Marks, of eight bytes, the first that is less than a limit of at most 128, and maybe others behind it. */
    private static long less(long eight, int limit) {
        return eight - ONES * limit & ~eight & TOPS;
    }

    /** Which of eight bytes is the first that is marked. */
    private static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
    }
}
