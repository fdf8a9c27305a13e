package dev.scout.match;

import org.jspecify.annotations.Nullable;

/**
 * What a verdict rests on: enough to check it by hand.
 *
 * @param advisoryId the advisory
 * @param ecosystem the ecosystem that the advisory names, with its release: {@code Debian:12}
 * @param packageName the name under which both met, in its normal form
 * @param naming whose name that is
 * @param scheme the VERS name of the order that was used
 * @param version the component's version that was compared; absent if it has none
 * @param readAs the version that was read instead, where {@code version} is almost one of the scheme: {@code 3.0.0} for
 *     {@code 3.0}; null where it is one, or could not be read
 * @param rule what it was compared with, in the words of the advisory: {@code introduced 0, fixed 1.6.0}; what was read
 *     instead of a bound stands behind it in brackets
 */
public record Evidence(
        String advisoryId,
        String ecosystem,
        String packageName,
        Naming naming,
        String scheme,
        @Nullable String version,
        @Nullable String readAs,
        String rule) {

    @Override
    public String toString() {
        String read = readAs == null ? "" : " (read as " + readAs + ")";
        return (version == null ? "no version" : version) + read + " of " + ecosystem + " " + packageName
                + (naming == Naming.SOURCE_PACKAGE ? " (source package)" : "") + " against " + advisoryId + ": " + rule;
    }
}
