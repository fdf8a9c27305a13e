package dev.scout.examples.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.sbom.SbomReaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a bill is converted to, has the same findings. */
class ConvertTest {

    private static final String OFFLINE = "org.spdx.useJARLicenseInfoOnly";
    private static final Path ROOT = Path.of(System.getProperty("scout.root", "../.."));
    private static final Path BILL = ROOT.resolve("examples/quickstart/data/bill.cdx.json");
    private static final Path SHARED = Path.of(System.getProperty("scout.shared", "/absent"));

    /** Advisories of distributions and of languages, as many as a test can wait for. */
    private static final List<String> ADVISORIES = List.of(
            "workload/advisories.jsonl.gz",
            "advisories/almalinux.jsonl.gz",
            "advisories/go-vulndb.jsonl.gz",
            "advisories/mixed-from-peer-fixtures.jsonl.gz",
            "advisories/pypi-pysec-2024.jsonl.gz");

    /** Bills larger than this are left to the benchmarks. */
    private static final int LARGEST = 1_500_000;

    /** Larger ones than this only every so manieth. */
    private static final int LARGE = 100_000;

    private static final int EVERY = 10;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void keep_the_library_off_the_network() {
        System.setProperty(OFFLINE, "true");
    }

    @AfterAll
    static void restore() {
        System.clearProperty(OFFLINE);
    }

    @ParameterizedTest
    @EnumSource(Convert.Format.class)
    void a_file_is_converted(Convert.Format format) throws IOException {
        Path out = folder.resolve("out");
        StringWriter err = new StringWriter();
        int code = Convert.commandLine()
                .setErr(new PrintWriter(err))
                .execute(BILL.toString(), out.toString(), "--format", format.toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(Files.size(out)).isPositive();
    }

    @Test
    void an_input_that_is_no_bill_is_named_in_one_line() {
        StringWriter err = new StringWriter();
        int code = Convert.commandLine()
                .setErr(new PrintWriter(err))
                .execute(
                        ROOT.resolve("pom.xml").toString(),
                        folder.resolve("out").toString(),
                        "--format",
                        "spdx-json");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void findings_are_kept() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("sboms")), () -> "no real bills in " + SHARED);
        AdvisoryIndex.Builder builder = AdvisoryIndex.builder();
        for (String file : ADVISORIES) {
            AdvisoryReaders.builtIn().read(SHARED.resolve(file), builder::add);
        }
        AdvisoryIndex index = builder.build();
        List<String> lost = new ArrayList<>();
        Map<Convert.Format, Integer> bills = new EnumMap<>(Convert.Format.class);
        Map<Convert.Format, Long> kept = new EnumMap<>(Convert.Format.class);
        long expected = 0;
        int large = 0;
        for (Map.Entry<String, byte[]> bill :
                RealBills.all(SHARED.resolve("sboms")).entrySet()) {
            int length = bill.getValue().length;
            if (length > LARGEST || length > LARGE && large++ % EVERY != 0) {
                continue;
            }
            Sbom sbom;
            try {
                sbom = SbomReaders.builtIn().read(bill.getValue()).value();
            } catch (IOException e) {
                continue; // no bill
            }
            Map<String, Integer> before = findings(index, sbom);
            expected += before.values().stream().mapToInt(Integer::intValue).sum();
            for (Convert.Format format : Convert.Format.values()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                format.writer().write(sbom, out);
                Sbom converted = SbomReaders.builtIn().read(out.toByteArray()).value();
                Map<String, Integer> after = findings(index, converted);
                bills.merge(format, 1, Integer::sum);
                kept.merge(
                        format,
                        after.values().stream().mapToLong(Integer::longValue).sum(),
                        Long::sum);
                if (!after.equals(before)) {
                    lost.add(bill.getKey() + " as " + format + ": " + before.size() + " became " + after.size());
                }
            }
        }
        for (Convert.Format format : Convert.Format.values()) {
            System.out.println(format + ": " + bills.getOrDefault(format, 0) + " bills, "
                    + kept.getOrDefault(format, 0L) + " of " + expected + " findings kept");
        }
        assertThat(lost).isEmpty();
        assertThat(expected).isPositive();
    }

    private static Map<String, Integer> findings(AdvisoryIndex index, Sbom sbom) {
        Map<String, Integer> findings = new TreeMap<>();
        for (Finding finding : index.overlay(sbom).findings()) {
            findings.merge(
                    finding.component().identity().purl() + " "
                            + finding.component().identity().written() + " " + finding.id() + " " + finding.aliases()
                            + " "
                            + finding.fixes(),
                    1,
                    Integer::sum);
        }
        return findings;
    }
}
