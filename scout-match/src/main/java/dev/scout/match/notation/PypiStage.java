package dev.scout.match.notation;

/**
 * Which suffixes a valid version of PEP 440 has.
 *
 * @param pre {@code a}, {@code b} or {@code rc}, however written
 * @param post a post-release, as {@code .post1}, {@code r1} or {@code -1}
 * @param dev a development release
 */
record PypiStage(boolean pre, boolean post, boolean dev) {

    /** Looks at the words of the public part; those for a post-release and {@code dev} may stand together. */
    static PypiStage of(String version) {
        boolean pre = false;
        boolean post = false;
        boolean dev = false;
        int end = version.indexOf('+');
        end = end < 0 ? version.length() : end;
        int at = 0;
        while (at < end) {
            if (isLetter(version.charAt(at))) {
                int second = at + 1 < end ? version.charAt(at + 1) | 0x20 : 0;
                switch (version.charAt(at) | 0x20) {
                    case 'a', 'b', 'c' -> pre = true;
                    case 'p' -> {
                        pre |= second == 'r';
                        post |= second == 'o';
                    }
                    case 'r' -> {
                        pre |= second == 'c';
                        post |= second != 'c';
                    }
                    default -> {}
                }
                for (; at < end && isLetter(version.charAt(at)); at++) {
                    dev |= (version.charAt(at) | 0x20) == 'd'; // no other word has one
                }
            } else {
                post |= version.charAt(at) == '-' && at > 0 && isDigit(version, at - 1) && isDigit(version, at + 1);
                at++;
            }
        }
        return new PypiStage(pre, post, dev);
    }

    /** Whether packaging calls such a version a pre-release. */
    boolean isPreRelease() {
        return pre || dev;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
