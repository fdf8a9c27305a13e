package dev.scout.match.feed;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.Reading;
import dev.scout.core.risk.EndOfLife;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads until when distributions are looked after.
 *
 * <pre>
 * distribution,release,endOfSupport,endOfExtendedSupport
 * debian,10,2022-09-10,2024-06-30
 * alpine,3.18,2025-05-09
 * </pre>
 *
 * <p>Rule: UTF-8; a row a line, cells between commas, white space around them counts for nothing; the first row may
 * name the columns; empty lines and those that begin with {@code #} are passed over. The distribution is the {@code ID}
 * of its os-release, the release its number or name, dates are those of ISO 8601, and the last may be left out. Rows
 * that are not so are reported and left out. It is a format of Scout's own: vendors publish dates in no common one.
 */
public final class SupportDatesReader {

    private static final int BYTES_AT_MOST = 1 << 24;

    private final List<EndOfLife> dates = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private SupportDatesReader() {}

    /**
     * Reads a table to its end; does not close it.
     *
     * @throws MalformedDocumentException if it has more than 16 MiB
     */
    public static Reading<List<EndOfLife>> read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(BYTES_AT_MOST + 1);
        if (bytes.length > BYTES_AT_MOST) {
            throw new MalformedDocumentException("a table of dates has at most 16 MiB", Position.UNKNOWN);
        }
        SupportDatesReader reader = new SupportDatesReader();
        int number = 0;
        for (String line : (Iterable<String>) new String(bytes, StandardCharsets.UTF_8).lines()::iterator) {
            number++;
            String row =
                    number == 1 && line.startsWith("\uFEFF") ? line.substring(1).strip() : line.strip();
            if (!row.isEmpty() && !row.startsWith("#")) {
                reader.row(row.split(",", -1), number);
            }
        }
        return new Reading<>(List.copyOf(reader.dates), reader.diagnostics);
    }

    private void row(String[] cells, int line) {
        if (cells[0].strip().equals("distribution")) {
            return;
        }
        boolean named = cells.length >= 3 && cells.length <= 4 && !cells[0].isBlank() && !cells[1].isBlank();
        if (!named) {
            report(line, "a row has three or four cells: distribution, release and dates");
            return;
        }
        try {
            dates.add(new EndOfLife(
                    cells[0].strip(),
                    cells[1].strip(),
                    LocalDate.parse(cells[2].strip()),
                    cells.length == 4 ? date(cells[3]) : null));
        } catch (DateTimeParseException e) {
            report(line, "a date is YYYY-MM-DD");
        }
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isBlank() ? null : LocalDate.parse(cell.strip());
    }

    private void report(int line, String message) {
        Diagnostic.Kind kind = Diagnostic.Kind.INVALID_VALUE;
        diagnostics.add(new Diagnostic(kind, "", new Position(line, 1, -1), message + "; left out"));
    }
}
