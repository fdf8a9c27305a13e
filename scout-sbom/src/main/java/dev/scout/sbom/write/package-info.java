/**
 * Bills as documents: {@link dev.scout.sbom.write.CycloneDxWriter} and {@link dev.scout.sbom.write.SpdxWriter}.
 *
 * <p>Documents are made by the official libraries, which know the schemas best and are optional on the class path. What
 * a standard has no place for is stated in {@code scout:} properties and annotations
 * ({@link dev.scout.sbom.reader.ScoutStatement}), which Scout's readers understand: what is written and read again is
 * the same bill. What cannot be written at all is reported. The same bill gives the same bytes: there is no clock and
 * no random serial number.
 *
 * <p>{@link dev.scout.sbom.write.LocalAnalysisJson} is the one text of {@code LocalAnalysis}.
 */
@NullMarked
package dev.scout.sbom.write;

import org.jspecify.annotations.NullMarked;
