/**
 * What GitHub's dependency graph gives and takes: the bill of a repository, which is SPDX in a wrapper
 * ({@link dev.scout.sbom.github.GitHubSbomReader}), and snapshots of dependencies
 * ({@link dev.scout.sbom.github.DependencySnapshotReader}). Both are among {@link dev.scout.sbom.SbomReaders}.
 */
@NullMarked
package dev.scout.sbom.github;

import org.jspecify.annotations.NullMarked;
