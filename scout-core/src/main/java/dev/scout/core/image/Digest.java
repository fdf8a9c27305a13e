package dev.scout.core.image;

import java.util.Objects;

/**
 * The digest of some content, {@code sha256:…}.
 *
 * <p>Source: OCI image specification, descriptor, digests: {@code algorithm ":" encoded}.
 *
 * @param algorithm for example {@code sha256}; lower case
 * @param encoded for sha256, sha384 and sha512 the lower-case hexadecimal digits
 */
public record Digest(String algorithm, String encoded) implements Comparable<Digest> {

    /**
     * Checks the grammar, and for sha256, sha384 and sha512 the length.
     *
     * @throws IllegalArgumentException if it is no digest
     */
    public Digest {
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(encoded, "encoded");
        int digits = switch (algorithm) {
            case "sha256" -> 64;
            case "sha384" -> 96;
            case "sha512" -> 128;
            default -> 0;
        };
        boolean valid = digits > 0
                ? encoded.length() == digits && isHex(encoded)
                : isAlgorithm(algorithm)
                        && !encoded.isEmpty()
                        && encoded.chars().allMatch(Digest::isEncoded);
        if (!valid) {
            throw new IllegalArgumentException("not a digest: " + algorithm + ":" + encoded);
        }
    }

    /**
     * Reads {@code algorithm:encoded}.
     *
     * @throws IllegalArgumentException if it is no digest
     */
    public static Digest parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a digest: " + text);
        }
        return new Digest(text.substring(0, colon), text.substring(colon + 1));
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerAlphanumeric(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
    }

    private static boolean isAlgorithm(String text) {
        return !text.isEmpty()
                && isLowerAlphanumeric(text.charAt(0))
                && isLowerAlphanumeric(text.charAt(text.length() - 1))
                && text.chars().allMatch(c -> isLowerAlphanumeric(c) || "+._-".indexOf(c) >= 0);
    }

    private static boolean isEncoded(int c) {
        return isLowerAlphanumeric(c) || c >= 'A' && c <= 'Z' || c == '=' || c == '_' || c == '-';
    }

    @Override
    public int compareTo(Digest other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return algorithm + ":" + encoded;
    }
}
