package dev.scout.core.risk;

import dev.scout.core.sbom.LicenseExpression;
import org.jspecify.annotations.Nullable;

/**
 * A version of a licence that has versions, as its id tells: {@code GPL-2.0-only} is version 2.0 of {@code GPL}, and so
 * is the earliest that {@code GPL-2.0-or-later} leaves to choose; {@code Apache-2.0+} is the same of {@code Apache}.
 *
 * @param family the id before the version
 * @param number the version; digits and dots
 * @param only the id of that version alone
 */
record LicenseVersion(String family, String number, LicenseExpression.Id only) {

    private static final String ONLY = "-only";
    private static final String OR_LATER = "-or-later";

    /** The earliest version that an id leaves to choose; null if it names one alone, or none. */
    static @Nullable LicenseVersion orLater(LicenseExpression.Id id) {
        if (id.orLater()) {
            return of(id.id(), id.id());
        }
        String text = id.id();
        String plain = withoutEnd(text, OR_LATER);
        return plain.equals(text) ? null : of(plain, plain + ONLY);
    }

    /** Whether an id is of this version alone, or of a later one of the family, whatever follows that. */
    boolean includes(LicenseExpression.Id id) {
        LicenseVersion other = of(withoutEnd(withoutEnd(id.id(), ONLY), OR_LATER), id.id());
        return other != null && other.family.equals(family) && compare(other.number, number) >= 0;
    }

    private static @Nullable LicenseVersion of(String plain, String only) {
        int dash = plain.lastIndexOf('-');
        String number = plain.substring(dash + 1);
        boolean version =
                dash > 0 && !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        return version
                ? new LicenseVersion(plain.substring(0, dash), number, new LicenseExpression.Id(only, false))
                : null;
    }

    private static String withoutEnd(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }

    /** Number by number; what is missing is zero. */
    private static int compare(String a, String b) {
        String[] first = a.split("\\.", -1);
        String[] second = b.split("\\.", -1);
        for (int i = 0; i < Math.max(first.length, second.length); i++) {
            String one = digits(first, i);
            String other = digits(second, i);
            int order = one.length() == other.length()
                    ? one.compareTo(other)
                    : Integer.compare(one.length(), other.length());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** A number without leading zeros; of equal lengths, text order is the order of numbers. */
    private static String digits(String[] parts, int at) {
        String text = at < parts.length ? parts[at] : "";
        int start = 0;
        while (start < text.length() && text.charAt(start) == '0') {
            start++;
        }
        return text.substring(start);
    }
}
