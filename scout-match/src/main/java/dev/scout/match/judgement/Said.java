package dev.scout.match.judgement;

import dev.scout.core.risk.Signals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that follows from the ids of a vulnerability.
 *
 * @param signals how urgent it is
 * @param latest the statements about it, the latest first; null if there is none, or if there are {@code parts}
 * @param exemptions the numbers of the waivers of it, in their order; none if there are {@code parts}
 * @param parts what is said of each vulnerability that it passes on, if these are several; mostly none
 */
record Said(Signals signals, @Nullable Candidate latest, List<Integer> exemptions, List<Said> parts) {}
