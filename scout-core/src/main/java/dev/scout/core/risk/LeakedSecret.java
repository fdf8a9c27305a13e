package dev.scout.core.risk;

import dev.scout.core.sbom.Location;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A secret that lies open. Never holds the secret itself.
 *
 * @param rule what recognised it, for example {@code aws-access-key-id}
 * @param place in words: {@code environment variable AWS_KEY}, {@code history[3]}, {@code file}
 * @param location the file; null where it is in none
 * @param fingerprint a salted hash by which the same secret is recognised again
 */
public record LeakedSecret(
        String rule, String place, @Nullable Location location, String fingerprint) {

    /** Checks that nothing required is null. */
    public LeakedSecret {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(fingerprint, "fingerprint");
    }

    /**
     * A secret, of which only a fingerprint is kept: HMAC-SHA-256, as {@link SecretRules} make it.
     *
     * @param secret what is recognised again; not kept
     * @param salt the key of the fingerprint, at least 16 bytes
     * @throws IllegalArgumentException if the salt is shorter
     */
    public static LeakedSecret of(String rule, String place, @Nullable Location location, String secret, byte[] salt) {
        return new LeakedSecret(
                rule, place, location, SecretFingerprint.keyed(salt).of(secret));
    }
}
