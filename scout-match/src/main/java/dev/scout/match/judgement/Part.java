package dev.scout.match.judgement;

import java.util.List;

/**
 * What may apply to a vulnerability.
 *
 * @param candidates the statements about it, the latest first
 * @param exemptions the numbers of the waivers of it, in their order
 */
record Part(List<Candidate> candidates, List<Integer> exemptions) {}
