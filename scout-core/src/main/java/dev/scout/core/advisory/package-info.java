/**
 * What is publicly known to be wrong with packages: start with {@link dev.scout.core.advisory.Advisory}.
 *
 * <p>Ranges are kept as their source wrote them, as OSV events; to evaluate them is the work of {@code scout-match}.
 * Source of the words: the OSV schema.
 */
@NullMarked
package dev.scout.core.advisory;

import org.jspecify.annotations.NullMarked;
