package dev.scout.sbom.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A tar archive, written by hand. */
final class TarBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TarBytes file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TarBytes file(String name, byte[] content) {
        return entry(name, '0', "", content);
    }

    TarBytes folder(String name) {
        return entry(name, '5', "", new byte[0]);
    }

    TarBytes link(String name, String target) {
        return entry(name, '2', target, new byte[0]);
    }

    TarBytes hardLink(String name, String target) {
        return entry(name, '1', target, new byte[0]);
    }

    /** Any entry; a name that is too long for its field is written as GNU does. */
    TarBytes entry(String name, char type, String target, byte[] content) {
        if (name.getBytes(StandardCharsets.UTF_8).length > 100) {
            entry("././@LongLink", 'L', "", (name + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return raw(header(name, type, target, content.length)).padded(content);
    }

    /** An extended header of pax for the next entry. */
    TarBytes pax(String key, String value) {
        String rest = " " + key + "=" + value + "\n";
        int length = rest.length() + 2;
        while (("" + length).length() + rest.length() != length) {
            length++;
        }
        return entry("pax", 'x', "", (length + rest).getBytes(StandardCharsets.UTF_8));
    }

    TarBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    TarBytes padded(byte[] content) {
        raw(content);
        return raw(new byte[(512 - content.length % 512) % 512]);
    }

    static byte[] header(String name, char type, String target, long size) {
        byte[] block = new byte[512];
        put(block, 0, 100, name);
        put(block, 100, 8, "0000644");
        put(block, 108, 8, "0000000");
        put(block, 116, 8, "0000000");
        put(block, 124, 12, String.format(Locale.ROOT, "%011o", size));
        put(block, 136, 12, "00000000000");
        block[156] = (byte) type;
        put(block, 157, 100, target);
        put(block, 257, 8, "ustar\00000");
        return checksummed(block);
    }

    static byte[] checksummed(byte[] block) {
        Arrays.fill(block, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xFF;
        }
        put(block, 148, 8, String.format(Locale.ROOT, "%06o\0 ", sum));
        return block;
    }

    private static void put(byte[] block, int from, int length, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, block, from, Math.min(bytes.length, length));
    }

    /** The archive, with its end mark. */
    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(out.toByteArray());
        all.writeBytes(new byte[1024]);
        return all.toByteArray();
    }

    /** The archive without its end mark. */
    byte[] unmarked() {
        return out.toByteArray();
    }
}
