package dev.scout.match.notation;

/**
 * The release that a version of PEP 440 begins with: its epoch and its numbers.
 *
 * @param size how many numbers it has
 * @param lastButOne where the last number but one begins, if there is one
 * @param last where the last number begins
 * @param end where the release ends; the place that does not fit, if there is none
 */
record PypiRelease(String version, int size, int lastButOne, int last, int end) {

    static PypiRelease of(String version) {
        int at = version.startsWith("v") || version.startsWith("V") ? 1 : 0;
        int epoch = endOfDigits(version, at);
        if (epoch > at && epoch < version.length() && version.charAt(epoch) == '!') {
            at = epoch + 1;
        }
        int size = 0;
        int lastButOne = at;
        int last = at;
        int end = at;
        while (true) {
            int to = endOfDigits(version, at);
            if (to == at) {
                return new PypiRelease(version, size, lastButOne, last, end);
            }
            size++;
            lastButOne = last;
            last = at;
            end = to;
            if (to == version.length() || version.charAt(to) != '.') {
                return new PypiRelease(version, size, lastButOne, last, end);
            }
            at = to + 1;
        }
    }

    /** The release with its last number one greater. */
    String nextOfLast() {
        return version.substring(0, last) + DecimalText.next(version.substring(last, end));
    }

    /** The release without its last number, and the one before one greater. */
    String nextOfLastButOne() {
        return version.substring(0, lastButOne) + DecimalText.next(version.substring(lastButOne, last - 1));
    }

    private static int endOfDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
