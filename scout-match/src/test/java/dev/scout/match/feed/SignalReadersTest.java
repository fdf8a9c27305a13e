package dev.scout.match.feed;

import static dev.scout.match.feed.FeedSourcesTest.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.risk.SignalTable;
import dev.scout.core.risk.Signals;
import dev.scout.core.risk.Signals.ExploitPrediction;
import dev.scout.core.risk.Signals.KnownExploited;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CISA's catalogue and EPSS scores, as a table. */
class SignalReadersTest {

    private static final String KEV = """
            {"title": "t", "catalogVersion": "2025.08.25", "count": 2, "vulnerabilities": [
              {"cveID": "CVE-2021-44228", "dateAdded": "2021-12-10", "dueDate": "2021-12-24",
               "knownRansomwareCampaignUse": "Known", "notes": "n", "cwes": ["CWE-20"]},
              {"cveID": "CVE-2025-48384", "dateAdded": "2025-08-25", "dueDate": "",
               "knownRansomwareCampaignUse": "Unknown"}]}
            """;
    private static final String EPSS = """
            #model_version:v2025.03.14,score_date:2025-08-25T12:55:00Z
            cve,epss,percentile
            CVE-2021-44228,0.94358,0.99957
            CVE-1999-0001,0.01141,0.77485
            """;

