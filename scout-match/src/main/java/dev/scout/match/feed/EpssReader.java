package dev.scout.match.feed;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.risk.Signal;
import dev.scout.core.risk.SignalTable;
import dev.scout.core.risk.Signals.ExploitPrediction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads EPSS scores: CSV with a header that names {@code cve}, {@code epss} and {@code percentile} in any order, after
 * comment lines such as {@code #model_version:v2025.03.14,score_date:…}. Source: FIRST, EPSS data; the files of
 * epss.cyentia.com and epss.empiricalsecurity.com.
 *
 * <p>A row that cannot be read is reported with its line and left out, and the next one is read.
 */
final class EpssReader implements SignalReader {

    private static final int LONGEST_ROW = 1 << 16;

    @Override
    public String name() {
        return "EPSS";
    }

    /** Recognised by its comment line, or by a first row that names the columns. */
    @Override
    public boolean recognises(byte[] start) {
        try {
            CsvRows rows = new CsvRows(new ByteArrayInputStream(start), start.length);
            for (String row; (row = rows.next()) != null; ) {
                if (row.startsWith("#model_version")) {
                    return true;
                } else if (!isPassedOver(row)) {
                    return Columns.named(row).score >= 0;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void read(InputStream document, Consumer<? super Signal> sink, FeedContext context) throws IOException {
        CsvRows rows = new CsvRows(document, LONGEST_ROW);
        Columns columns = null;
        for (String row; (row = rows.next()) != null; ) {
            if (isPassedOver(row)) {
                continue;
            } else if (columns == null) {
                columns = Columns.named(row);
                columns.check(position(rows));
                continue;
            }
            ExploitPrediction prediction = columns.prediction(CsvRows.fields(row));
            if (prediction == null) {
                context.report(
                        Kind.INVALID_VALUE,
                        "",
                        position(rows),
                        "no CVE id with two numbers from 0 to 1, but \"" + OsvCursor.shortened(row) + "\"; left out");
            } else {
                sink.accept(prediction);
            }
        }
        if (columns == null) {
            throw new MalformedDocumentException("no row that names the columns", position(rows));
        }
    }

    private static boolean isPassedOver(String row) {
        return row.isBlank() || row.startsWith("#");
    }

    private static Position position(CsvRows rows) {
        return new Position(rows.line(), 0, -1);
    }

    /** Where in a row the fields stand; below zero what the header does not name. */
    private record Columns(int cve, int score, int percentile, List<String> repeated) {

        static Columns named(String header) {
            List<String> names = CsvRows.fields(header.toLowerCase(Locale.ROOT));
            List<String> repeated = new ArrayList<>();
            for (String name : List.of("cve", "epss", "percentile")) {
                if (names.indexOf(name) != names.lastIndexOf(name)) {
                    repeated.add(name);
                }
            }
            return new Columns(names.indexOf("cve"), names.indexOf("epss"), names.indexOf("percentile"), repeated);
        }

        void check(Position position) throws MalformedDocumentException {
            if (!repeated.isEmpty()) {
                throw new MalformedDocumentException("two columns are named " + repeated.get(0), position);
            } else if (Math.min(cve, Math.min(score, percentile)) < 0) {
                throw new MalformedDocumentException(
                        "the first row does not name the columns cve, epss and percentile", position);
            }
        }

        @Nullable
        ExploitPrediction prediction(List<String> fields) {
            if (fields.size() <= Math.max(cve, Math.max(score, percentile)) || !SignalTable.isKey(fields.get(cve))) {
                return null;
            }
            double probability = share(fields.get(score));
            double rank = share(fields.get(percentile));
            return probability < 0 || rank < 0 ? null : new ExploitPrediction(fields.get(cve), probability, rank);
        }

        /** The number from 0 to 1; less than zero for anything else. */
        private static double share(String text) {
            try {
                double number = Double.parseDouble(text);
                return number >= 0 && number <= 1 ? number : -1;
            } catch (NumberFormatException e) {
                return -1;
            }
        }
    }
}
