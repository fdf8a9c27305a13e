/** A test of one's own bill, as a project writes it, and how it reads when it fails. */
@NullMarked
package dev.scout.examples.junit;

import org.jspecify.annotations.NullMarked;
