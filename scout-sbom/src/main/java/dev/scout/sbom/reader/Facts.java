package dev.scout.sbom.reader;

import dev.scout.core.image.Digest;
import dev.scout.core.purl.MalformedPackageUrlException;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.purl.PurlRepair;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.LicenseExpression;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the small texts that every standard has in common: package URLs, dates, digests, hashes and licences. What
 * cannot be read is absent, and reported.
 */
public final class Facts {

    /** How many different licences are remembered, most of which are met again and again. */
    private static final int FEW = 1_000;

    private static final int UPPER = 1;
    private static final int NO_DIGIT = 2;
    /** Of each character of ASCII: what is to say against it as a hexadecimal digit in lower case. */
    private static final byte[] DIGITS = new byte[128];

    static {
        Arrays.fill(DIGITS, (byte) NO_DIGIT);
        Arrays.fill(DIGITS, '0', '9' + 1, (byte) 0);
        Arrays.fill(DIGITS, 'a', 'f' + 1, (byte) 0);
        Arrays.fill(DIGITS, 'A', 'F' + 1, (byte) UPPER);
    }

    private final BiConsumer<Kind, String> report;
    private final Map<String, LicenseExpression> licenses = new HashMap<>();
    /** How the package URL that was read last breaks the specification. */
    private final List<String> breaches = new ArrayList<>();

    /**
     * Begins to read facts of one document.
     *
     * @param report takes what is odd, for example {@code json::report}
     */
    public Facts(BiConsumer<Kind, String> report) {
        this.report = report;
    }

    /** A package URL, mended where what was meant is clear. */
    public @Nullable PackageUrl purl(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            breaches.clear();
            PackageUrl purl = PackageUrl.repair(text, this::mended);
            if (!breaches.isEmpty()) {
                report.accept(Kind.REPAIRED, "package URL with " + String.join(", ", breaches) + "; taken as " + purl);
            }
            PackageUrl meant = PurlDialects.meant(purl);
            if (meant != null) {
                report.accept(Kind.REPAIRED, "package URL of type " + purl.type() + "; taken as " + meant);
                return meant;
            }
            return purl;
        } catch (MalformedPackageUrlException e) {
            report.accept(Kind.INVALID_VALUE, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void mended(PurlRepair repair) {
        breaches.add(repair.breach());
    }

    /** A date and time of ISO 8601; one without a zone is taken as UTC, a date alone as its first moment. */
    public @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip();
        try {
            if (plain.length() <= 10) {
                return LocalDate.parse(plain).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            boolean zoned = plain.endsWith("Z")
                    || plain.endsWith("z")
                    || plain.lastIndexOf('+') > 10
                    || plain.lastIndexOf('-') > 10;
            return OffsetDateTime.parse(zoned ? plain : plain + "Z").toInstant();
        } catch (DateTimeException e) {
            report.accept(Kind.INVALID_VALUE, "no date and time: \"" + text + "\"");
            return null;
        }
    }

    /** A digest {@code sha256:…}. */
    public @Nullable Digest digest(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Digest.parse(text.strip());
        } catch (IllegalArgumentException e) {
            report.accept(Kind.INVALID_VALUE, "no digest: \"" + text + "\"");
            return null;
        }
    }

    /** A hash, with the algorithm in any spelling that is in use. */
    public @Nullable Hash hash(@Nullable String algorithm, @Nullable String value) {
        if (algorithm == null || value == null || value.isBlank()) {
            report.accept(Kind.MISSING, "a hash without " + (value == null ? "a value" : "an algorithm"));
            return null;
        }
        String hex = value.strip();
        int all = 0;
        int odd = 0;
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            all |= c;
            odd |= DIGITS[c & 0x7F];
        }
        hex = odd == 0 && all < 0x80 ? hex : hex.toLowerCase(Locale.ROOT);
        if ((odd & NO_DIGIT) != 0 || all >= 0x80) {
            report.accept(Kind.INVALID_VALUE, "a hash that is not hexadecimal");
        }
        return new Hash(algorithm(algorithm), hex);
    }

    /** The licence that an expression or an id names; one that cannot be read is kept as a name. */
    public @Nullable LicenseExpression license(@Nullable String text) {
        if (text == null || text.isBlank() || isNothing(text)) {
            return null;
        }
        LicenseExpression known = licenses.get(text);
        if (known != null) {
            return known;
        }
        try {
            LicenseExpression license = LicenseExpression.parse(text);
            if (licenses.size() < FEW) {
                licenses.put(text, license);
            }
            return license;
        } catch (IllegalArgumentException e) {
            report.accept(Kind.INVALID_VALUE, e.getMessage() + "; kept as a name");
            return LicenseExpression.named(text);
        }
    }

    /**
     * The licence that a free name means: where it is an SPDX id or expression after all, that; else the name. A name
     * is never odd.
     */
    public static @Nullable LicenseExpression licenseNamed(@Nullable String text) {
        String name = present(text);
        if (name == null) {
            return null;
        }
        try {
            return LicenseExpression.parse(name);
        } catch (IllegalArgumentException e) {
            return LicenseExpression.named(name);
        }
    }

    /** The text, unless it says that nothing is known. */
    public static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() || isNothing(text) ? null : text;
    }

    private static boolean isNothing(String text) {
        return text.equals("NOASSERTION") || text.equals("NONE");
    }

    /** Spells {@code SHA256}, {@code sha-256}, {@code sha3_256}, {@code BLAKE2B-256} as CycloneDX does. */
    private static String algorithm(String text) {
        switch (text) {
            case "MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512", "SHA3-256", "SHA3-384", "SHA3-512" -> {
                return text;
            }
            case "SHA1" -> {
                return "SHA-1";
            }
            case "SHA256" -> {
                return "SHA-256";
            }
            case "SHA512" -> {
                return "SHA-512";
            }
            default -> {
                // any other spelling
            }
        }
        String plain = text.strip().toUpperCase(Locale.ROOT).replace("_", "-");
        if (plain.startsWith("SHA3") && !plain.startsWith("SHA384")) {
            return "SHA3-" + plain.substring(4).replace("-", "");
        } else if (plain.startsWith("SHA")) {
            return "SHA-" + plain.substring(3).replace("-", "");
        } else if (plain.startsWith("BLAKE2B")) {
            return "BLAKE2b-" + plain.substring(7).replace("-", "");
        }
        return plain;
    }
}
