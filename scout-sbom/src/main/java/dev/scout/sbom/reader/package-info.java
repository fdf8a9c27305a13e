/**
 * What you implement to teach Scout another kind of document: {@link dev.scout.sbom.reader.SbomReader}, with the help
 * of {@link dev.scout.sbom.reader.JsonInput} and {@link dev.scout.sbom.reader.XmlInput}.
 *
 * <p>A reader says whether a document is one of its kind, and reads it. It never opens, decompresses or closes anything
 * ({@link dev.scout.sbom.reader.Decompression} does that before, within {@link dev.scout.sbom.reader.Expansion}'s
 * bounds), and reports what is odd to its {@link dev.scout.sbom.reader.ReadContext} instead of failing.
 */
@NullMarked
package dev.scout.sbom.reader;

import org.jspecify.annotations.NullMarked;
