package dev.scout.examples.benchmarks;

import org.semver4j.Semver;

/** The semver4j that is maintained, org.semver4j:semver4j. */
final class Semver4jSubject implements Ordering<Semver> {

    @Override
    public Semver parse(String version) {
        return new Semver(version);
    }

    @Override
    public int compare(Semver a, Semver b) {
        return a.compareTo(b);
    }
}
