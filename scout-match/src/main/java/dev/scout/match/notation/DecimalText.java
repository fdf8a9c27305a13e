package dev.scout.match.notation;

/** Numbers of any length as their decimal digits. */
final class DecimalText {

    private DecimalText() {}

    /** The number after this one; in linear time. */
    static String next(String digits) {
        int at = digits.length() - 1;
        while (at >= 0 && digits.charAt(at) == '9') {
            at--;
        }
        String head = at < 0 ? "1" : digits.substring(0, at) + (char) (digits.charAt(at) + 1);
        return head + "0".repeat(digits.length() - 1 - at);
    }
}
