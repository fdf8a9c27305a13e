/** Whether the program in the README is this one, and what it prints. */
@NullMarked
package dev.scout.examples.quickstart;

import org.jspecify.annotations.NullMarked;
