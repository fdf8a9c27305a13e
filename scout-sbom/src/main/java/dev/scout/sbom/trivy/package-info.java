/**
 * Trivy's own JSON report. Start with {@link dev.scout.sbom.trivy.TrivyJsonReader}, or pass it over: it is among
 * {@link dev.scout.sbom.SbomReaders}.
 *
 * <p>A report lists packages only if it was asked to; else it names those that have vulnerabilities, and the bill says
 * that it is a part.
 */
@NullMarked
package dev.scout.sbom.trivy;

import org.jspecify.annotations.NullMarked;
