/**
 * What else can be wrong besides a vulnerability: secrets, unsupported systems, malicious packages and licences; and
 * the {@link dev.scout.core.risk.Signals} that say how urgent a vulnerability is, looked up in a
 * {@link dev.scout.core.risk.SignalTable}.
 */
@NullMarked
package dev.scout.core.risk;

import org.jspecify.annotations.NullMarked;
