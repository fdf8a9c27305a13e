/**
 * What joins a package URL to an advisory: one table of ecosystems, {@link dev.scout.match.ecosystem.Ecosystems}, with
 * the rule for names and the rule for releases of distributions in each row.
 *
 * <p>To add an ecosystem, add a row.
 */
@NullMarked
package dev.scout.match.ecosystem;

import org.jspecify.annotations.NullMarked;
