package dev.scout.examples.benchmarks;

import com.vdurmont.semver4j.Semver;
import com.vdurmont.semver4j.Semver.SemverType;

/** The semver4j that many still have, com.vdurmont:semver4j. */
final class OldSemver4jSubject implements Ordering<Semver> {

    private final SemverType type;

    OldSemver4jSubject(String scheme) {
        type = scheme.equals("npm") ? SemverType.NPM : SemverType.STRICT;
    }

    @Override
    public Semver parse(String version) {
        return new Semver(version, type);
    }

    @Override
    public int compare(Semver a, Semver b) {
        return a.compareTo(b);
    }
}
