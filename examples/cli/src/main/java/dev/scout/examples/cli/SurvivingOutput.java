package dev.scout.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An output whose reader may go away, as {@code head} does: what comes after that is dropped without a word. Any other
 * failure is kept, to be told at the end. Single bytes come in blocks, from a buffer above.
 */
final class SurvivingOutput extends OutputStream {

    private final OutputStream out;
    private boolean closed;
    private @Nullable String failure;

    SurvivingOutput(OutputStream out) {
        this.out = out;
    }

    /** Why not everything was written; null if it was, or if nobody wants it. */
    @Nullable
    String failure() {
        return failure;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (closed) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            closed = true;
            String reason = String.valueOf(e.getMessage());
            failure = isGoneReader(reason.toLowerCase(Locale.ROOT)) ? null : reason;
        }
    }

    /** The words of Linux and macOS, and of Windows. */
    private static boolean isGoneReader(String reason) {
        return reason.contains("broken pipe") || reason.contains("pipe is being closed");
    }
}
