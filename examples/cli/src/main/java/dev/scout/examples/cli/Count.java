package dev.scout.examples.cli;

import java.util.Locale;

/** A number of things in words: {@code 1 finding}, {@code 1,349 findings}. */
final class Count {

    private Count() {}

    static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    static String of(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d ", number) + (number == 1 ? one : many);
    }
}
