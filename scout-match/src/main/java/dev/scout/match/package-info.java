/**
 * Advisories laid over software bills: start with {@link dev.scout.match.AdvisoryIndex}.
 *
 * <p>An index is made once from advisories ({@code feed} reads them) and asked as often as one likes; its answer is an
 * {@link dev.scout.match.Overlay} of {@link dev.scout.match.Finding}s, each with the {@link dev.scout.match.Evidence}
 * that decided it. What packages are called and which order their versions have is told by {@code ecosystem} and
 * {@code version}.
 */
@NullMarked
package dev.scout.match;

import org.jspecify.annotations.NullMarked;
