/**
 * Version ranges as ecosystems and feeds write them: {@code ^1.2}, {@code ~=1.4}, {@code [1.0,2.0)}. Start with
 * {@link dev.scout.match.notation.RangeNotations}.
 *
 * <p>A notation reads a text into a {@link dev.scout.match.notation.NativeRange}, which answers as the ecosystem's own
 * tool does, rules for pre-releases included, and can be turned into plain ordered sets and VERS. One file a notation.
 */
@NullMarked
package dev.scout.match.notation;

import org.jspecify.annotations.NullMarked;
