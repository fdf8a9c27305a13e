/**
 * Statements about whether a vulnerability matters: the supplier's ({@link dev.scout.core.vex.VexStatement}) and the
 * user's own ({@link dev.scout.core.vex.Waiver}).
 */
@NullMarked
package dev.scout.core.vex;

import org.jspecify.annotations.NullMarked;
