package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Digests over raw bytes. */
final class BlobDigests {

    private static final Map<String, String> ALGORITHMS =
            Map.of("sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");

    private BlobDigests() {}

    /** The sha256 of some bytes. */
    static Digest sha256(byte[] bytes) {
        return new Digest("sha256", HexFormat.of().formatHex(start("sha256").digest(bytes)));
    }

    /** Whether digests of this algorithm can be verified. */
    static boolean isKnown(Digest digest) {
        return ALGORITHMS.containsKey(digest.algorithm());
    }

    /**
     * Verifies some bytes, if the algorithm is known.
     *
     * @throws MalformedDocumentException if they have another digest; names both
     */
    static void verify(String what, byte[] bytes, Digest wanted) throws MalformedDocumentException {
        if (isKnown(wanted)) {
            byte[] hash = start(wanted.algorithm()).digest(bytes);
            compare(what, new Digest(wanted.algorithm(), HexFormat.of().formatHex(hash)), wanted);
        }
    }

    /**
     * Compares a digest with the one that was promised.
     *
     * @throws MalformedDocumentException if they differ; names both
     */
    static void compare(String what, Digest found, Digest wanted) throws MalformedDocumentException {
        if (!found.equals(wanted)) {
            throw new MalformedDocumentException(
                    what + " has the digest " + found + ", but should have " + wanted, Position.UNKNOWN);
        }
    }

    private static MessageDigest start(String algorithm) {
        try {
            return MessageDigest.getInstance(ALGORITHMS.getOrDefault(algorithm, "SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    /** A stream that is hashed as it is read. */
    static final class Hashed extends FilterInputStream {

        private final String algorithm;
        private final MessageDigest hash;
        private final byte[] passed = new byte[1 << 15];
        private long count;

        /**
         * Begins to hash.
         *
         * @param like a digest of the wanted algorithm; sha256 if there is none or it is not known
         */
        Hashed(InputStream in, @Nullable Digest like) {
            super(in);
            this.algorithm = like != null && isKnown(like) ? like.algorithm() : "sha256";
            this.hash = start(algorithm);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                hash.update(buffer, offset, read);
                count += read;
            }
            return read;
        }

        /** Reads what is passed over, too, so that it is hashed. */
        @Override
        public long skip(long wanted) throws IOException {
            return Math.max(read(passed, 0, (int) Math.min(wanted, passed.length)), 0);
        }

        /** The digest of the whole stream, after reading the rest of it. */
        Digest finish() throws IOException {
            while (read(passed, 0, passed.length) >= 0) {
                // only hashed
            }
            return new Digest(algorithm, HexFormat.of().formatHex(hash.digest()));
        }

        /** How many bytes were read so far. */
        long count() {
            return count;
        }
    }
}
