package dev.scout.examples.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how the rows of tables fared, by scheme, and keeps the first that did not agree of each kind. */
final class RowTally {

    /** How a row fared. */
    enum Outcome {
        /** The answer is that of the row. */
        AGREED("agreed"),
        /** There is another answer. */
        DISAGREED("disagreed"),
        /** A version or a range is none that the scheme takes. */
        REFUSED("refused"),
        /** The scheme is not known. */
        SCHEME_UNKNOWN("scheme unknown"),
        /** The notation of the range is not known. */
        NOTATION_UNKNOWN("notation unknown");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    private static final int SCHEME_WIDTH = 24;
    private static final int NUMBER_WIDTH = 9;

    private final List<Outcome> shown;
    private final Map<String, SchemeCount> schemes = new TreeMap<>();

    /** @param shown the outcomes that can be, in the order of their columns */
    RowTally(List<Outcome> shown) {
        this.shown = List.copyOf(shown);
    }

    private static final class SchemeCount {

        private final Map<Outcome, Long> rows = new EnumMap<>(Outcome.class);
        private final Map<Outcome, String> first = new EnumMap<>(Outcome.class);

        long rows(Outcome outcome) {
            return rows.getOrDefault(outcome, 0L);
        }

        long all() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Counts a row.
     *
     * @param answer what was answered instead, or why there is no answer
     */
    void add(String scheme, TableRows.Row row, Outcome outcome, String answer) {
        SchemeCount count = schemes.computeIfAbsent(scheme, name -> new SchemeCount());
        count.rows.merge(outcome, 1L, Long::sum);
        if (outcome != Outcome.AGREED && !count.first.containsKey(outcome)) {
            count.first.put(outcome, row.place() + ": " + quoted(row.written()) + ": " + answer);
        }
    }

    /** Whether every row agreed. */
    boolean isAgreed() {
        return schemes.values().stream().allMatch(count -> count.all() == count.rows(Outcome.AGREED));
    }

    void print(PrintWriter out) {
        List<String> headings = new ArrayList<>(List.of("rows"));
        shown.forEach(outcome -> headings.add(outcome.words));
        out.println(line("scheme", headings, headings));
        schemes.forEach((scheme, count) -> out.println(line(PlainText.of(scheme), numbers(List.of(count)), headings)));
        if (schemes.size() > 1) {
            out.println(line("all schemes", numbers(List.copyOf(schemes.values())), headings));
        }
        schemes.forEach((scheme, count) -> count.first.forEach(
                (outcome, row) -> out.println(PlainText.of("first " + outcome.words + " of " + scheme + ", " + row))));
        out.flush();
    }

    private List<String> numbers(List<SchemeCount> counts) {
        List<String> numbers = new ArrayList<>();
        numbers.add(String.valueOf(counts.stream().mapToLong(SchemeCount::all).sum()));
        for (Outcome outcome : shown) {
            numbers.add(String.valueOf(
                    counts.stream().mapToLong(count -> count.rows(outcome)).sum()));
        }
        return numbers;
    }

    private static String line(String name, List<String> cells, List<String> headings) {
        StringBuilder line = new StringBuilder(Columns.padded(name, SCHEME_WIDTH));
        for (int i = 0; i < cells.size(); i++) {
            int width = Math.max(NUMBER_WIDTH, headings.get(i).length());
            line.append("  ")
                    .append(" ".repeat(Math.max(0, width - cells.get(i).length())))
                    .append(cells.get(i));
        }
        return line.toString();
    }

    private static String quoted(List<String> fields) {
        return fields.stream()
                .skip(1)
                .map(field -> '"' + field + '"')
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
