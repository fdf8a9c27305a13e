package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static dev.scout.match.Given.withAliases;
import static dev.scout.match.Given.withTimeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Links;
import dev.scout.core.advisory.Advisory.Text;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.advisory.Reference;
import dev.scout.core.advisory.Severity;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Sbom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index in one file: what is written is what is opened, and nothing else is opened. */
class IndexFileTest {

    private static final Advisory WHOLE = new Advisory(
            "GHSA-whole",
            new Timeline(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("2024-02-03T04:05:06.789Z"), null),
            new Links(List.of("CVE-2024-1"), List.of("CVE-2024-2"), List.of("CVE-2024-3")),
            new Text("A summary — with a dash", "# Details\n\n\uD83D\uDE00"),
            List.of(new AffectedPackage(
                    "npm",
                    "@scope/whole",
                    PackageUrl.parse("pkg:npm/%40scope/whole"),
                    List.of("1.0.0", "not a version"),
                    List.of(new AffectedRange(
                            AffectedRange.Type.SEMVER,
                            "https://example.com/repo",
                            List.of(RangeEvent.introduced("0"), RangeEvent.fixed("2.0.0")))),
                    List.of(new Severity(Severity.Method.WORD, "HIGH", null)),
                    new Hints(
                            "<= 1.9",
                            List.of(AffectedRange.of(RangeEvent.limit("*"))),
                            "low",
                            List.of("linux"),
                            List.of("arm64")))),
            List.of(new Severity(Severity.Method.CVSS_V3, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "someone")),
            List.of(new Reference("FIX", "https://example.com/fix")));

