/**
 * The command line: a bill and advisories in, explained findings out.
 *
 * <p>Start with {@link dev.scout.examples.cli.Main}. One class a command; {@link dev.scout.examples.cli.ScanTable} and
 * {@link dev.scout.examples.cli.ScanJson} are the two ways to show a scan, {@link dev.scout.examples.cli.RowTally} is
 * what {@code versions} and {@code ranges} count. Everything that concerns the terminal stays here: the library prints
 * nothing.
 */
@NullMarked
package dev.scout.examples.cli;

import org.jspecify.annotations.NullMarked;
