/**
 * Sets of versions, and VERS, the notation they are written in.
 *
 * <p>The one idea: a bound is a {@link dev.scout.match.range.Cut} between values, never a value with a flag, so that no
 * algorithm knows open from closed. A {@link dev.scout.match.range.VersionRange} is the ascending list of cuts at which
 * membership changes; it works for anything ordered, and two equal sets are always the same list.
 *
 * <p>{@link dev.scout.match.range.Vers} is the text ({@code vers:npm/>=1.0.0|<2.0.0}), read against the
 * {@link dev.scout.match.version.VersionSchemes} that you pass in. Start there to ask whether a version is in a written
 * range; start with {@code VersionRange} to unite, intersect and invert. What ecosystems write instead of VERS is read
 * next door, in {@code dev.scout.match.notation}.
 *
 * <p>How a VERS is read, one file a step: {@code VersNotation} takes the text apart, {@code VersEncoding} undoes the
 * percent-encoding, {@code SignpostRepair} (lenient only) puts the constraints in order, {@code SignpostRules} checks
 * that they are canonical, and {@code Signposts} says what they mean.
 */
@NullMarked
package dev.scout.match.range;

import org.jspecify.annotations.NullMarked;
