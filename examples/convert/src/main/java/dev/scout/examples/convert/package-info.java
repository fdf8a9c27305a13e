/**
 * Turns a bill of any kind into CycloneDX or SPDX: {@link dev.scout.examples.convert.Convert}. A program of its own,
 * because the libraries that write are ten times the size of everything else that {@code scout} needs.
 */
@NullMarked
package dev.scout.examples.convert;

import org.jspecify.annotations.NullMarked;
