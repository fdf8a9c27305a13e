/**
 * A test of one's own bill: {@link dev.scout.examples.junit.BillCheck} is what a project copies, and
 * {@code OwnBillTest} the test that it writes with it.
 */
@NullMarked
package dev.scout.examples.junit;

import org.jspecify.annotations.NullMarked;
