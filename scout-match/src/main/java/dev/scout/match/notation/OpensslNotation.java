package dev.scout.match.notation;

import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;

/**
 * Versions in the security advisories of OpenSSL: {@code 1.0.2ck, 3.1.2}.
 *
 * <ol>
 *   <li>Versions stand between commas; white space may stand around them. Each means itself.
 * </ol>
 *
 * <p>Source: package-url/vers-spec, {@code openssl_range_from_native_test}; OpenSSL's advisories list every version.
 */
final class OpensslNotation implements RangeNotation {

    private final VersionScheme scheme =
            VersionSchemes.builtIn().find("openssl").orElseThrow();

    @Override
    public String name() {
        return "openssl";
    }

    @Override
    public NativeRange parse(String text) {
        RangeScanner scanner = new RangeScanner(name(), text);
        List<VersionRange<Version>> versions = new ArrayList<>();
        do {
            scanner.skipAsciiSpace();
            int from = scanner.position();
            versions.add(VersionRange.of(scanner.version(scheme, scanner.takeUntil(","), from)));
            scanner.skipAsciiSpace();
        } while (scanner.take(","));
        if (!scanner.isAtEnd()) {
            throw scanner.expected("a comma or the end");
        }
        return new PlainRange(scheme, text, VersionRange.unionOf(versions));
    }
}
