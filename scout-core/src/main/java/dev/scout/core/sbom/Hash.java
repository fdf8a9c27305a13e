package dev.scout.core.sbom;

import java.util.Objects;

/**
 * A hash over the content of a component.
 *
 * @param algorithm as CycloneDX spells it: {@code SHA-256}, {@code MD5}, {@code SHA3-512}, {@code BLAKE2b-256}
 * @param value hexadecimal, lower case
 */
public record Hash(String algorithm, String value) {

    /** Checks that nothing is null. */
    public Hash {
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(value, "value");
    }
}
