package dev.scout.sbom.spdx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An SPDX file in the document's own words. */
record SpdxFile(
        @Nullable String id,
        @Nullable String fileName,
        @Nullable String comment,
        List<SpdxChecksum> checksums) implements SpdxElement {}
