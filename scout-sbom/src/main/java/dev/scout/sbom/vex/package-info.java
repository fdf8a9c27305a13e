/**
 * Statements on whether vulnerabilities matter, from text: start with {@link dev.scout.sbom.vex.VexReaders}. The user's
 * own decisions come in through {@link dev.scout.sbom.vex.WaiverReader}.
 *
 * <p>The one idea: a VEX document is read like a bill that holds nothing but statements. So it may be compressed, in
 * any encoding of Unicode, and lie in envelopes, and the statements inside CycloneDX and SPDX 3 bills are found too.
 * OpenVEX ({@code OpenVexReader}) and CSAF ({@code CsafReader}) are read here. To add a format, implement
 * {@link dev.scout.sbom.vex.VexReader} and pass it in.
 *
 * <p>What is odd must never make a statement say more: a product whose part, or whose range of versions, cannot be told
 * is left out where the whole product would be the wider claim. What statements mean for findings is not known here.
 */
@NullMarked
package dev.scout.sbom.vex;

import org.jspecify.annotations.NullMarked;
