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
 * @param rule what it was compared with, in the words of the advisory: {@code introduced 0, fixed 1.6.0}
 */
public record Evidence(
        String advisoryId,
        String ecosystem,
        String packageName,
        Naming naming,
        String scheme,
        @Nullable String version,
        String rule) {

    @Override
    public String toString() {
        return (version == null ? "no version" : version) + " of " + ecosystem + " " + packageName
                + (naming == Naming.SOURCE_PACKAGE ? " (source package)" : "") + " against " + advisoryId + ": " + rule;
    }
}
