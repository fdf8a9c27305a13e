/**
 * Software bills from documents: start with {@link dev.scout.sbom.SbomReaders}.
 *
 * <p>A document is recognised by its content and read by one {@link dev.scout.sbom.reader.SbomReader}, in a stream,
 * into the {@link dev.scout.core.sbom.Sbom} that is the same for every standard. One package a standard; what they
 * share is in {@code reader}.
 */
@NullMarked
package dev.scout.sbom;

import org.jspecify.annotations.NullMarked;
