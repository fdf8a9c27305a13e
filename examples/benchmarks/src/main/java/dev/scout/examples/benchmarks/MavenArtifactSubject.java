package dev.scout.examples.benchmarks;

import org.apache.maven.artifact.versioning.ComparableVersion;

/** Maven's own order, in org.apache.maven:maven-artifact. */
final class MavenArtifactSubject implements Ordering<ComparableVersion> {

    @Override
    public ComparableVersion parse(String version) {
        return new ComparableVersion(version);
    }

    @Override
    public int compare(ComparableVersion a, ComparableVersion b) {
        return a.compareTo(b);
    }
}
