package dev.scout.examples.benchmarks;

/** How a subject reads a VERS and asks whether it holds a version. */
interface Membership<R> {

    R range(String vers);

    boolean contains(R range, String version);
}
