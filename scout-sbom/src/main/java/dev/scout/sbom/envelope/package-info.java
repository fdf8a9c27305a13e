/**
 * Envelopes around bills: in-toto statements, DSSE, Sigstore bundles, one or many of them. Start with
 * {@link dev.scout.sbom.envelope.EnvelopeReader}, or pass it over: it is among {@link dev.scout.sbom.SbomReaders}.
 *
 * <p>An envelope is opened ({@code EnvelopeContents}), what lies in it is read by whichever reader knows it, and what
 * says how the subject was built is understood here ({@code SlsaProvenance}). Signatures are carried, not checked.
 */
@NullMarked
package dev.scout.sbom.envelope;

import org.jspecify.annotations.NullMarked;
