/**
 * What is said of vulnerabilities besides advisories, laid over an overlay: start with
 * {@link dev.scout.match.judgement.Judgement}.
 *
 * <p>Statements of suppliers (VEX) and waivers of one's own decide whether a finding stands; the catalogue of exploited
 * vulnerabilities, EPSS and a severity policy say how urgent it is. Nothing is removed: a suppressed finding is kept
 * with its grounds, and what applied to nothing is kept with the reason.
 */
@NullMarked
package dev.scout.match.judgement;

import org.jspecify.annotations.NullMarked;
