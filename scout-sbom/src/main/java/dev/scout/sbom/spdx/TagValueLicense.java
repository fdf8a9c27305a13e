package dev.scout.sbom.spdx;

import org.jspecify.annotations.Nullable;

/** A licence that is not on the list while its tags are being read. Source: SPDX 2.3, clause 10. */
final class TagValueLicense {

    private final String id;
    private @Nullable String name;
    private @Nullable String text;

    TagValueLicense(String id) {
        this.id = id;
    }

    /** Takes a tag; false if it is none of a licence's. */
    boolean take(SpdxTag tag, TagValueLines lines) {
        switch (tag) {
            case LICENSE_NAME -> name = lines.value().text();
            case EXTRACTED_TEXT -> text = lines.value().text();
            case LICENSE_COMMENT, LICENSE_CROSS_REFERENCE -> {
                // has no place in the model
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    ExtractedLicense license() {
        return new ExtractedLicense(id, name, text);
    }
}
