package dev.scout.examples.benchmarks;

import dev.scout.match.range.Vers;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;

/** What is measured. */
final class ScoutSubject implements Ordering<Version>, Membership<Vers> {

    private final VersionScheme scheme;

    ScoutSubject(String scheme) {
        this.scheme = VersionSchemes.builtIn().find(scheme).orElseThrow();
    }

    @Override
    public Version parse(String version) {
        return scheme.parse(version);
    }

    @Override
    public int compare(Version a, Version b) {
        return a.compareTo(b);
    }

    @Override
    public int compareTexts(String a, String b) {
        return scheme.compare(a, b);
    }

    @Override
    public Vers range(String vers) {
        return Vers.parse(vers, VersionSchemes.builtIn());
    }

    @Override
    public boolean contains(Vers range, String version) {
        return range.contains(version);
    }
}
