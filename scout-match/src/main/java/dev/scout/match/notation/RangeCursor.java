package dev.scout.match.notation;

import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;

/** A place in the text of a range, moved on by a notation that reads it; it knows how to refuse. */
final class RangeCursor {

    private final String notation;
    private final String text;
    private int at;

    RangeCursor(String notation, String text) {
        this.notation = notation;
        this.text = text;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The next character, or 0 at the end. */
    char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** Whether the text goes on so; if it does, that is passed. */
    boolean take(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    /** Passes white space of ASCII. */
    void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    /** Passes all up to white space, one of some characters, or the end, and returns it. */
    String takeUntil(String ends) {
        int from = at;
        while (at < text.length() && !isBlank(text.charAt(at)) && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Reads a part of the text as a version. */
    Version version(VersionScheme scheme, int from, int to) {
        return version(scheme, text.substring(from, to), from);
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

    /** The refusal of what stands here. */
    InvalidRangeException expected(String what) {
        return expected(what, at);
    }

    /** The refusal of what stands at a position. */
    InvalidRangeException expected(String what, int position) {
        return new InvalidRangeException(notation, text, position, "expected " + what);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
