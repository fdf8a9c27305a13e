/**
 * Matching held to what others know: one class for each kind of file of {@code shared/groundtruth}.
 *
 * <p>A {@link dev.scout.match.truth.TruthFile} is read line by line, each line asked of the library's public face alone
 * ({@link dev.scout.match.truth.Asked}), and the answers are counted on a {@link dev.scout.match.truth.Scoreboard},
 * which prints agreed / cases. What is answered otherwise on purpose is listed there with who is right and why, by case
 * or by a pattern that names a whole kind of cases, so that a larger file of the same kind can be asked, too. What is
 * listed and comes to agree fails, as does what is not listed and disagrees.
 *
 * <p>The README beside the files says where each comes from; nothing of them is copied here. Without the folder the
 * tests are skipped.
 */
@NullMarked
package dev.scout.match.truth;

import org.jspecify.annotations.NullMarked;
