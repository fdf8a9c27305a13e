package dev.scout.match.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * What of an npm range means nothing: build metadata, and white space after an operator.
 *
 * <p>Source: node-semver 7, {@code Range.parseRange} and {@code internal/trim-comparator-whitespace.js}.
 */
final class NpmText {

    private NpmText() {}

    /** The text without white space at both ends, and with one blank for every run of it. */
    static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                pending = collapsed.length() > 0;
            } else {
                if (pending) {
                    collapsed.append(' ');
                    pending = false;
                }
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }

    /** The text without a plus sign that identifiers follow, and these, wherever they stand. */
    static String withoutBuilds(String text) {
        if (text.indexOf('+') < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == '+' ? endOfIdentifiers(text, at + 1) : at + 1;
            if (c != '+' || end == at + 1) {
                kept.append(c);
                at++;
            } else {
                at = end;
            }
        }
        return kept.toString();
    }

    /** The comparators, each with its operator and version together. */
    static List<String> comparators(String text) {
        String joined = joinArrows(joinOperators(text));
        List<String> comparators = new ArrayList<>();
        int start = 0;
        for (int blank = joined.indexOf(' '); blank >= 0; blank = joined.indexOf(' ', start)) {
            comparators.add(joined.substring(start, blank));
            start = blank + 1;
        }
        comparators.add(joined.substring(start));
        return comparators;
    }

    /** Drops the first blank after {@code <}, {@code >=} and so on, where a version follows. */
    private static String joinOperators(String text) {
        if (text.indexOf(' ') < 0) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int start = at;
            char c = text.charAt(at++);
            boolean inside = c == 'v' && start > 0 && isIdentifierPart(text.charAt(start - 1));
            if (inside || c != '<' && c != '>' && !isPrefix(c)) {
                joined.append(c);
                continue;
            }
            while (at < text.length() && isPrefix(text.charAt(at))) {
                at++;
            }
            int dropped = at < text.length() && isVersionStart(text.charAt(at)) ? afterOperator(text, start) : -1;
            if (dropped < 0) {
                joined.append(text, start, at);
            } else {
                joined.append(text, start, dropped).append(text, dropped + 1, at);
            }
        }
        return joined.toString();
    }

    /** Where the blank right after an operator stands, or -1. */
    private static int afterOperator(String text, int start) {
        int at = start;
        at += text.charAt(at) == ' ' ? 1 : 0;
        at += isAt(text, at, '<') || isAt(text, at, '>') ? 1 : 0;
        at += isAt(text, at, '=') ? 1 : 0;
        return isAt(text, at, ' ') ? at : -1;
    }

    /** Drops the blank after {@code ~}, {@code ~>} and {@code ^}, and the {@code >} of the second with it. */
    private static String joinArrows(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean blank = text.charAt(i) == ' ' && i > 0;
            if (blank && text.startsWith("~>", i - 2)) {
                joined.setLength(joined.length() - 1);
            } else if (!blank || text.charAt(i - 1) != '^' && text.charAt(i - 1) != '~') {
                joined.append(text.charAt(i));
            }
        }
        return joined.toString();
    }

    private static int endOfIdentifiers(String text, int from) {
        int at = from;
        int end = from;
        while (at < text.length() && isIdentifierPart(text.charAt(at))) {
            while (at < text.length() && isIdentifierPart(text.charAt(at))) {
                at++;
            }
            end = at;
            at += isAt(text, at, '.') ? 1 : 0;
        }
        return end;
    }

    private static boolean isAt(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** What may stand before a version and means nothing. */
    static boolean isPrefix(char c) {
        return c == 'v' || c == '=' || c == ' ';
    }

    private static boolean isVersionStart(char c) {
        return RangeScanner.isDigit(c) || c == 'x' || c == 'X' || c == '*';
    }

    private static boolean isIdentifierPart(char c) {
        return RangeScanner.isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
    }

    /** What {@code \s} is in JavaScript. */
    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\uFEFF' || c >= '\u00A0' && Character.isSpaceChar(c);
    }
}
