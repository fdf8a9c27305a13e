package dev.scout.match.notation;

import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;

/** Reads a range from left to right, and refuses it where it stops to fit. */
final class RangeScanner {

    private static final int NOTHING = -1;

    private final String notation;
    private final String text;
    private int at;

    RangeScanner(String notation, String text) {
        this.notation = notation;
        this.text = text;
    }

    int position() {
        return at;
    }

    /** Goes to another place, forward or back. */
    void moveTo(int position) {
        at = position;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /** The next character, or -1 at the end. */
    int peek() {
        return isAtEnd() ? NOTHING : text.charAt(at);
    }

    /** Passes a word if it comes next. */
    boolean take(String word) {
        boolean found = text.startsWith(word, at);
        at += found ? word.length() : 0;
        return found;
    }

    /** Passes one character if it comes next. */
    boolean take(char c) {
        boolean found = peek() == c;
        at += found ? 1 : 0;
        return found;
    }

    void skipBlanks() {
        while (take(' ')) {
            // each is passed
        }
    }

    /** Passes white space of any kind, in Unicode's terms. */
    void skipWhiteSpace() {
        while (!isAtEnd() && isWhiteSpace(text.charAt(at))) {
            at++;
        }
    }

    /** Passes white space of ASCII. */
    void skipAsciiSpace() {
        while (!isAtEnd() && isAsciiSpace(text.charAt(at))) {
            at++;
        }
    }

    /** Passes all up to white space of ASCII, one of some characters, or the end. */
    String takeUntil(String ends) {
        int start = at;
        while (!isAtEnd() && !isAsciiSpace(text.charAt(at)) && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Passes ASCII digits. */
    String takeDigits() {
        int start = at;
        while (!isAtEnd() && isDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Passes one or more digits. */
    String takeNumber() {
        String digits = takeDigits();
        if (digits.isEmpty()) {
            throw refuse("expected a number");
        }
        return digits;
    }

    /** Passes what identifiers of SemVer and the dots between them are made of. */
    String takeIdentifiers() {
        int start = at;
        while (!isAtEnd() && isIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Reads a version that ends here. */
    Version version(VersionScheme scheme, String version) {
        try {
            return scheme.parse(version);
        } catch (InvalidVersionException e) {
            throw refuse(e.reason());
        }
    }

    /** Reads a version that stands, so or similarly, at a position. */
    Version version(VersionScheme scheme, String version, int position) {
        try {
            return scheme.parse(version);
        } catch (InvalidVersionException e) {
            throw new InvalidRangeException(
                    notation, text, Math.min(position + e.position(), text.length()), e.reason());
        }
    }

    InvalidRangeException refuse(String reason) {
        return new InvalidRangeException(notation, text, at, reason);
    }

    /** The refusal of what stands here. */
    InvalidRangeException expected(String what) {
        return expected(what, at);
    }

    /** The refusal of what stands at a position. */
    InvalidRangeException expected(String what, int position) {
        return new InvalidRangeException(notation, text, position, "expected " + what);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static boolean isWhiteSpace(char c) {
        return isAsciiSpace(c) || c == '\u0085' || c == '\uFEFF' || c >= '\u00A0' && Character.isSpaceChar(c);
    }

    private static boolean isIdentifierPart(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '.';
    }
}
