package dev.scout.examples.benchmarks;

import io.github.nscuro.versatile.Vers;
import io.github.nscuro.versatile.version.Version;
import io.github.nscuro.versatile.version.VersioningScheme;
import java.util.Locale;
import java.util.Set;

/** The last versatile for Java 17, io.github.nscuro:versatile 0.7.0. */
final class VersatileSubject implements Ordering<Version>, Membership<Vers> {

    static final Set<String> SCHEMES = Set.of("deb", "golang", "maven", "npm", "rpm");

    private final VersioningScheme scheme;

    VersatileSubject(String scheme) {
        this.scheme = VersioningScheme.valueOf(scheme.toUpperCase(Locale.ROOT));
    }

    @Override
    public Version parse(String version) {
        return Version.forScheme(scheme, version);
    }

    @Override
    public int compare(Version a, Version b) {
        return a.compareTo(b);
    }

    @Override
    public Vers range(String vers) {
        return Vers.parse(vers);
    }

    @Override
    public boolean contains(Vers range, String version) {
        return range.contains(version);
    }
}
