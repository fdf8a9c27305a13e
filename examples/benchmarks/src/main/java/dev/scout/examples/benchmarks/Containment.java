package dev.scout.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** One subject and all ranges of a scheme, read already; the versions are texts. */
final class Containment<R> {

    private final Membership<R> membership;
    private final List<Pair> pairs;
    private final List<R> ranges = new ArrayList<>();

    Containment(Membership<R> membership, List<Pair> pairs) {
        this.membership = membership;
        this.pairs = pairs;
        for (Pair pair : pairs) {
            ranges.add(membership.range(pair.vers()));
        }
    }

    int count() {
        int contained = 0;
        for (int i = 0; i < ranges.size(); i++) {
            contained += membership.contains(ranges.get(i), pairs.get(i).version()) ? 1 : 0;
        }
        return contained;
    }
}
