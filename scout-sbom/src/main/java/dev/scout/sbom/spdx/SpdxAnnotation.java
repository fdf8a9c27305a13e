package dev.scout.sbom.spdx;

import org.jspecify.annotations.Nullable;

/** A remark on an element that stands apart from it, in the document's own words. */
record SpdxAnnotation(@Nullable String element, @Nullable String comment) {}
