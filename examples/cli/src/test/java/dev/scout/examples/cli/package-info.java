/** The commands, run in this process with their output caught. */
@NullMarked
package dev.scout.examples.cli;

import org.jspecify.annotations.NullMarked;
