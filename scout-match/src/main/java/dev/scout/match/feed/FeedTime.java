package dev.scout.match.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as feeds write them.
 *
 * <pre>
 * exact:  YYYY-MM-DD T hh:mm:ss [.fraction] Z          RFC 3339 in UTC, as the OSV schema wants it
 * meant:  the same with another offset; or without one, or a date alone: taken as UTC
 * </pre>
 *
 * Any year is kept, 0001 too. The fraction is cut at nanoseconds.
 */
final class FeedTime {

    private FeedTime() {}

    /** The time, or null if the text is not exact. */
    static @Nullable Instant exact(String text) {
        int length = text.length();
        if (length < 20
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(length - 1) != 'Z') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int nano = length == 20 ? 0 : text.charAt(19) == '.' ? nano(text, 20, length - 1) : -1;
        if ((year | month | day | hour | minute | second | nano) < 0 || hour > 23 || minute > 59 || second > 60) {
            return null;
        }
        try {
            long days = LocalDate.of(year, month, day).toEpochDay();
            return Instant.ofEpochSecond(days * 86_400 + hour * 3_600L + minute * 60L + second, nano);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The time that a text which is not exact means, or null if that is not clear. */
    static @Nullable Instant meant(String text) {
        String iso =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        try {
            if (iso.length() == 10) {
                return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
            boolean hasOffset = sign > 10 || iso.endsWith("Z") || iso.endsWith("z");
            return hasOffset
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    private static int nano(String text, int start, int end) {
        int value = start == end ? -1 : 0;
        int unit = 100_000_000;
        for (int i = start; i < end; i++) {
            int digit = number(text, i, i + 1);
            if (digit < 0) {
                return -1;
            }
            value += digit * unit;
            unit /= 10;
        }
        return value;
    }
}
