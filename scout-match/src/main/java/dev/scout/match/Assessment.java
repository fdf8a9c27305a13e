package dev.scout.match;

import dev.scout.core.sbom.Component;

/**
 * A component, an advisory, and what is known about the two.
 *
 * @param component of the bill
 * @param advisoryId of the index
 * @param verdict what is known
 */
public record Assessment(Component component, String advisoryId, Verdict verdict) {}
