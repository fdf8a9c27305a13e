/**
 * Syft's own JSON: what is in it beyond what its CycloneDX and SPDX documents hold. Start with
 * {@link dev.scout.sbom.syft.SyftJsonReader}, or pass it over: it is among {@link dev.scout.sbom.SbomReaders}.
 *
 * <p>Eight years of schemas differ in spelling only: {@code SyftPackage}, {@code SyftSource} and {@code SyftDistro}
 * read all spellings alike.
 */
@NullMarked
package dev.scout.sbom.syft;

import org.jspecify.annotations.NullMarked;
