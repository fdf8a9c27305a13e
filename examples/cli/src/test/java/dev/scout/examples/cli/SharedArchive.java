package dev.scout.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a {@code .tar.gz}, as far as GNU tar and pax write it. */
final class SharedArchive {

    private static final int BLOCK = 512;

    /** Takes one file. */
    interface Visitor {
        void visit(String path, byte[] content) throws IOException;
    }

    private SharedArchive() {}

    static void forEach(Path archive, Visitor visitor) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
            for (String longName = null; ; ) {
                byte[] header = in.readNBytes(BLOCK);
                if (header.length < BLOCK || header[0] == 0) {
                    return;
                }
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                if (header[156] == 'L' || header[156] == 'x') {
                    longName = header[156] == 'L' ? text(content, 0, size) : paxPath(content);
                    continue;
                }
                String prefix = header[262] == 0 ? text(header, 345, 155) : "";
                String name = text(header, 0, 100);
                if (header[156] == '0' || header[156] == 0) {
                    visitor.visit(longName != null ? longName : prefix.isEmpty() ? name : prefix + "/" + name, content);
                }
                longName = null;
            }
        }
    }

    private static @Nullable String paxPath(byte[] records) {
        for (String line : new String(records, StandardCharsets.UTF_8).split("\n", -1)) {
            int path = line.indexOf(" path=");
            if (path > 0) {
                return line.substring(path + 6);
            }
        }
        return null;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
