package dev.scout.match;

import dev.scout.core.advisory.RangeEvent;
import dev.scout.match.version.VersionScheme;

/**
 * Where the ranges of Packagist's advisories begin and end. Rule: what is introduced or fixed in {@code 1.2.0} is so in
 * all that leads up to it, {@code 1.2.0-dev} and {@code 1.2.0-RC1}, too; a bound that names a stability means itself,
 * and so does a last affected version.
 *
 * <p>The advisories are written as constraints ({@code >=1.0,<1.2.0}), and that is what Composer's own audit reads out
 * of them; OSV's events keep the numbers only. osv.dev compares plainly.
 *
 * <p>Source: composer/semver, {@code VersionParser::parseConstraint}, which puts {@code -dev} behind the bounds of
 * {@code <} and {@code >=}.
 */
final class ComposerBounds {

    private ComposerBounds() {}

    /** The version that an event is ordered by: its own in every other scheme. */
    static String ordered(RangeEvent event, VersionScheme scheme) {
        boolean widened = event.kind() == RangeEvent.Kind.INTRODUCED || event.kind() == RangeEvent.Kind.FIXED;
        return widened && scheme.name().equals("composer") && isPlain(event.version())
                ? event.version() + "-dev"
                : event.version();
    }

    /** Whether it is numbers between dots, with or without a {@code v} before them. */
    private static boolean isPlain(String version) {
        int from = version.startsWith("v") || version.startsWith("V") ? 1 : 0;
        for (int i = from; i < version.length(); i++) {
            char c = version.charAt(i);
            if ((c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        return version.length() > from;
    }
}
