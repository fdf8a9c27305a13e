package dev.scout.match;

import dev.scout.match.ecosystem.Ecosystem;

/**
 * What a version tells of the channel that its package came through, as words to put behind the release: Ubuntu's Pro
 * ({@code 1.2-3ubuntu1+esm2}), Oracle's Ksplice ({@code 2.17-157.ksplice1.el7}) and certified builds
 * ({@code 3.0.7-1.el9_fips}).
 */
final class ChannelMark {

    private static final String KSPLICE = "ksplice";

    private ChannelMark() {}

    /** The words, each after a space; empty if it tells nothing. */
    static String of(String version, Ecosystem ecosystem) {
        if (ecosystem.purlType().equals("deb")) {
            return version.contains("esm") ? " esm" : "";
        } else if (!ecosystem.name().equals("Oracle Linux")) {
            return "";
        }
        int at = version.indexOf(KSPLICE);
        if (at >= 0) {
            int end = at + KSPLICE.length();
            while (end < version.length() && version.charAt(end) >= '0' && version.charAt(end) <= '9') {
                end++;
            }
            return " " + version.substring(at, end);
        }
        return version.contains("fips") ? " fips" : "";
    }
}
