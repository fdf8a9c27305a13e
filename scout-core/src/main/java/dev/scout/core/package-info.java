/**
 * The nouns of supply-chain metadata: immutable, free of any document format, without I/O and without a clock.
 *
 * <p>Start with {@code sbom.Sbom} (what is in an image), {@code image.ImageMetadata} (what the image is) and
 * {@code advisory.Advisory} (what is known to be wrong). Documents are read into these by {@code scout-sbom};
 * advisories are laid over them by {@code scout-match}.
 */
@NullMarked
package dev.scout.core;

import org.jspecify.annotations.NullMarked;
