package dev.scout.match.version;

/**
 * Versions that are instants: {@code 2024-01-01T12:00:00.5+02:00}.
 *
 * <pre>
 * version = year "-" month "-" day "T" hour ":" minute ":" second [ "." 1*DIGIT ] ( "Z" / ( "+" / "-" ) hour ":" minute )
 * </pre>
 *
 * <ol>
 *   <li>Instants are compared, so {@code 12:00:00+02:00 = 10:00:00Z}; fractions are exact, to any number of digits.
 *   <li>Seconds go to 60, and a leap second is before the next minute. {@code T} and {@code Z} are capitals, as VERS
 *       has them, though RFC 3339 does not ask for it.
 * </ol>
 *
 * <p>Source: RFC 3339, section 5.6; package-url/vers-spec, type {@code datetime}.
 */
final class DatetimeScheme implements VersionScheme {

    private static final long MINUTES_OF_DAY = 24 * 60;

    @Override
    public String name() {
        return "datetime";
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int year = number(text, 0, 4, 0, 9999);
        symbol(text, 4, '-');
        int month = number(text, 5, 2, 1, 12);
        symbol(text, 7, '-');
        int day = number(text, 8, 2, 1, daysOf(year, month));
        symbol(text, 10, 'T');
        int hour = number(text, 11, 2, 0, 23);
        symbol(text, 13, ':');
        int minute = number(text, 14, 2, 0, 59);
        symbol(text, 16, ':');
        int second = number(text, 17, 2, 0, 60);
        int fraction = 19;
        int at = fraction;
        if (at < text.length() && text.charAt(at) == '.') {
            fraction = at + 1;
            at = AsciiText.endOfDigits(text, fraction, text.length());
            if (at == fraction) {
                throw new InvalidVersionException(name(), text, at, "expected a digit");
            }
        }
        int offset = offset(text, at);
        // one day is added so that no offset leads before zero
        long minutes = (daysBefore(year, month) + day) * MINUTES_OF_DAY + hour * 60L + minute - offset;
        int end = at;
        while (end > fraction && text.charAt(end - 1) == '0') {
            end--;
        }
        key.putNumber(minutes).putNumber(second).putText(text, fraction, end);
        return true;
    }

    /** The offset from UTC in minutes; it must be the last thing of the text. */
    private int offset(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : 0;
        int length = 1;
        int offset = 0;
        if (c == '+' || c == '-') {
            int hour = number(text, at + 1, 2, 0, 23);
            symbol(text, at + 3, ':');
            offset = hour * 60 + number(text, at + 4, 2, 0, 59);
            length = 6;
        } else if (c != 'Z') {
            throw new InvalidVersionException(name(), text, at, "expected Z or an offset");
        }
        if (at + length < text.length()) {
            throw new InvalidVersionException(name(), text, at + length, "expected the end");
        }
        return c == '-' ? -offset : offset;
    }

    private int number(String text, int from, int digits, int least, int most) {
        int value = 0;
        for (int at = from; at < from + digits; at++) {
            if (at >= text.length() || !AsciiText.isDigit(text.charAt(at))) {
                throw new InvalidVersionException(name(), text, Math.min(at, text.length()), "expected a digit");
            }
            value = value * 10 + (text.charAt(at) - '0');
        }
        if (value < least || value > most) {
            throw new InvalidVersionException(name(), text, from, "expected " + least + " to " + most);
        }
        return value;
    }

    private void symbol(String text, int at, char expected) {
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c != expected) {
            throw new InvalidVersionException(name(), text, Math.min(at, text.length()), "expected " + expected);
        }
    }

    private static int daysOf(int year, int month) {
        return switch (month) {
            case 2 -> isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** The days from the year 0 to the month's first day. */
    private static long daysBefore(int year, int month) {
        long days = 365L * year + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
        for (int earlier = 1; earlier < month; earlier++) {
            days += daysOf(year, earlier);
        }
        return days;
    }
}
