package dev.scout.match.feed;

import java.io.IOException;
import java.io.InputStream;

/** A stream that counts what passes and tells a guard, which may stop it. Does not close what it reads from. */
final class GuardedInput extends InputStream {

    /** Nothing is called a bomb before it has brought this much. */
    private static final long HARMLESS = 1 << 20;

    private final InputStream in;
    private final Guard guard;
    private long count;
    private boolean failed;

    private GuardedInput(InputStream in, Guard guard) {
        this.in = in;
        this.guard = guard;
    }

    /** Only counts. */
    static GuardedInput counted(InputStream in) {
        return new GuardedInput(in, (bytes, total) -> {});
    }

    /** Charges a document's bytes to the budget. */
    static GuardedInput charged(InputStream in, FeedBudget budget) {
        return new GuardedInput(in, (bytes, total) -> budget.takeBytes(bytes));
    }

    /** Stops when far more comes out of a decompression than went into it. */
    static GuardedInput expanded(InputStream in, GuardedInput compressed, int ratio) {
        return new GuardedInput(in, (bytes, total) -> {
            if (total > HARMLESS && total / ratio > compressed.count) {
                throw new FeedLimitException("expands to more than " + ratio + " times its compressed size");
            }
        });
    }

    /** How many bytes have passed. */
    long count() {
        return count;
    }

    /** Whether what it reads from threw an exception: then the trouble is not in the bytes. */
    boolean failed() {
        return failed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        failed = true;
        int read = in.read(target, offset, length);
        failed = false;
        if (read > 0) {
            count += read;
            guard.passed(read, count);
        }
        return read;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    /** Is told of bytes that have passed. */
    private interface Guard {
        void passed(int bytes, long total);
    }
}
