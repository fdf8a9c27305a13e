package dev.scout.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** One subject and all pairs of a scheme, read already and as texts. */
final class PairComparison<V> {

    private final Ordering<V> ordering;
    private final List<Pair> pairs;
    private final List<V> first = new ArrayList<>();
    private final List<V> second = new ArrayList<>();

    PairComparison(Ordering<V> ordering, List<Pair> pairs) {
        this.ordering = ordering;
        this.pairs = pairs;
        for (Pair pair : pairs) {
            first.add(ordering.parse(pair.a()));
            second.add(ordering.parse(pair.b()));
        }
    }

    int ofTexts() {
        int newer = 0;
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            newer += ordering.compareTexts(pair.a(), pair.b()) > 0 ? 1 : 0;
        }
        return newer;
    }

    int ofParsed() {
        int newer = 0;
        for (int i = 0; i < first.size(); i++) {
            newer += ordering.compare(first.get(i), second.get(i)) > 0 ? 1 : 0;
        }
        return newer;
    }
}
