/**
 * Snapshots as text, so that a host can keep an inventory in any store and take it up again:
 * {@link dev.scout.sbom.snapshot.SnapshotJson}.
 *
 * <p>One file has the form of one part of the model, written and read side by side. {@code SnapshotOutput} and
 * {@code SnapshotInput} are what they share; {@code SnapshotLine} is what makes damage visible.
 */
@NullMarked
package dev.scout.sbom.snapshot;

import org.jspecify.annotations.NullMarked;
