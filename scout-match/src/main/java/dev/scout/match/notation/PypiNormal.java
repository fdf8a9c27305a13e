package dev.scout.match.notation;

/**
 * A valid version of PEP 440 in its normal form, and which suffixes it has.
 *
 * <ol>
 *   <li>{@code [N!]N(.N)*[{a|b|rc}N][.postN][.devN][+local]}, in lower case, no number with leading zeros; an epoch of
 *       0 is not written, and in the local part dots stand between letters and digits.
 * </ol>
 *
 * <p>Source: PEP 440, "Normalization"; what packaging's {@code str(Version)} gives.
 *
 * @param pre whether it has {@code a}, {@code b} or {@code rc}
 * @param post whether it is a post-release
 * @param dev whether it is a development release
 */
record PypiNormal(String text, boolean pre, boolean post, boolean dev) {

    /** Whether packaging calls such a version a pre-release. */
    boolean isPreRelease() {
        return pre || dev;
    }

    static PypiNormal of(String version) {
        int start = 0;
        while (start < version.length() && !isLetter(version.charAt(start)) && !isDigit(version, start)) {
            start++; // white space
        }
        int plus = version.indexOf('+');
        String release = version.substring(start, plus < 0 ? version.length() : plus);
        int end = PypiRelease.of(release).end();
        StringBuilder normal = new StringBuilder(version.length() + 8);
        putRelease(release, end, normal);
        boolean pre = false;
        boolean post = false;
        boolean dev = false;
        int at = end;
        while (at < release.length()) {
            int word = at;
            while (at < release.length() && isLetter(release.charAt(at)) && !(at > word && isDev(release, at))) {
                at++;
            }
            if (at == word) {
                if (release.charAt(at) == '-' && isDigit(release, at + 1)) {
                    post = true;
                    at = putNumber(release, at + 1, normal.append(".post"));
                } else {
                    at++; // a separator
                }
                continue;
            }
            switch (release.charAt(word) | 0x20) {
                case 'a' -> normal.append('a');
                case 'b' -> normal.append('b');
                case 'd' -> normal.append(".dev");
                default -> normal.append(isPost(release, word) ? ".post" : "rc");
            }
            dev |= isDev(release, word);
            post |= isPost(release, word);
            pre |= !isDev(release, word) && !isPost(release, word);
            at = putNumber(release, isSeparator(release, at) && isDigit(release, at + 1) ? at + 1 : at, normal);
        }
        if (plus >= 0) {
            putLocal(version, plus + 1, normal.append('+'));
        }
        return new PypiNormal(normal.toString(), pre, post, dev);
    }

    private static void putRelease(String text, int end, StringBuilder normal) {
        int at = isLetter(text.charAt(0)) ? 1 : 0;
        while (at < end) {
            int number = normal.length();
            at = putNumber(text, at, normal);
            if (at < end) {
                normal.append(text.charAt(at++));
            }
            if (normal.length() - number == 2 && normal.charAt(number) == '0' && normal.charAt(number + 1) == '!') {
                normal.setLength(number);
            }
        }
    }

    private static void putLocal(String text, int from, StringBuilder normal) {
        int at = from;
        while (at < text.length()) {
            if (isSeparator(text, at)) {
                normal.append('.');
                at++;
                continue;
            }
            int to = at;
            boolean number = true;
            while (to < text.length() && (isLetter(text.charAt(to)) || isDigit(text, to))) {
                number &= isDigit(text, to++);
            }
            if (to == at) {
                return; // white space
            }
            if (number) {
                putNumber(text, at, normal);
            } else {
                for (int i = at; i < to; i++) {
                    normal.append((char) (isDigit(text, i) ? text.charAt(i) : text.charAt(i) | 0x20));
                }
            }
            at = to;
        }
    }

    /** Writes the number that stands here without leading zeros, 0 if none does, and returns its end. */
    private static int putNumber(String text, int from, StringBuilder normal) {
        int at = from;
        while (isDigit(text, at)) {
            at++;
        }
        int start = from;
        while (start < at - 1 && text.charAt(start) == '0') {
            start++;
        }
        normal.append(start < at ? text.substring(start, at) : "0");
        return at;
    }

    /** Whether a word that begins here is for a post-release: {@code post}, {@code rev} or {@code r}. */
    private static boolean isPost(String text, int at) {
        int second = at + 1 < text.length() ? text.charAt(at + 1) | 0x20 : 0;
        return switch (text.charAt(at) | 0x20) {
            case 'p' -> second == 'o';
            case 'r' -> second != 'c';
            default -> false;
        };
    }

    /** Whether {@code dev} begins here: no other word has a d. */
    private static boolean isDev(String text, int at) {
        return (text.charAt(at) | 0x20) == 'd';
    }

    private static boolean isSeparator(String text, int at) {
        return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '-' || text.charAt(at) == '_');
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
