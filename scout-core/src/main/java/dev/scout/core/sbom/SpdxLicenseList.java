package dev.scout.core.sbom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of the SPDX License List, found without regard to case.
 *
 * <p>Source: SPDX License List 3.28.0 (2026-02-20), ids only; replacements of deprecated ids as its notes give them.
 */
final class SpdxLicenseList {

    private static final SpdxLicenseList LICENSES = read("[licenses]");
    private static final SpdxLicenseList EXCEPTIONS = read("[exceptions]");

    /** From an id in lower case to the id as it is written. */
    private final Map<String, String> ids;

    /** From a deprecated id to the expression to write instead. */
    private final Map<String, String> replacements;

    private SpdxLicenseList(Map<String, String> ids, Map<String, String> replacements) {
        this.ids = Map.copyOf(ids);
        this.replacements = Map.copyOf(replacements);
    }

    /** The licences. */
    static SpdxLicenseList licenses() {
        return LICENSES;
    }

    /** The exceptions, which follow {@code WITH}. */
    static SpdxLicenseList exceptions() {
        return EXCEPTIONS;
    }

    /** An id as the list writes it; as it is, if it is not on the list. */
    String canonical(String id) {
        return ids.getOrDefault(id.toLowerCase(Locale.ROOT), id);
    }

    /** Whether an id, in the case that the list writes it, is on the list. */
    boolean contains(String id) {
        return id.equals(ids.get(id.toLowerCase(Locale.ROOT)));
    }

    /** What to write instead of an id, in the case that the list writes it; null if it is not deprecated. */
    @Nullable
    String replacement(String id) {
        return replacements.get(id);
    }

    private static SpdxLicenseList read(String section) {
        Map<String, String> ids = new HashMap<>();
        Map<String, String> replacements = new HashMap<>();
        try (InputStream in = SpdxLicenseList.class.getResourceAsStream("spdx-licenses.txt")) {
            if (in == null) {
                throw new IllegalStateException("spdx-licenses.txt is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
            boolean within = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    within = line.equals(section);
                } else if (within && !line.isEmpty()) {
                    int equals = line.indexOf(" = ");
                    String id = equals < 0 ? line : line.substring(0, equals);
                    ids.put(id.toLowerCase(Locale.ROOT), id);
                    if (equals >= 0) {
                        replacements.put(id, line.substring(equals + " = ".length()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SpdxLicenseList(ids, replacements);
    }
}
