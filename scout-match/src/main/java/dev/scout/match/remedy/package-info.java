/**
 * What to upgrade to: start with {@link dev.scout.match.remedy.Remediation}.
 *
 * <p>The advisories say for each vulnerability where it ends; here is which one version is free of all of them.
 */
@NullMarked
package dev.scout.match.remedy;

import org.jspecify.annotations.NullMarked;
