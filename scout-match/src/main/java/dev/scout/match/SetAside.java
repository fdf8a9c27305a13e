package dev.scout.match;

import dev.scout.core.sbom.Component;

/**
 * A finding that is not among those of its overlay, since something better is known. Whoever disagrees adds it to them.
 *
 * @param finding as the advisories have it
 * @param reason why it was set aside
 * @param because the component that is the reason: the package that owns it, or what it was replaced by
 * @param verdict what is known instead; the distribution's own for the package that owns it
 */
public record SetAside(Finding finding, Reason reason, Component because, Verdict verdict) {

    /** Why a finding is set aside. */
    public enum Reason {
        /** A package of the distribution owns its files, and the distribution says that it is not affected. */
        VENDOR_NOT_AFFECTED,
        /** A package of the distribution owns its files, and the same vulnerability is found there. */
        FOUND_IN_OWNER,
        /** A later layer of the image holds another version in its place. */
        REPLACED
    }

    @Override
    public String toString() {
        return finding.id() + " in " + finding.component().ref() + " set aside (" + reason + ", " + because.ref()
                + "): " + verdict;
    }
}
