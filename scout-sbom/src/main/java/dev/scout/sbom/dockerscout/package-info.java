/**
 * The JSON of {@code docker scout sbom}, and of {@code docker index} before it. Start with
 * {@link dev.scout.sbom.dockerscout.DockerScoutReader}, or pass it over: it is among
 * {@link dev.scout.sbom.SbomReaders}.
 */
@NullMarked
package dev.scout.sbom.dockerscout;

import org.jspecify.annotations.NullMarked;
