/**
 * Other risks than vulnerabilities, as far as it takes advisories or the names of releases to see them:
 * {@link dev.scout.match.risk.SupportDates} and {@link dev.scout.match.risk.MaliciousPackages}. Secrets and licences
 * take neither, and are found by {@code dev.scout.core.risk}.
 */
@NullMarked
package dev.scout.match.risk;

import org.jspecify.annotations.NullMarked;
