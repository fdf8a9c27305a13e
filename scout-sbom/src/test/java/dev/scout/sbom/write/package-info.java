/** Tests of writers. */
@NullMarked
package dev.scout.sbom.write;

import org.jspecify.annotations.NullMarked;
