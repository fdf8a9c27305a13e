/** Tests of the conversion. */
@NullMarked
package dev.scout.examples.convert;

import org.jspecify.annotations.NullMarked;
