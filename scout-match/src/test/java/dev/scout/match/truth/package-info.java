/**
 * Matching held to what others know: one class for each kind of file of {@code shared/groundtruth}.
 *
 * <p>To run it, with the folder {@code shared} beside the project, or wherever {@code scout.shared} says:
 *
 * <pre>mvn -pl scout-match -am test -Dtest='dev.scout.match.truth.*Test' -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dscout.shared=/path/to/shared</pre>
 *
 * <p>Each file prints a line {@code ground truth FILE: AGREED / CASES}; below it each case that is answered otherwise
 * on purpose, with what is answered, what the file expects, who is right and why; and how many were not asked. A file
 * of which ranges can be asked in more than one way prints a line for each:
 *
 * <ul>
 *   <li>{@code enumerated_all}: the ranges; then the ranges with the enumerated versions listed. One case a version.
 *   <li>{@code npm_*}, {@code ruby_*}, {@code php_*}: the OSV events through an index; then the range as the ecosystem
 *       writes it. One case a version.
 *   <li>{@code osvdev_api_answers}: each expected id that the advisories beside the project hold; then that nothing is
 *       found besides by advisories older than the recording. Queries by commit or repository are left out.
 *   <li>{@code scalibr_isaffected}, {@code osvdev_govuln_unit}, {@code dependency_track_internal_analyzer} (by package
 *       URL), {@code trivy_comparer_cases} (those with OSV ranges): one case a line.
 *   <li>{@code grype_matcher_cases}, {@code trivy_detector_cases}: one case a line, those that are self-contained.
 *   <li>{@code trivy_integration_goldens}: one case for each pair of package and advisory.
 *   <li>{@code sap_kb_maven_affected}: one case for each judgement about a package that the OSV record names.
 * </ul>
 *
 * <p>A {@link dev.scout.match.truth.TruthFile} is read line by line, each line asked of the library's public face alone
 * ({@link dev.scout.match.truth.Asked}), and the answers are counted on a {@link dev.scout.match.truth.Scoreboard}.
 * What is listed there is listed by case, so that no list hides another: what disagrees and is not listed fails, and so
 * does what is listed and agrees.
 *
 * <p>The README beside the files says where each comes from; nothing of them is copied here. Without the folder the
 * tests are skipped.
 */
@NullMarked
package dev.scout.match.truth;

import org.jspecify.annotations.NullMarked;
