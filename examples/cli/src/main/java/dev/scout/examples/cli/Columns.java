package dev.scout.examples.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays cells side by side in columns of fixed width, two blanks apart; a cell that does not fit goes on in the next
 * line. Lines have no blanks at their end.
 *
 * @param widths of the columns, in characters
 * @param linesAtMost how tall a cell may get; what is left out shows as dots
 */
record Columns(List<Integer> widths, int linesAtMost) {

    private static final String GAP = "  ";
    private static final String DOTS = "...";

    Columns {
        widths = List.copyOf(widths);
    }

    /** The lines of a row. */
    List<String> lines(List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < cells.size(); column++) {
            List<String> lines = wrap(PlainText.of(cells.get(column)), widths.get(column));
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        List<String> rows = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < wrapped.size(); column++) {
                String cell =
                        line < wrapped.get(column).size() ? wrapped.get(column).get(line) : "";
                row.append(column == 0 ? "" : GAP).append(padded(cell, widths.get(column)));
            }
            rows.add(row.toString().stripTrailing());
        }
        return rows;
    }

    /** The text cut to a width, with dots where something is missing. */
    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - DOTS.length()) + DOTS;
    }

    /** The text with blanks up to a width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (text.length() - from > width && lines.size() < linesAtMost - 1) {
            int blank = text.lastIndexOf(' ', from + width);
            int to = blank > from ? blank : from + width;
            lines.add(text.substring(from, to));
            from = blank > from ? to + 1 : to;
        }
        lines.add(cut(text.substring(from), width));
        return lines;
    }
}
