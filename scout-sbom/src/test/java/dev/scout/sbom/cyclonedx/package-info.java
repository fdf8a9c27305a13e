/** Tests of reading CycloneDX. */
@NullMarked
package dev.scout.sbom.cyclonedx;

import org.jspecify.annotations.NullMarked;
