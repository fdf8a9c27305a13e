/**
 * What else can be wrong besides a vulnerability: secrets, unsupported systems, malicious packages and licences; and
 * the {@link dev.scout.core.risk.Signals} that say how urgent a vulnerability is, looked up in a
 * {@link dev.scout.core.risk.SignalTable}.
 *
 * <p>What needs nothing but the model is found here: {@link dev.scout.core.risk.SecretRules} look through what an image
 * tells of itself, a {@link dev.scout.core.risk.LicensePolicy} judges a bill. What needs advisories or the names of
 * releases is found by {@code dev.scout.match.risk}.
 */
@NullMarked
package dev.scout.core.risk;

import org.jspecify.annotations.NullMarked;
