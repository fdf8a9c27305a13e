package dev.scout.match.version;

/**
 * Versions of Alpine packages: {@code 1.1.1w_p2-r0}.
 *
 * <pre>
 * version = number *( "." number ) [ %x61-7A ] *( "_" suffix [ number ] ) [ "~" hash ] [ "-r" number ]
 * suffix  = "alpha" / "beta" / "pre" / "rc" / "cvs" / "svn" / "git" / "hg" / "p"
 * hash    = 1*( DIGIT / %x61-66 )
 * </pre>
 *
 * <ol>
 *   <li>Numbers are compared as unsigned numbers of 64 bits, and wrap there.
 *   <li>A number after a dot that begins with zero is compared as text instead: {@code 1.0 < 1.00 < 1.01 < 1.1}.
 *   <li>Letters, then suffixes in the order above, then hashes as text.
 *   <li>Where two versions differ in what comes next: {@code _alpha}, {@code _beta}, {@code _pre}, {@code _rc}, the
 *       end, {@code -r}, {@code ~}, the number of a suffix, {@code _cvs} ... {@code _p}, a letter, a number.
 * </ol>
 *
 * <p>Source: apk-package(5); apk-tools 3.0.6, which differs from 2.x in numbers of zeros ({@code 1.00 > 1.0}). Texts
 * that apk-tools calls invalid, such as {@code 1.9.5p2-r0}, are refused, although 2.x puts some in order.
 */
final class ApkScheme implements VersionScheme {

    private static final int END = 0x05;
    private static final int REVISION = 0x06;
    private static final int HASH = 0x07;
    private static final int SUFFIX_NUMBER = 0x08;
    private static final int LETTER = 0x0E;
    /** A number with a leading zero, before all without. */
    private static final int ZERO = 0x0F;

    @Override
    public String name() {
        return "apk";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int length = text.length();
        int at = writeNumber(text, 0, key);
        while (at < length && text.charAt(at) == '.') {
            int start = at + 1;
            if (start < length && text.charAt(start) == '0') {
                at = AsciiText.endOfDigits(text, start, length);
                key.put(ZERO).putText(text, start + 1, at);
            } else {
                at = writeNumber(text, start, key);
            }
        }
        if (at < length && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            key.put(LETTER).put(text.charAt(at++));
        }
        while (at < length && text.charAt(at) == '_') {
            int start = at + 1;
            at = AsciiText.endOfLetters(text, start, length);
            key.put(suffix(text, start, at));
            if (at < length && AsciiText.isDigit(text.charAt(at))) {
                key.put(SUFFIX_NUMBER);
                at = writeNumber(text, at, key);
            }
        }
        if (at < length && text.charAt(at) == '~') {
            int start = at + 1;
            at = endOfHash(text, start);
            key.put(HASH).putText(text, start, at);
        }
        if (text.startsWith("-r", at)) {
            key.put(REVISION);
            at = writeNumber(text, at + 2, key);
        }
        if (at < length) {
            throw new InvalidVersionException(name(), text, at, "expected the end");
        }
        key.put(END);
        return true;
    }

    private int writeNumber(String text, int from, KeyBuffer key) {
        int to = AsciiText.endOfDigits(text, from, text.length());
        if (to == from) {
            throw new InvalidVersionException(name(), text, from, "expected a digit");
        }
        long value = 0;
        for (int at = from; at < to; at++) {
            value = value * 10 + (text.charAt(at) - '0');
        }
        if (value >= 0) {
            key.putNumber(value);
        } else {
            String unsigned = Long.toUnsignedString(value);
            key.putNumber(unsigned, 0, unsigned.length());
        }
        return to;
    }

    private int suffix(String text, int from, int to) {
        int code = from == to
                ? 0
                : switch (text.charAt(from)) {
                    case 'a' -> is("alpha", text, from, to) ? 0x01 : 0;
                    case 'b' -> is("beta", text, from, to) ? 0x02 : 0;
                    case 'p' -> to - from == 1 ? 0x0D : is("pre", text, from, to) ? 0x03 : 0;
                    case 'r' -> is("rc", text, from, to) ? 0x04 : 0;
                    case 'c' -> is("cvs", text, from, to) ? 0x09 : 0;
                    case 's' -> is("svn", text, from, to) ? 0x0A : 0;
                    case 'g' -> is("git", text, from, to) ? 0x0B : 0;
                    case 'h' -> is("hg", text, from, to) ? 0x0C : 0;
                    default -> 0;
                };
        if (code == 0) {
            throw new InvalidVersionException(name(), text, from, "expected a known suffix");
        }
        return code;
    }

    private static boolean is(String word, String text, int from, int to) {
        return to - from == word.length() && text.startsWith(word, from);
    }

    private int endOfHash(String text, int from) {
        int at = from;
        while (at < text.length()
                && (AsciiText.isDigit(text.charAt(at)) || (text.charAt(at) >= 'a' && text.charAt(at) <= 'f'))) {
            at++;
        }
        if (at == from) {
            throw new InvalidVersionException(name(), text, from, "expected a hexadecimal digit");
        }
        return at;
    }
}
