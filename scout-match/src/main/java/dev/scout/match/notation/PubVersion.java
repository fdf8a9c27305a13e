package dev.scout.match.notation;

import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;

/** A version of a Dart constraint and its parts, which {@link PubNotation} asks about. */
record PubVersion(Version version, PartialVersion numbers, boolean hasBuild) {

    /** Reads the longest version that comes next. */
    static PubVersion read(RangeScanner scanner, VersionScheme scheme) {
        String major = scanner.takeNumber();
        if (!scanner.take('.')) {
            throw scanner.refuse("expected a dot");
        }
        String minor = scanner.takeNumber();
        if (!scanner.take('.')) {
            throw scanner.refuse("expected a dot");
        }
        String patch = scanner.takeNumber();
        String prerelease = scanner.take('-') ? "-" + scanner.takeIdentifiers() : "";
        String build = scanner.take('+') ? "+" + scanner.takeIdentifiers() : "";
        PartialVersion numbers = new PartialVersion(major, minor, patch, prerelease);
        return new PubVersion(scanner.version(scheme, numbers.version() + build), numbers, !build.isEmpty());
    }

    boolean isPrerelease() {
        return !numbers.prerelease().isEmpty();
    }

    boolean isRelease() {
        return !isPrerelease() && !hasBuild;
    }

    boolean hasNumbersOf(PubVersion that) {
        VersionScheme scheme = version.scheme();
        return scheme.compare(numbers.release(), that.numbers.release()) == 0;
    }
}
