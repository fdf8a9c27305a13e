package dev.scout.sbom.purls;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a text in UTF-8, each up to a length; ended by a line feed, a carriage return, or both. */
final class TextLines {

    private final Reader in;
    private final int longest;
    private final StringBuilder line = new StringBuilder();
    private int number;
    private boolean afterReturn;

    TextLines(InputStream text, int longest) {
        this.in = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
        this.longest = longest;
    }

    /** The number of the line that came last, from 1. */
    int number() {
        return number;
    }

    /** The next line; null at the end. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        int c = in.read();
        if (afterReturn && c == '\n') {
            c = in.read();
        }
        afterReturn = false;
        if (c < 0) {
            return null;
        }
        number++;
        for (; c >= 0 && c != '\n' && c != '\r'; c = in.read()) {
            if (line.length() == longest) {
                throw new MalformedDocumentException(
                        "a line of more than " + longest + " characters", new Position(number, 1, -1));
            }
            line.append((char) c);
        }
        afterReturn = c == '\r';
        return line.toString();
    }
}
