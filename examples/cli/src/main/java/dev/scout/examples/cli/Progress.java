package dev.scout.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hears how far the reading is. Thread-safe: several inputs are read at once. */
interface Progress {

    /** More bytes that will be read. */
    void expect(long bytes);

    /** One more advisory was read. */
    void advisory();

    /** Nothing is read any more. */
    void end();

    /** The same stream, counted. */
    InputStream count(InputStream in);

    /** A file, expected and counted. */
    default InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        expect(Files.size(file));
        return count(in);
    }

    /** Says nothing, where nobody looks on. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void expect(long bytes) {}

            @Override
            public void advisory() {}

            @Override
            public void end() {}

            @Override
            public InputStream count(InputStream in) {
                return in;
            }
        };
    }
}
