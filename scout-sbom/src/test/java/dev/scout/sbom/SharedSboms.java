package dev.scout.sbom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The real documents of {@code shared/sboms}: {@code manifest.tsv} says what each is, three archives hold them.
 *
 * <pre>{@code
 * for (SharedSboms.RealSbom bill : SharedSboms.ofKind("cdx-json")) { … }
 * }</pre>
 */
public final class SharedSboms {

    private static final int BLOCK = 512;
    private static final List<String> ARCHIVES = List.of("by-source", "same-image", "other-formats");

    /** A document: what the manifest says of it, and its bytes. */
    public static final class RealSbom {

        private final String kind;
        private final String specVersion;
        private final String path;
        private final byte[] bytes;

        private RealSbom(String kind, String specVersion, String path, byte[] bytes) {
            this.kind = kind;
            this.specVersion = specVersion;
            this.path = path;
            this.bytes = bytes;
        }

        /** As the manifest says, for example {@code cdx-json}. */
        public String kind() {
            return kind;
        }

        /** As the manifest says; {@code -} where it does not know. */
        public String specVersion() {
            return specVersion;
        }

        /** Within the archives; tests name a document by it. */
        public String path() {
            return path;
        }

        /** The document, in a new array. */
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String toString() {
            return path;
        }
    }

    private SharedSboms() {}

    /** The documents of these kinds in the order of the manifest; the test is skipped where there are none. */
    public static List<RealSbom> ofKind(String... kinds) throws IOException {
        return all().stream()
                .filter(bill -> List.of(kinds).contains(bill.kind()))
                .toList();
    }

    /** All documents in the order of the manifest; the test is skipped where there are none. */
    public static List<RealSbom> all() throws IOException {
        Path folder = Path.of(System.getProperty("scout.shared", "/absent"), "sboms");
        assumeTrue(Files.isDirectory(folder), () -> "no real documents in " + folder);
        Map<String, byte[]> files = new HashMap<>();
        for (String archive : ARCHIVES) {
            files.putAll(archive(folder.resolve(archive + ".tar.gz")));
        }
        List<RealSbom> found = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("manifest.tsv"))) {
            String[] fields = line.split("\t", -1);
            if (fields[0].startsWith("#")) {
                continue; // the head of the table
            }
            byte[] bytes = files.get(fields[4]);
            if (bytes == null) {
                throw new IOException("in the manifest and in no archive: " + fields[4]);
            }
            found.add(new RealSbom(fields[0], fields[1], fields[4], bytes));
        }
        return found;
    }

    /** The regular files of a compressed archive by their names. */
    public static Map<String, byte[]> archive(Path archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
            untar(in, files);
        }
        return files;
    }

    /** Reads the regular files of a tar archive: names of ustar, and the long names of GNU tar and of pax. */
    private static void untar(InputStream in, Map<String, byte[]> files) throws IOException {
        @Nullable String longName = null;
        while (true) {
            byte[] header = in.readNBytes(BLOCK);
            if (header.length < BLOCK || header[0] == 0) {
                return;
            }
            int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
            byte[] content = in.readNBytes(size);
            if (content.length < size) {
                throw new EOFException("an archive is cut off");
            }
            in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            switch (header[156]) {
                case 'L' -> longName = text(content, 0, size);
                case 'x' -> longName = paxPath(content);
                case '0', 0 -> {
                    String prefix = text(header, 345, 155);
                    String name = text(header, 0, 100);
                    // what GNU tar keeps in the place of the prefix is another thing
                    boolean ustar = header[262] == 0;
                    files.put(
                            longName != null ? longName : prefix.isEmpty() || !ustar ? name : prefix + "/" + name,
                            content);
                    longName = null;
                }
                default -> longName = null;
            }
        }
    }

    /** The value of {@code path} in records {@code <length> <key>=<value>\n}; null if there is none. */
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
