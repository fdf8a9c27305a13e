package dev.scout.sbom.snapshot;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A line of a text: where it stands, and its bytes without the line feed. */
final class SnapshotLine {

    private static final byte[] START = ascii("{\"snapshot\":");
    private static final byte[] CHECK = ascii(",\"crc32c\":\"");
    private static final byte[] END = ascii("\"}");
    private static final int DIGITS = 8;
    private static final int AFTER = CHECK.length + DIGITS + END.length;

    private final byte[] bytes;
    private final int number;
    private final long offset;

    /**
     * A line.
     *
     * @param number from 1
     * @param offset of its first byte in the text
     */
    SnapshotLine(byte[] bytes, int number, long offset) {
        this.bytes = bytes;
        this.number = number;
        this.offset = offset;
    }

    static byte[] first() {
        return ascii("{\"scout\":\"snapshots\",\"version\":1}\n");
    }

    static byte[] last(int count) {
        return ascii("{\"end\":" + count + "}\n");
    }

    /** Writes a snapshot's JSON as a line. */
    static void write(byte[] json, OutputStream out) throws IOException {
        out.write(START);
        out.write(json);
        out.write(CHECK);
        out.write(ascii(digits(json, 0, json.length)));
        out.write(END);
        out.write('\n');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String digits(byte[] bytes, int from, int length) {
        CRC32C check = new CRC32C();
        check.update(bytes, from, length);
        return HexFormat.of().toHexDigits((int) check.getValue());
    }

    /** Whether this line is another one, with its line feed. */
    boolean is(byte[] line) {
        return line.length == bytes.length + 1 && Arrays.equals(bytes, 0, bytes.length, line, 0, bytes.length);
    }

    /**
     * Sees to it that it is the line of a snapshot, and as it was written.
     *
     * @throws MalformedDocumentException if not
     */
    void check() throws MalformedDocumentException {
        int check = jsonStart() + jsonLength();
        boolean framed = check >= START.length && isAt(0, START) && isAt(check, CHECK) && isAt(bytes.length - 2, END);
        if (!framed) {
            throw malformed("not the line of a snapshot", 0, null);
        }
        String written = new String(bytes, check + CHECK.length, DIGITS, StandardCharsets.US_ASCII);
        if (!written.equals(digits(bytes, jsonStart(), jsonLength()))) {
            throw malformed("the line is damaged: it has another checksum", 0, null);
        }
    }

    private boolean isAt(int place, byte[] wanted) {
        return place >= 0
                && place + wanted.length <= bytes.length
                && Arrays.equals(bytes, place, place + wanted.length, wanted, 0, wanted.length);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the object of the snapshot begins. */
    int jsonStart() {
        return START.length;
    }

    /** How long the object is, in bytes; negative if there can be none. */
    int jsonLength() {
        return bytes.length - START.length - AFTER;
    }

    /** An error in this line, so many bytes behind its beginning. */
    MalformedDocumentException malformed(String reason, int at, @Nullable Exception cause) {
        return new MalformedDocumentException(reason, new Position(number, at + 1, offset + at), cause);
    }
}
