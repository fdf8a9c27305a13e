/**
 * CycloneDX: start with {@link dev.scout.sbom.cyclonedx.CycloneDxJsonReader}.
 *
 * <p>What a syntax spells and what it means are kept apart. The {@code CycloneDxJson…} classes walk through JSON and
 * fill {@code CycloneDxComponent}, {@code CycloneDxMetadata} and {@code CycloneDxVulnerability}, which know the
 * standard's words and no syntax; {@code CycloneDxBom} puts them together. A reader of another syntax fills the same.
 * What single tools say in {@code properties} is understood in {@code SyftProperties}, {@code TrivyProperties} and
 * {@code ContainerImage}.
 *
 * <p>The model has no place for, and reading passes over: external references, services (with a diagnostic),
 * compositions, annotations, formulation, declarations, definitions, citations, signatures, release notes, model cards,
 * cryptographic properties, the licence of the document itself, and the properties of the document other than those
 * that hold an image's labels.
 */
@NullMarked
package dev.scout.sbom.cyclonedx;

import org.jspecify.annotations.NullMarked;
