/**
 * Measures Scout beside its peers, in one run and on the same real data.
 *
 * <p>Start at {@link dev.scout.examples.benchmarks.Benchmarks}, which runs everything and prints tables. A subject,
 * that is Scout or a peer, is a small adapter to {@link dev.scout.examples.benchmarks.Ordering} and, where it knows
 * ranges, {@link dev.scout.examples.benchmarks.Membership}; {@link dev.scout.examples.benchmarks.Subjects} lists them.
 * Each runs in virtual machines of its own, so that none pays for the others.
 */
@NullMarked
package dev.scout.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
