/**
 * CycloneDX in all its syntaxes: {@link dev.scout.sbom.cyclonedx.CycloneDxJsonReader},
 * {@link dev.scout.sbom.cyclonedx.CycloneDxXmlReader}, {@link dev.scout.sbom.cyclonedx.CycloneDxProtoReader} and
 * {@link dev.scout.sbom.cyclonedx.CycloneDxProtoTextReader}.
 *
 * <p>What a syntax spells and what it means are kept apart. The {@code CycloneDxJson…}, {@code CycloneDxXml…} and
 * {@code CycloneDxProto…} classes walk through a document and fill {@code CycloneDxComponent},
 * {@code CycloneDxMetadata} and {@code CycloneDxVulnerability}, which know the standard's words and no syntax; what
 * single texts mean, and what breaks the standard, is in {@code CycloneDxFacts}; {@code CycloneDxBom} puts the parts
 * together. The two encodings of Protocol Buffers are one walk over {@code CycloneDxProtoInput}. What single tools say
 * in {@code properties} is understood in {@code SyftProperties}, {@code TrivyProperties} and {@code ContainerImage}.
 *
 * <p>The model has no place for, and reading passes over: external references, services (with a diagnostic),
 * compositions, annotations, formulation, declarations, definitions, citations, signatures, release notes, model cards,
 * cryptographic properties, the licence of the document itself, and the properties of the document other than those
 * that hold an image's labels.
 */
@NullMarked
package dev.scout.sbom.cyclonedx;

import org.jspecify.annotations.NullMarked;
