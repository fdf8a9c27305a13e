package dev.scout.sbom.snapshot;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Snapshots as JSON lines that lose nothing of the model: what is read again is equal to what was written, and written
 * again it is the same bytes.
 *
 * <pre>{@code
 * SnapshotJson.write(inventory.snapshots(), out);
 * SnapshotJson.read(in, ReadLimits.defaults(), inventory::put);
 * }</pre>
 *
 * <p>The text, version 1:
 *
 * <ol>
 *   <li>UTF-8; every line ends with one line feed.
 *   <li>The first line is {@code {"scout":"snapshots","version":1}}.
 *   <li>Each further line is {@code {"snapshot":{…},"crc32c":"…"}}: one snapshot, and eight hexadecimal digits over the
 *       bytes of its object, so that damage is never taken for knowledge.
 *   <li>The last line is {@code {"end":n}}, with the number of snapshots. So a text that was cut off shows it, even
 *       between two lines.
 *   <li>Members have the names of the model and come in its order. What is absent or empty is not written. No white
 *       space stands between them; maps without an order are sorted by their keys.
 * </ol>
 *
 * <p>A store that holds one snapshot a row holds a text of one snapshot.
 *
 * <p><b>Values of environment variables and the commands of layers are written</b>: they are part of what is known of
 * an image, the store is the host's own, and to leave them out would change snapshots by storing them. They may be
 * secrets: keep a store as you keep the images. A host that wants none puts snapshots without them into its inventory.
 */
public final class SnapshotJson {

    private SnapshotJson() {}

    /**
     * Writes a text of these snapshots. The stream is flushed, not closed. One snapshot at a time is held as text.
     *
     * @throws IOException if the stream does, or something nests deeper than 1,000 levels
     */
    public static void write(Iterable<ImageSnapshot> snapshots, OutputStream out) throws IOException {
        SnapshotOutput json = new SnapshotOutput();
        out.write(SnapshotLine.first());
        int count = 0;
        for (ImageSnapshot snapshot : snapshots) {
            SnapshotLine.write(json.bytes(snapshot, SnapshotForm::write), out);
            count++;
        }
        out.write(SnapshotLine.last(count));
        out.flush();
    }

    /**
     * The snapshots of a text, within the default limits.
     *
     * @throws MalformedDocumentException if anything is not as {@link #write} wrote it
     */
    public static List<ImageSnapshot> read(byte[] text) throws IOException {
        List<ImageSnapshot> snapshots = new ArrayList<>();
        read(new ByteArrayInputStream(text), ReadLimits.defaults(), snapshots::add);
        return snapshots;
    }

    /**
     * Reads a text line by line. A line is checked before any of it is taken, so every snapshot that is given is whole;
     * what was given before an error stays with whoever took it.
     *
     * @param text not closed; read to its end, and in small steps, so that it should be buffered
     * @param limits {@code totalBytes} holds for each line, {@code items} for the number of lines and for each list
     * @param each takes the snapshots in their order
     * @throws MalformedDocumentException if anything is not as {@link #write} wrote it: says the line
     */
    public static void read(InputStream text, ReadLimits limits, Consumer<ImageSnapshot> each) throws IOException {
        SnapshotLines lines = new SnapshotLines(text, limits);
        SnapshotInput json = new SnapshotInput(limits);
        lines.first();
        int count = 0;
        for (SnapshotLine line; (line = lines.next(count)) != null; count++) {
            each.accept(json.read(line, SnapshotForm::read));
        }
    }
}
