package dev.scout.examples.benchmarks;

/** How a subject reads and orders the versions of one ecosystem. */
interface Ordering<V> {

    V parse(String version);

    int compare(V a, V b);

    /** From two texts to an answer, by the subject's shortest way. */
    default int compareTexts(String a, String b) {
        return compare(parse(a), parse(b));
    }
}
