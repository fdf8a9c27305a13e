package dev.scout.sbom.spdx;

import org.jspecify.annotations.Nullable;

/** An SPDX relationship in the document's own words. */
record SpdxRelationship(
        @Nullable String element,
        @Nullable String type,
        @Nullable String related,
        @Nullable String comment) {}
