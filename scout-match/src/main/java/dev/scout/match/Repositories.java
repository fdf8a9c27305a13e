package dev.scout.match;

import java.util.Locale;
import java.util.Set;

/** Package repositories by their address, in one spelling. */
final class Repositories {

    /** Where packages come from if nobody says otherwise. Source: purl-spec, default repositories. */
    private static final Set<String> DEFAULT =
            Set.of("repo.maven.apache.org/maven2", "repo1.maven.org/maven2", "packagist.org", "repo.packagist.org");

    private Repositories() {}

    /** Without scheme and closing slashes, in lower case; empty for a default one. */
    static String normalise(String address) {
        int scheme = address.indexOf("://");
        int from = scheme < 0 ? 0 : scheme + 3;
        int end = address.length();
        while (end > from && address.charAt(end - 1) == '/') {
            end--;
        }
        String plain = address.substring(from, end).toLowerCase(Locale.ROOT);
        return DEFAULT.contains(plain) ? "" : plain;
    }
}
