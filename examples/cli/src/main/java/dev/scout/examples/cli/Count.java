package dev.scout.examples.cli;

/** A number of things in words: {@code 1 finding}, {@code 1,349 findings}. */
final class Count {

    private Count() {}

    static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    static String of(long number, String one, String many) {
        return grouped(number) + " " + (number == 1 ? one : many);
    }

    /** With a comma before every three digits. By hand: the formatter loads what a locale is, which takes its time. */
    private static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int at = text.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
