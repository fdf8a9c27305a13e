package dev.scout.match.judgement;

import java.util.List;

/**
 * What may apply to a vulnerability, by number.
 *
 * @param claims the statements about it, the latest first
 * @param exemptions the waivers of it, in their order
 */
record Part(List<Integer> claims, List<Integer> exemptions) {}