    @Test
    void the_catalogue_says_since_when_and_whether_for_ransom() throws IOException {
        Reading<SignalTable> reading = read(KEV);

        assertThat(reading.value().signals("CVE-2021-44228"))
                .isEqualTo(new Signals(
                        new KnownExploited(
                                "CVE-2021-44228", LocalDate.of(2021, 12, 10), LocalDate.of(2021, 12, 24), true),
                        null));
        assertThat(reading.value().signals("CVE-2025-48384").knownExploited())
                .isEqualTo(new KnownExploited("CVE-2025-48384", LocalDate.of(2025, 8, 25), null, false));
        assertThat(reading.diagnostics()).extracting(Diagnostic::kind).containsExactly(Kind.INVALID_VALUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a comment and the usual header | #model_version:v3\\ncve,epss,percentile\\nCVE-2021-44228,0.94358,0.99957\\n
            no comment                     | cve,epss,percentile\\nCVE-2021-44228,0.94358,0.99957\\n
            no line break at the end       | cve,epss,percentile\\nCVE-2021-44228,0.94358,0.99957
            carriage returns               | #model_version:v3\\r\\ncve,epss,percentile\\r\\nCVE-2021-44228,0.94358,0.99957\\r\\n
            another order                  | percentile,cve,epss\\n0.99957,CVE-2021-44228,0.94358\\n
            one more column                | cve,epss,date,percentile\\nCVE-2021-44228,0.94358,2025-08-25,0.99957\\n
            in quotes                      | "cve","epss","percentile"\\n"CVE-2021-44228","0.94358","0.99957"\\n
            blanks and capitals            | CVE, EPSS, Percentile\\n cve-2021-44228 , 0.94358 , 0.99957\\n\\n
            exponents                      | cve,epss,percentile\\nCVE-2021-44228,9.4358e-1,0.99957\\n
            """)
    void scores_are_found_by_the_names_of_their_columns(String name, String text) throws IOException {
        Reading<SignalTable> reading = read(text.replace("\\n", "\n").replace("\\r", "\r"));

        assertThat(reading.value().signals("CVE-2021-44228"))
                .as(name)
                .isEqualTo(new Signals(null, new ExploitPrediction("CVE-2021-44228", 0.94358, 0.99957)));
        assertThat(reading.diagnostics()).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_read_is_told_with_its_line_and_the_next_one_is_read() throws IOException {
        Reading<SignalTable> reading = read(EPSS
                + "CVE-2020-0001,1.5,0.5\nCVE-2020-0002,0.5\nGHSA-1234,0.5,0.5\nCVE-2020-0003,NaN,0\n"
                + "CVE-2020-0004,0.5,0.25\n");

        assertThat(reading.value().predictionCount()).isEqualTo(3);
        assertThat(reading.diagnostics())
                .extracting(odd -> odd.position().line())
                .containsExactly(5, 6, 7, 8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no percentile        | cve,epss\\nCVE-2020-0001,0.5\\n                | does not name the columns
            a column twice       | cve,epss,percentile,epss\\n                    | two columns are named epss
            no rows              | cve,epss,percentile\\n                         | no signal in it
            only a comment       | #model_version:v3\\n                           | no row that names the columns
            no header            | #model_version:v3\\nCVE-2020-0001,0.5,0.5\\n   | does not name the columns
            something else       | a,b,c\\n1,2,3\\n                               | holds no signals of a known format
            another JSON         | {"vulnerabilities":[{"id":"CVE-2020-0001"}]}   | holds no signals of a known format
            an empty catalogue   | {"catalogVersion":"1","vulnerabilities":[]}    | no signal in it
            a cut catalogue      | {"catalogVersion":"1","vulnerabilities":[      | ends in the middle
            an unknown CVE       | {"catalogVersion":"1","vulnerabilities":[{"cveID":"X","dateAdded":"2020-01-01"}]} | no CVE id
            """)
    void what_holds_no_signal_is_refused(String name, String text, String reason) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .as(name)
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_catalogue_that_is_not_as_long_as_it_says_is_told() throws IOException {
        assertThat(read(KEV.replace("\"count\": 2", "\"count\": 3")).diagnostics())
                .extracting(Diagnostic::message)
                .contains("the catalogue says that it has 3 entries; it has 2");
    }

    @Test
    void both_lie_in_one_table_and_the_later_counts() throws IOException {
        SignalTable table = read(KEV)
                .value()
                .with(read(EPSS).value())
                .with(read(EPSS.replace("0.01141", "0.02")).value());

        assertThat(table.exploitedCount()).isEqualTo(2);
        assertThat(table.predictionCount()).isEqualTo(2);
        assertThat(table.signals("CVE-2021-44228").knownExploited()).isNotNull();
        assertThat(table.signals("CVE-2021-44228").exploitPrediction()).isNotNull();
        assertThat(table.signals("CVE-1999-0001"))
                .isEqualTo(new Signals(null, new ExploitPrediction("CVE-1999-0001", 0.02, 0.77485)));
        assertThat(table.signals("CVE-1999-0002")).isEqualTo(Signals.NONE);
    }

    @Test
    void of_a_repeated_row_the_last_counts_and_that_is_told() throws IOException {
        Reading<SignalTable> reading = read(EPSS + "CVE-1999-0001,0.5,0.5\n");

        assertThat(reading.value().signals("CVE-1999-0001").exploitPrediction())
                .isEqualTo(new ExploitPrediction("CVE-1999-0001", 0.5, 0.5));
        assertThat(reading.diagnostics()).extracting(Diagnostic::kind).containsExactly(Kind.DUPLICATE_KEY);
    }

    @Test
    void gzip_and_encodings_are_taken_off() throws IOException {
        for (String text : List.of(KEV, EPSS)) {
            SignalTable plain = read(text).value();
            assertThat(read(gzip(text.getBytes(StandardCharsets.UTF_8))).value())
                    .isEqualTo(plain);
            assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                            .value())
                    .isEqualTo(plain);
            assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).value())
                    .isEqualTo(plain);
        }
    }

    @Test
    void whatever_is_cut_off_gives_a_table_or_a_refusal() throws IOException {
        for (String text : List.of(KEV, EPSS)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length < bytes.length; length++) {
                try {
                    assertThat(read(Arrays.copyOf(bytes, length)).value()).isNotEqualTo(SignalTable.EMPTY);
                } catch (MalformedDocumentException e) {
                    assertThat(e).hasMessageMatching("(?s).+");
                }
            }
        }
    }

    @Test
    void limits_hold() {
        ReadLimits few = ReadLimits.defaults().withItems(1);
        assertThatThrownBy(() -> SignalReaders.builtIn().withLimits(few).read(stream(EPSS)))
                .hasMessageContaining("holds more than 1 signals");
        assertThatThrownBy(() -> read("#model_version:" + "x".repeat(70_000) + "\ncve,epss,percentile\n"))
                .hasMessageContaining("a row of more than 65536 bytes")
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> SignalReaders.kev().read(stream(EPSS))).hasMessageContaining("known format [KEV]");
        assertThatThrownBy(() -> SignalReaders.epss().read(stream(KEV))).hasMessageContaining("known format [EPSS]");
    }

    @Test
    void a_quarter_of_a_million_scores_are_all_found() throws IOException {
        StringBuilder text = new StringBuilder("cve,epss,percentile\n");
        for (int i = 0; i < 260_000; i++) {
            text.append("CVE-").append(1999 + i % 27).append('-').append(1000 + i);
            text.append(',').append(i / 1_000_000.0).append(",0.5\n");
        }
        SignalTable table = read(text.toString()).value();

        assertThat(table.predictionCount()).isEqualTo(260_000);
        for (int i = 0; i < 260_000; i += 7) {
            String id = "CVE-" + (1999 + i % 27) + "-" + (1000 + i);
            assertThat(table.signals(id).exploitPrediction())
                    .isEqualTo(new ExploitPrediction(id, i / 1_000_000.0, 0.5));
        }
    }

    @Test
    void reads_as_many_entries_of_the_real_catalogue_as_a_text_search_finds() throws IOException {
        String shared = System.getProperty("scout.shared");
        assumeTrue(shared != null, "scout.shared is not set");
        Path file = Path.of(shared, "advisories", "cisa-kev.json.gz");
        assumeTrue(Files.exists(file), "no catalogue there");
        Set<String> naive = new HashSet<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            for (String piece : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\"cveID\": \"", -1)) {
                naive.add(piece.substring(0, piece.indexOf('"')));
            }
        }
        Reading<SignalTable> reading = SignalReaders.kev().read(file);

        System.out.printf("KEV: %s, naive count %d%n", reading.value(), naive.size() - 1);
        assertThat(reading.value().exploitedCount()).isEqualTo(naive.size() - 1);
        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.value().signals("cve-2025-48384").knownExploited()).isNotNull();
    }

    private static Reading<SignalTable> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading<SignalTable> read(byte[] bytes) throws IOException {
        return SignalReaders.builtIn().read(new ByteArrayInputStream(bytes));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