    private static final Advisory WITHDRAWN = withTimeline(
            advisory("OSV-9", affected("npm", "a", "introduced 0")),
            new Timeline(null, Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z")));

    private static final List<Advisory> ADVISORIES = List.of(
            WHOLE,
            withAliases(advisory("OSV-1", affected("npm", "a", "introduced 1.0.0, fixed 1.2.0; versions x")), "CVE-5"),
            withAliases(advisory("PYSEC-2", affected("PyPI", "Some_Name", "introduced 0, last 2.0")), "CVE-5"),
            advisory("DSA-3", affected("Debian:12", "zlib", "introduced 0, fixed 1:1.2")),
            advisory("GIT-4", affected("npm", "a", "GIT introduced 0")),
            advisory("MVN-5", affected("Maven", "g:a", "introduced 1.foo-x, fixed 1.rc")),
            WITHDRAWN);

    private static final Sbom BILL = bill(
            "pkg:npm/%40scope/whole@1.5.0",
            "pkg:npm/a@1.1.0",
            "pkg:npm/a@x",
            "pkg:pypi/some-name@1.0",
            "pkg:deb/debian/zlib@1.0?distro=debian-12",
            "pkg:deb/debian/zlib@1.0",
            "pkg:maven/g/a@1.foo-y",
            "pkg:cargo/unheard-of@1.0.0");

    @TempDir
    private Path folder = Path.of("");

    private static byte[] written(AdvisoryIndex index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        index.writeTo(out);
        return out.toByteArray();
    }

    private static byte[] writtenWithDetails(AdvisoryIndex index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        index.writeWithDetailsTo(out);
        return out.toByteArray();
    }

    private static AdvisoryIndex opened(byte[] file) throws IOException {
        return AdvisoryIndex.open(new ByteArrayInputStream(file));
    }

    private AdvisoryIndex openedByPath(byte[] file) throws IOException {
        return AdvisoryIndex.open(Files.write(folder.resolve("index"), file));
    }

    private static void assertSameAnswers(AdvisoryIndex actual, AdvisoryIndex expected, Sbom sbom) {
        Overlay answer = actual.overlay(sbom);
        Overlay wanted = expected.overlay(sbom);
        assertThat(actual.size()).isEqualTo(expected.size());
        assertThat(answer.findings()).isEqualTo(wanted.findings());
        assertThat(answer.findings())
                .extracting(Finding::aliases)
                .isEqualTo(wanted.findings().stream().map(Finding::aliases).toList());
        assertThat(answer.findings())
                .extracting(Finding::rating)
                .isEqualTo(wanted.findings().stream().map(Finding::rating).toList());
        assertThat(answer.undecided()).isEqualTo(wanted.undecided());
        assertThat(answer.coverage()).isEqualTo(wanted.coverage());
    }

    @Test
    void a_written_index_gives_the_same_answers_when_it_is_opened() throws IOException {
        AdvisoryIndex index = AdvisoryIndex.of(ADVISORIES);
        assertThat(index.overlay(BILL).findings()).hasSize(6);
        assertSameAnswers(opened(written(index)), index, BILL);
        assertSameAnswers(opened(writtenWithDetails(index)), index, BILL);
        assertSameAnswers(openedByPath(written(index)), index, BILL);
        assertSameAnswers(openedByPath(writtenWithDetails(index)), index, BILL);
    }

    @Test
    void an_empty_index_can_be_written_too() throws IOException {
        AdvisoryIndex empty = AdvisoryIndex.of(List.of());
        assertSameAnswers(openedByPath(written(empty)), empty, BILL);
        assertThat(opened(writtenWithDetails(empty)).with(ADVISORIES).size()).isEqualTo(6);
    }

    @Test
    void details_come_back_whole_or_not_at_all() throws IOException {
        AdvisoryIndex index = AdvisoryIndex.of(ADVISORIES);
        for (Advisory advisory : ADVISORIES.subList(0, 6)) {
            assertThat(opened(writtenWithDetails(index)).find(advisory.id())).contains(advisory);
            assertThat(openedByPath(writtenWithDetails(index)).find(advisory.id()))
                    .contains(advisory);
            assertThat(opened(written(index)).find(advisory.id())).isEmpty();
        }
        assertThat(opened(writtenWithDetails(index)).find(WITHDRAWN.id())).isEmpty();
    }

    @Test
    void without_details_nothing_can_be_built_on_it() throws IOException {
        AdvisoryIndex index = opened(written(AdvisoryIndex.of(ADVISORIES)));
        assertThatThrownBy(() -> index.with(List.of(WHOLE))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> writtenWithDetails(index)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_opened_is_written_as_it_was() throws IOException {
        byte[] file = writtenWithDetails(AdvisoryIndex.of(ADVISORIES));
        assertThat(writtenWithDetails(opened(file))).isEqualTo(file);
        assertThat(writtenWithDetails(opened(file).with(List.of()))).isEqualTo(file);
    }

    @Test
    void a_file_is_known_by_its_first_bytes() throws IOException {
        Path file = Files.write(folder.resolve("index"), written(AdvisoryIndex.of(ADVISORIES)));
        assertThat(AdvisoryIndex.isIndex(file)).isTrue();
        assertThat(AdvisoryIndex.isIndex(Files.writeString(folder.resolve("a.json"), "{\"id\":1}")))
                .isFalse();
        assertThat(AdvisoryIndex.isIndex(Files.writeString(folder.resolve("empty"), "")))
                .isFalse();
    }

    @Test
    void foreign_files_and_other_formats_are_refused() throws IOException {
        byte[] file = written(AdvisoryIndex.of(ADVISORIES));
        assertRefused("{\"id\":\"OSV-1\"}".getBytes(StandardCharsets.UTF_8), "not an advisory index");
        assertRefused(new byte[0], "not an advisory index");
        assertRefused(Arrays.copyOf(file, 20), "ends within its header");
        assertRefused(Arrays.copyOf(file, file.length + 1), "is not as long as it says");
        byte[] newer = file.clone();
        newer[8] = 4;
        assertRefused(newer, "is of format 4; this version of Scout reads format 3");
    }

    private void assertRefused(byte[] file, String reason) {
        assertThatThrownBy(() -> opened(file))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining(reason);
        assertThatThrownBy(() -> openedByPath(file))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining(reason);
    }

    /** One bit of every byte: all before the records is refused at opening, a record when it is asked for. */
    @Test
    void any_damaged_byte_is_noticed_before_it_decides() throws IOException {
        byte[] file = writtenWithDetails(AdvisoryIndex.of(ADVISORIES));
        int records = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong(24);
        Map<String, Integer> damagedRecords = new TreeMap<>();
        for (int i = 0; i < file.length; i++) {
            byte[] damaged = file.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            if (i < file.length - records) {
                assertThatThrownBy(() -> opened(damaged), "byte %s", i).isInstanceOf(MalformedDocumentException.class);
            } else {
                damagedRecords.merge(damagedRecord(opened(damaged)), 1, Integer::sum);
            }
        }
        System.out.printf("damaged index: %d bytes, of records %s%n", file.length, damagedRecords);
        assertThat(damagedRecords)
                .containsOnlyKeys(
                        "GHSA-whole", "OSV-1", "PYSEC-2", "DSA-3", "GIT-4", "MVN-5", "of a withdrawn advisory");
    }

    /** The one record that cannot be read, in the words of the exception; all others can. */
    private static String damagedRecord(AdvisoryIndex index) {
        List<String> told = new ArrayList<>();
        for (Advisory advisory : ADVISORIES) {
            try {
                assertThat(index.find(advisory.id()))
                        .isEqualTo(Optional.of(advisory).filter(a -> !a.isWithdrawn()));
            } catch (UncheckedIOException e) {
                assertThat(e.getCause()).isInstanceOf(MalformedDocumentException.class);
                told.add(e.toString());
                assertThat(told).asString().contains(advisory.id());
            }
        }
        assertThatThrownBy(() -> writtenWithDetails(index)).isInstanceOfSatisfying(UncheckedIOException.class, e -> {
            if (told.isEmpty()) {
                told.add(e.toString());
            }
        });
        assertThat(told).hasSize(1);
        return told.get(0).replaceFirst(".*the record (.*) of the advisory index is damaged.*", "$1");
    }

    @Test
    void a_file_that_was_cut_off_is_refused() throws IOException {
        byte[] file = writtenWithDetails(AdvisoryIndex.of(ADVISORIES));
        for (int part = 0; part < 100; part++) {
            byte[] cut = Arrays.copyOf(file, file.length * part / 100);
            assertThatThrownBy(() -> opened(cut)).isInstanceOf(MalformedDocumentException.class);
            assertThatThrownBy(() -> openedByPath(cut)).isInstanceOf(MalformedDocumentException.class);
        }
    }

    /** Every number of the arrays made wrong, with a checksum that agrees. */
    @Test
    void a_forged_file_is_refused_or_answers_without_an_error_of_arrays() throws IOException {
        byte[] file = written(AdvisoryIndex.of(ADVISORIES));
        int refused = 0;
        int cases = 0;
        for (int i = 32; i + 4 <= file.length; i++) {
            for (int value : new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 7}) {
                byte[] forged = file.clone();
                ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN).putInt(i, value);
                CRC32C checksum = new CRC32C();
                checksum.update(forged, 16, forged.length - 16);
                ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN).putInt(12, (int) checksum.getValue());
                cases++;
                try {
                    Overlay overlay = opened(forged).overlay(BILL);
                    overlay.findings().forEach(Finding::aliases);
                    overlay.findings().forEach(Finding::rating);
                    overlay.findings().forEach(Finding::matches);
                    overlay.explain(BILL.components().get(1), "GIT-4");
                } catch (MalformedDocumentException e) {
                    refused++;
                }
            }
        }
        System.out.printf("forged index: %d cases, %d refused%n", cases, refused);
    }

    @Test
    void a_length_that_lies_takes_no_memory() throws IOException {
        byte[] header = Arrays.copyOf(written(AdvisoryIndex.of(ADVISORIES)), 32);
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putLong(16, Integer.MAX_VALUE);
        InputStream in = new ByteArrayInputStream(header);
        assertThatThrownBy(() -> AdvisoryIndex.open(in)).isInstanceOf(MalformedDocumentException.class);
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putLong(16, Long.MAX_VALUE);
        assertRefused(header, "is not as long as it says");
    }
}
