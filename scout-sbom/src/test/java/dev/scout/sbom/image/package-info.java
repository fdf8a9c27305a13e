/** Images are built byte by byte; what other tools make of them is compared in examples/images. */
@NullMarked
package dev.scout.sbom.image;

import org.jspecify.annotations.NullMarked;
