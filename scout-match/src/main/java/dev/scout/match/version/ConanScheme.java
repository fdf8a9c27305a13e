package dev.scout.match.version;

/**
 * Versions of Conan packages: {@code 1.3.0-rc.1+build.5}, {@code cci.20200101}, {@code 1.0.0f}; any text.
 *
 * <pre>
 * version = main [ "-" pre ] [ "+" build ]     the last plus, then the first hyphen
 * </pre>
 *
 * <ol>
 *   <li>All three are items between dots. An item is a number if Python's {@code int} reads it, and else a text.
 *   <li>Items are compared one by one, trailing items that are 0 do not count: {@code 1.0 = 1}. Where one version ends,
 *       the longer one is newer.
 *   <li>Numbers are compared as numbers, anything else as text.
 *   <li>Main parts decide first; then a pre-release is older than none; then a build is newer than none.
 * </ol>
 *
 * <p>The order is not total: {@code 2 < 10 < 1k < 2}. Versions none of whose texts begins with a digit are in order
 * among themselves; those have keys.
 *
 * <p>Source: Conan 2.9, conan.tools.scm.Version.
 */
final class ConanScheme implements VersionScheme {

    private static final int NO_BUILD = 0x01;
    private static final int END = 0x02;
    private static final int TEXT_BEFORE_NUMBERS = 0x03;
    private static final int TEXT_AFTER_NUMBERS = 0xE0;
    private static final int NO_PRE_RELEASE = 0xFF;

    @Override
    public String name() {
        return "conan";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int start = key.length();
        int plus = text.lastIndexOf('+');
        int mainEnd = plus < 0 ? text.length() : plus;
        int hyphen = text.indexOf('-');
        boolean pre = hyphen >= 0 && hyphen < mainEnd;
        boolean written = writeItems(text, 0, pre ? hyphen : mainEnd, key);
        if (pre) {
            written = written && writeItems(text, hyphen + 1, mainEnd, key);
        } else {
            key.put(NO_PRE_RELEASE);
        }
        if (plus >= 0) {
            written = written && writeItems(text, plus + 1, text.length(), key);
        } else {
            key.put(NO_BUILD);
        }
        if (!written) {
            key.truncate(start);
        }
        return written;
    }

    @Override
    public Version parse(String text) {
        return ConanVersion.of(this, text);
    }

    @Override
    public boolean isTotalOrder() {
        return false;
    }

    /**
     * Appends the key of some items, or returns false if one begins with a digit or a sign and is not a plain number.
     */
    private static boolean writeItems(String text, int from, int to, KeyBuffer key) {
        int significant = key.length();
        int start = from;
        while (start <= to) {
            int dot = text.indexOf('.', start);
            int end = dot < 0 || dot > to ? to : dot;
            int digits = AsciiText.endOfDigits(text, start, end);
            if (digits < end || start == end) {
                if (digits > start || ConanItem.mayBeNumber(text, start, end)) {
                    return false;
                }
                key.put(start == end || text.charAt(start) < '0' ? TEXT_BEFORE_NUMBERS : TEXT_AFTER_NUMBERS);
                key.putText(text, start, end);
                significant = key.length();
            } else {
                key.putNumber(text, start, end);
                if (AsciiText.endOfZeros(text, start, end) < end) {
                    significant = key.length();
                }
            }
            start = end + 1;
        }
        key.truncate(significant).put(END);
        return true;
    }
}
