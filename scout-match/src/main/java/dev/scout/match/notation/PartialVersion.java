package dev.scout.match.notation;

import org.jspecify.annotations.Nullable;

/**
 * One to three numbers of a version, as ranges of the SemVer family have them: {@code 1}, {@code 1.2}, {@code 1.2.x},
 * {@code 1.2.3-beta}.
 *
 * @param major decimal digits, or null for any number; then the next two are meaningless
 * @param minor decimal digits, or null for any number; then the next one is meaningless
 * @param patch decimal digits, or null for any number
 * @param prerelease with its hyphen; empty if there is none
 */
record PartialVersion(
        @Nullable String major,
        @Nullable String minor,
        @Nullable String patch,
        String prerelease) {

    /** The least pre-release that a release can have; a bound just below the release and all its pre-releases. */
    static final String LEAST_PRERELEASE = "-0";

    boolean isComplete() {
        return patch != null && minor != null && major != null;
    }

    /** The version with 0 for every number that is missing, without its pre-release. */
    String release() {
        return or0(major) + "." + or0(minor) + "." + (minor == null ? "0" : or0(patch));
    }

    /** The version with 0 for every number that is missing. */
    String version() {
        return release() + prerelease;
    }

    /** The first release with a greater first number. */
    String nextMajor() {
        return next(or0(major)) + ".0.0";
    }

    /** The first release with the same first number and a greater second. */
    String nextMinor() {
        return or0(major) + "." + next(or0(minor)) + ".0";
    }

    /** The first release with the same two numbers and a greater third. */
    String nextPatch() {
        return or0(major) + "." + or0(minor) + "." + next(or0(patch));
    }

    /** The first release that has other numbers, up to the last that is given. */
    String next() {
        return minor == null ? nextMajor() : patch == null ? nextMinor() : nextPatch();
    }

    /** A decimal number of any length, and one. */
    static String next(String digits) {
        int at = digits.length() - 1;
        while (at >= 0 && digits.charAt(at) == '9') {
            at--;
        }
        String zeros = "0".repeat(digits.length() - 1 - at);
        return at < 0 ? "1" + zeros : digits.substring(0, at) + (char) (digits.charAt(at) + 1) + zeros;
    }

    /** Whether a number is 0, with leading zeros or without. */
    static boolean isZero(@Nullable String number) {
        return number != null && number.chars().allMatch(c -> c == '0');
    }

    private static String or0(@Nullable String number) {
        return number == null ? "0" : number;
    }
}
