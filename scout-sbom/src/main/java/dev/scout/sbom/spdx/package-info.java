/**
 * SPDX 2: what its elements mean, apart from how a syntax spells them. Start with
 * {@link dev.scout.sbom.spdx.SpdxJsonReader}, or pass it over: it is among {@link dev.scout.sbom.SbomReaders}.
 *
 * <p>A syntax hands over elements in the standard's own words ({@code SpdxHeader}, {@code SpdxPackage},
 * {@code SpdxFile}, {@code SpdxRelationship}), in any order; {@code SpdxAssembler} is the one place that knows what
 * they mean. What tools write where the standard has no room is read by {@code TrivyStatements}, {@code SyftStatements}
 * and {@code LayerPackage}.
 */
@NullMarked
package dev.scout.sbom.spdx;

import org.jspecify.annotations.NullMarked;
