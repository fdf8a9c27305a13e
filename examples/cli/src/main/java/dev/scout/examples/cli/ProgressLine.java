package dev.scout.examples.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that says how far the reading is, written again at most five times a second, and not at all
 * where the reading is quicker than that.
 */
final class ProgressLine implements Progress {

    private static final long INTERVAL_IN_NANOS = 200_000_000;

    private final PrintWriter terminal;
    private final LongSupplier clockInNanos;
    private long nextInNanos;
    private boolean ended;
    private long expected;
    private long read;
    private long advisories;
    private int width;

    ProgressLine(PrintWriter terminal, LongSupplier clockInNanos) {
        this.terminal = terminal;
        this.clockInNanos = clockInNanos;
        this.nextInNanos = clockInNanos.getAsLong() + INTERVAL_IN_NANOS;
    }

    @Override
    public synchronized void expect(long bytes) {
        expected += bytes;
    }

    @Override
    public synchronized void advisory() {
        advisories++;
        show();
    }

    @Override
    public synchronized void end() {
        ended = true;
        if (width > 0) {
            terminal.print("\r" + " ".repeat(width) + "\r");
            terminal.flush();
        }
    }

    @Override
    public InputStream count(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                add(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                add(Math.max(count, 0));
                return count;
            }
        };
    }

    private synchronized void add(int bytes) {
        read += bytes;
        show();
    }

    private void show() {
        long now = clockInNanos.getAsLong();
        if (ended || now - nextInNanos < 0) {
            return;
        }
        nextInNanos = now + INTERVAL_IN_NANOS;
        String text = text();
        terminal.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        terminal.flush();
        width = text.length();
    }

    private String text() {
        String total = read <= expected ? " of " + megabytes(expected) : "";
        return "reading: " + megabytes(read) + total + " MB, " + advisories + " advisories";
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }
}
