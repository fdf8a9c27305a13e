/**
 * What a container image is: start with {@link dev.scout.core.image.ImageMetadata}.
 *
 * <p>The words and meanings are those of the OCI image and distribution specifications. What software is inside an
 * image lives next door in {@code sbom}; where it runs, in {@code environment}.
 */
@NullMarked
package dev.scout.core.image;

import org.jspecify.annotations.NullMarked;
