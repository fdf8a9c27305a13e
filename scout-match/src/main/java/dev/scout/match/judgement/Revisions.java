package dev.scout.match.judgement;

import java.util.Comparator;

/**
 * The order of the revisions of a document: part by part between dots, numbers by value and before words. Source: CSAF
 * 2.0, {@code version_t}, whole numbers or semantic versions; OpenVEX and CycloneDX, whole numbers.
 */
final class Revisions {

    static final Comparator<String> ORDER = Revisions::compare;

    private Revisions() {}

    private static int compare(String a, String b) {
        String[] first = a.split("\\.", -1);
        String[] second = b.split("\\.", -1);
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int order = compareParts(first[i], second[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(first.length, second.length);
    }

    private static int compareParts(String a, String b) {
        boolean aNumber = isNumber(a);
        boolean bNumber = isNumber(b);
        if (!aNumber || !bNumber) {
            return aNumber == bNumber ? a.compareTo(b) : aNumber ? -1 : 1;
        }
        String first = withoutZeros(a);
        String second = withoutZeros(b);
        int order = Integer.compare(first.length(), second.length());
        return order == 0 ? first.compareTo(second) : order;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}
