package dev.scout.examples.benchmarks;

import io.github.nscuro.versatile.Vers;
import io.github.nscuro.versatile.VersionFactory;
import io.github.nscuro.versatile.spi.Version;
import java.util.Set;

/** A versatile for Java 21, io.github.nscuro:versatile-core. */
final class VersatileSubject implements Ordering<Version>, Membership<Vers> {

    static final Set<String> SCHEMES =
            Set.of("apk", "cargo", "composer", "deb", "gem", "golang", "maven", "npm", "nuget", "pypi", "rpm");

    private final String scheme;

    VersatileSubject(String scheme) {
        this.scheme = scheme;
    }

    @Override
    public Version parse(String version) {
        return VersionFactory.forScheme(scheme, version);
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
