package dev.scout.sbom.spdx;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A checksum as a document writes it. */
record SpdxChecksum(@Nullable String algorithm, @Nullable String value) {

    /** How SPDX 2.0 began the names of algorithms in JSON. */
    private static final String PREFIX = "checksumAlgorithm_";

    /** The algorithms and how many hexadecimal digits they give; 0 for any number. Source: SPDX 2.3, 8.4. */
    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("ADLER32", 8),
            Map.entry("BLAKE2b-256", 64),
            Map.entry("BLAKE2b-384", 96),
            Map.entry("BLAKE2b-512", 128),
            Map.entry("BLAKE3", 0),
            Map.entry("MD2", 32),
            Map.entry("MD4", 32),
            Map.entry("MD5", 32),
            Map.entry("MD6", 0),
            Map.entry("SHA1", 40),
            Map.entry("SHA224", 56),
            Map.entry("SHA256", 64),
            Map.entry("SHA384", 96),
            Map.entry("SHA512", 128),
            Map.entry("SHA3-256", 64),
            Map.entry("SHA3-384", 96),
            Map.entry("SHA3-512", 128));

    /** The algorithm without what SPDX 2.0 put before it. */
    @Nullable
    String plainAlgorithm() {
        return algorithm != null && algorithm.startsWith(PREFIX) ? algorithm.substring(PREFIX.length()) : algorithm;
    }

    /** What about it is not as the standard says; null if all is, or if a part is missing. */
    @Nullable
    String breach() {
        String name = plainAlgorithm();
        if (name == null || value == null || value.isBlank()) {
            return null;
        }
        Integer digits = DIGITS.get(
                name.equals(algorithm) ? name : name.toUpperCase(Locale.ROOT).replace("BLAKE2B", "BLAKE2b"));
        if (digits == null) {
            return "no checksum algorithm of SPDX 2: \"" + name + "\"";
        }
        return digits == 0 || value.strip().length() == digits
                ? null
                : "a " + name + " of " + value.strip().length() + " digits instead of " + digits;
    }
}
