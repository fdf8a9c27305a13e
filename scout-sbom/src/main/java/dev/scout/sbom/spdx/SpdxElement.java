package dev.scout.sbom.spdx;

/** What the id of an element, which relationships name, may stand for. */
sealed interface SpdxElement permits PackageDraft, SpdxFile {}
