/** Tests of what every reader of bills has in common, and the real documents that they are tried on. */
@NullMarked
package dev.scout.sbom;

import org.jspecify.annotations.NullMarked;
