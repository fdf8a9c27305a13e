package dev.scout.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The largest real bill of each syntax, out of {@code shared/sboms}. */
final class RealDocuments {

    private static final int BLOCK = 512;

    private RealDocuments() {}

    /** The largest document of a syntax. */
    static byte[] largest(MadeBill.Syntax syntax) throws IOException {
        String kind = switch (syntax) {
            case CYCLONEDX_JSON -> "cdx-json";
            case CYCLONEDX_XML -> "cdx-xml";
            case SPDX_JSON -> "spdx-json";
            case SPDX_3_JSON -> "spdx3-jsonld";
            case SPDX_TAG_VALUE -> "spdx-tv";
        };
        Path folder = Corpus.shared("sboms");
        long size = 0;
        String path = "";
        for (String line : Files.readAllLines(folder.resolve("manifest.tsv"))) {
            String[] fields = line.split("\t", -1);
            boolean valid = fields[0].equals(kind) && !fields[4].contains("invalid") && !fields[4].contains("/bad/");
            if (valid && Long.parseLong(fields[3]) > size) {
                size = Long.parseLong(fields[3]);
                path = fields[4];
            }
        }
        byte[][] found = {null};
        String wanted = path;
        forEach((name, content) -> {
            if (name.equals(wanted)) {
                found[0] = content;
            }
        });
        if (found[0] == null) {
            throw new IOException("in the manifest and in no archive: " + path);
        }
        return found[0];
    }

    /** Shows all documents. */
    static void forEach(BiConsumer<String, byte[]> visitor) throws IOException {
        for (String archive : List.of("by-source", "same-image", "other-formats")) {
            forEach(Corpus.shared("sboms").resolve(archive + ".tar.gz"), visitor);
        }
    }

    /** The files of a tar archive, whose long names stand in a record of GNU tar or of pax before them. */
    private static void forEach(Path archive, BiConsumer<String, byte[]> visitor) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
            String longName = null;
            for (byte[] header = in.readNBytes(BLOCK);
                    header.length == BLOCK && header[0] != 0;
                    header = in.readNBytes(BLOCK)) {
                int size = Integer.parseInt(text(header, 124, 12), 8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                String prefix = header[262] == 0 ? text(header, 345, 155) : "";
                String name = (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100);
                if (header[156] == '0' || header[156] == 0) {
                    visitor.accept(longName == null ? name : longName, content);
                }
                longName = switch (header[156]) {
                    case 'L' -> text(content, 0, size);
                    case 'x' -> paxPath(text(content, 0, size));
                    default -> null;
                };
            }
        }
    }

    private static @Nullable String paxPath(String records) {
        for (String line : records.split("\n", -1)) {
            int at = line.indexOf(" path=");
            if (at > 0) {
                return line.substring(at + 6);
            }
        }
        return null;
    }

    private static String text(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
