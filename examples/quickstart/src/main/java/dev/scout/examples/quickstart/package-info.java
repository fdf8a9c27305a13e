/** The shortest useful program; the README shows it. */
@NullMarked
package dev.scout.examples.quickstart;

import org.jspecify.annotations.NullMarked;
