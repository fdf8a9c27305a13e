package dev.scout.sbom.spdx;

import org.jspecify.annotations.Nullable;

/** A checksum as a document writes it. */
record SpdxChecksum(@Nullable String algorithm, @Nullable String value) {}
