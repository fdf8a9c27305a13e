package dev.scout.examples.convert;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The documents of {@code shared/sboms} by their paths. */
final class RealBills {

    private static final int BLOCK = 512;

    private RealBills() {}

    static Map<String, byte[]> all(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String archive : List.of("by-source", "same-image", "other-formats")) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(archive + ".tar.gz")))) {
                for (byte[] header = in.readNBytes(BLOCK);
                        header.length == BLOCK && header[0] != 0;
                        header = in.readNBytes(BLOCK)) {
                    int size = Integer.parseInt(text(header, 124, 12), 8);
                    byte[] content = in.readNBytes(size);
                    in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                    if (header[156] == '0' || header[156] == 0) {
                        // long names are cut off, so a number keeps them apart
                        files.put(text(header, 0, 100) + "#" + files.size(), content);
                    }
                }
            }
        }
        return files;
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.US_ASCII)
                .replace('\0', ' ')
                .strip();
    }
}
