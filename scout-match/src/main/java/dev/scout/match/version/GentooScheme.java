package dev.scout.match.version;

/**
 * Versions of Gentoo packages: {@code 1.2.3b_rc1_p2-r4}.
 *
 * <pre>
 * version = number *( "." number ) [ %x61-7A ] *( "_" suffix [ number ] ) [ "-r" number ]
 * suffix  = "alpha" / "beta" / "pre" / "rc" / "p"
 * </pre>
 *
 * <ol>
 *   <li>Numbers are compared one by one; where one version ends, the longer one is newer: {@code 1.2 < 1.2.0}.
 *   <li>A number after a dot that begins with zero is compared as a decimal fraction: {@code 1.01 = 1.010 < 1.02 <
 *       1.1}.
 *   <li>Then the letter; none sorts first.
 *   <li>Then the suffixes one by one: {@code alpha < beta < pre < rc <} none {@code < p}, then their numbers; no number
 *       is 0.
 *   <li>Then the revision; none is 0.
 * </ol>
 *
 * <p>Source: Package Manager Specification, "Version Comparison"; portage's vercmp and ververify.
 */
final class GentooScheme implements VersionScheme {

    private static final int END = 0x05;
    private static final int LETTER = 0x07;
    private static final int FRACTION = 0x08;

    @Override
    public String name() {
        return "gentoo";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int length = text.length();
        int at = endOfNumber(text, 0);
        key.putNumber(text, 0, at);
        while (at < length && text.charAt(at) == '.') {
            int start = at + 1;
            at = endOfNumber(text, start);
            if (text.charAt(start) == '0') {
                int end = at;
                while (end > start && text.charAt(end - 1) == '0') {
                    end--;
                }
                key.put(FRACTION).putText(text, start, end);
            } else {
                key.putNumber(text, start, at);
            }
        }
        if (at < length && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            key.put(LETTER).put(text.charAt(at++));
        }
        while (at < length && text.charAt(at) == '_') {
            int start = at + 1;
            int end = AsciiText.endOfLetters(text, start, length);
            key.put(suffix(text, start, end));
            at = AsciiText.endOfDigits(text, end, length);
            key.putNumber(text, end, at);
        }
        key.put(END);
        if (text.startsWith("-r", at)) {
            int start = at + 2;
            at = endOfNumber(text, start);
            key.putNumber(text, start, at);
        } else {
            key.putNumber(0);
        }
        if (at < length) {
            throw new InvalidVersionException(name(), text, at, "expected the end");
        }
        return true;
    }

    private int endOfNumber(String text, int from) {
        int to = AsciiText.endOfDigits(text, from, text.length());
        if (to == from) {
            throw new InvalidVersionException(name(), text, from, "expected a digit");
        }
        return to;
    }

    private int suffix(String text, int from, int to) {
        int length = to - from;
        if (length == 5 && text.startsWith("alpha", from)) {
            return 0x01;
        } else if (length == 4 && text.startsWith("beta", from)) {
            return 0x02;
        } else if (length == 3 && text.startsWith("pre", from)) {
            return 0x03;
        } else if (length == 2 && text.startsWith("rc", from)) {
            return 0x04;
        } else if (length == 1 && text.startsWith("p", from)) {
            return 0x06;
        }
        throw new InvalidVersionException(name(), text, from, "expected a known suffix");
    }
}
