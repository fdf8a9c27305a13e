package dev.scout.core.risk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes fingerprints of secrets: {@code hmac-sha256:} and the keyed hash in hexadecimal digits.
 *
 * <p>Source: RFC 2104; every Java platform has {@code HmacSHA256}.
 */
final class SecretFingerprint {

    private static final String ALGORITHM = "HmacSHA256";

    private static final int SHORTEST_SALT = 16;

    private final Mac mac;

    SecretFingerprint(byte[] salt) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** @throws IllegalArgumentException if the salt is so short that it could be found by trying */
    static SecretFingerprint keyed(byte[] salt) {
        if (salt.length < SHORTEST_SALT) {
            throw new IllegalArgumentException("a salt of less than " + SHORTEST_SALT + " bytes");
        }
        return new SecretFingerprint(salt);
    }

    String of(String secret) {
        return "hmac-sha256:" + HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
