package dev.scout.match.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a Composer constraint is divided.
 *
 * <ol>
 *   <li>At one bar or two, with white space around them, into alternatives.
 *   <li>At a comma or blank with blanks around it, into constraints: but not after an operator, a blank or {@code as},
 *       not beside a hyphen, and not before {@code as}, a comma or the end.
 * </ol>
 *
 * <p>Source: composer/semver 3.4, the patterns of {@code VersionParser::parseConstraints}.
 */
final class ComposerSplit {

    private ComposerSplit() {}

    /** A part of a range, and where it begins there. */
    record Part(String text, int position) {}

    static List<Part> alternatives(String range) {
        int from = ComposerStability.skipBlanks(range, 0, range.length());
        int to = range.length();
        while (to > from && ComposerStability.isBlank(range.charAt(to - 1))) {
            to--;
        }
        List<Part> parts = new ArrayList<>();
        int start = from;
        for (int bar = range.indexOf('|', start); bar >= 0 && bar < to; bar = range.indexOf('|', start)) {
            int end = bar;
            while (end > start && ComposerStability.isSpace(range.charAt(end - 1))) {
                end--;
            }
            parts.add(new Part(range.substring(start, end), start));
            start = bar + (range.startsWith("||", bar) ? 2 : 1);
            while (start < to && ComposerStability.isSpace(range.charAt(start))) {
                start++;
            }
        }
        parts.add(new Part(range.substring(Math.min(start, to), to), start));
        return parts;
    }

    static List<Part> constraints(Part alternative) {
        String text = alternative.text();
        List<Part> parts = new ArrayList<>();
        int start = 0;
        int at = 1;
        while (at < text.length()) {
            int blanks = at;
            while (blanks < text.length() && text.charAt(blanks) == ' ') {
                blanks++;
            }
            boolean candidate = blanks > at || text.charAt(at) == ',';
            int next = candidate && mayDivideAfter(text, at) ? endOfDivider(text, at, blanks) : -1;
            if (next < 0) {
                at = Math.max(blanks, at + 1);
            } else {
                parts.add(new Part(text.substring(start, at), alternative.position() + start));
                start = next;
                at = next + 1;
            }
        }
        parts.add(new Part(text.substring(start), alternative.position() + start));
        return parts;
    }

    private static boolean mayDivideAfter(String text, int at) {
        return "=>< ,".indexOf(text.charAt(at - 1)) < 0 && !(at >= 2 && text.startsWith("as", at - 2));
    }

    /** Where the divider that begins at {@code at} ends, or -1 if it is none; {@code blanks} ends the blanks there. */
    private static int endOfDivider(String text, int at, int blanks) {
        if (isAt(text, blanks, ',') && text.charAt(blanks - 1) != '-' && !isAt(text, blanks + 1, '-')) {
            int end = blanks + 1;
            while (isAt(text, end, ' ')) {
                end++;
            }
            if (mayEndAt(text, end)) {
                return end;
            }
            if (end > blanks + 1) {
                return end - 1;
            }
        }
        if (blanks == at) {
            return -1;
        }
        boolean afterHyphen = text.charAt(at - 1) == '-';
        if (blanks - at == 1) {
            return !afterHyphen && !isAt(text, blanks, '-') && mayEndAt(text, blanks) ? blanks : -1;
        }
        if (!isAt(text, blanks, '-') && mayEndAt(text, blanks)) {
            return blanks;
        }
        // Two blanks or more: the divider gives one back, so that what follows it is a blank.
        if (blanks - at > 2 || !afterHyphen) {
            boolean last = blanks - at > 2 || mayEndAt(text, blanks);
            return last && isAt(text, blanks, '-') ? blanks : blanks - 1;
        }
        return -1;
    }

    private static boolean mayEndAt(String text, int at) {
        return at < text.length() && text.charAt(at) != ',' && !text.startsWith("as", at);
    }

    private static boolean isAt(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
