package dev.scout.sbom.spdx;

import dev.scout.sbom.reader.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code LicenseRef-…} stands for, in the document's own words.
 *
 * @param id {@code LicenseRef-…}
 */
record ExtractedLicense(
        @Nullable String id,
        @Nullable String name,
        @Nullable String text) {

    /** What it means to people: its name if it has one, else its text. */
    @Nullable
    String meaning() {
        return Facts.present(name) == null ? Facts.present(text) : name;
    }
}
