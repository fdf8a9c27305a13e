package dev.scout.match.judgement;

import dev.scout.core.risk.Signals;
import java.util.List;

/**
 * All that follows from the ids of a vulnerability.
 *
 * @param signals how urgent it is
 * @param parts what may apply to it; one for each vulnerability that it passes on, if it does; none if nothing is said
 */
record Said(Signals signals, List<Part> parts) {}
