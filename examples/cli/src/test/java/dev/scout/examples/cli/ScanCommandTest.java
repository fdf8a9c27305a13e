package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_table_is_the_same_for_the_same_input() throws IOException {
        Run run = Run.of("scan", Run.BILL, "--advisories", Run.ADVISORIES);
        assertThat(run.out()).isEqualTo(resource("scan.txt"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void the_json_is_the_same_for_the_same_input() throws IOException {
        Run run = Run.of("scan", Run.BILL, "--advisories", Run.ADVISORIES, "--format", "json");
        assertThat(run.out()).isEqualTo(resource("scan.json"));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void every_line_of_the_table_fits_and_has_no_colour() {
        Run run = Run.of("scan", Run.BILL, "--advisories", Run.ADVISORIES);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= ScanTable.WIDTH);
        assertThat(run.out()).doesNotContain("\u001b");
    }

    @Test
    void findings_end_with_two_only_where_that_is_asked() throws IOException {
        assertThat(Run.of("scan", Run.BILL, "--advisories", Run.ADVISORIES).code())
                .isZero();
        assertThat(Run.of("scan", Run.BILL, "--advisories", Run.ADVISORIES, "--exit-code")
                        .code())
                .isEqualTo(2);
        String clean = write("clean.json", bill("pkg:npm/lodash@4.17.21"));
        assertThat(Run.of("scan", clean, "--advisories", Run.ADVISORIES, "--exit-code")
                        .code())
                .isZero();
    }

    @Test
    void a_bill_comes_from_standard_input_too() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(Run.BILL))));
        try {
            assertThat(Run.of("scan", "-", "--advisories", Run.ADVISORIES).out())
                    .isEqualTo(resource("scan.txt"));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void advisories_come_from_several_places() throws IOException {
        String log4j = Files.readString(Path.of(Run.ADVISORIES, "GHSA-jfh8-c2jp-5v3q.json"));
        String lodash = Files.readString(Path.of(Run.ADVISORIES, "GHSA-35jh-r3h4-6jhm.json"));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("log4j.json"));
            out.write(log4j.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(lodash.getBytes(StandardCharsets.UTF_8));
        }
        Path first = Files.write(folder.resolve("maven.zip"), zip.toByteArray());
        Path second = Files.write(folder.resolve("npm.json.gz"), gzip.toByteArray());
        String requests = Path.of(Run.ADVISORIES, "PYSEC-2023-74.json").toString();

        Run run =
                Run.of("scan", Run.BILL, "--advisories", first.toString(), second.toString(), "--advisories", requests);

        assertThat(run.out()).contains("CVE-2021-44228", "CVE-2021-23337", "CVE-2023-32681", "3 findings");
    }

    @Test
    void what_is_odd_is_told_with_its_place() throws IOException {
        String odd = write(
                "odd.json",
                "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"components\":[{\"type\":7,\"name\":\"a\"}]}");
        String feed = write(
                "feed.jsonl",
                Files.readString(Path.of(Run.ADVISORIES, "PYSEC-2023-74.json")).replace("\n", "") + "\n{\"id\":\n");
        Run table = Run.of("scan", odd, "--advisories", feed);
        assertThat(table.out()).contains("ODD IN THE BILL", "ODD IN THE ADVISORIES", "feed.jsonl", "0 findings");
        Run json = Run.of("scan", odd, "--advisories", feed, "--format", "json");
        assertThat(json.out()).contains("\"diagnostics\" : {", "feed.jsonl");
    }

    @Test
    void text_of_a_document_cannot_steer_the_terminal() throws IOException {
        String hostile = write(
                "hostile.json",
                bill("pkg:npm/lodash@4.17.20")
                        .replace("\"name\":\"a\"", "\"name\":\"a\\u001b[2J\"")
                        .replace(
                                "}]}",
                                "},{\"type\":\"library\",\"name\":\"x\",\"version\":\"\\u001b]0;own\\u0007\","
                                        + "\"purl\":\"pkg:npm/lodash@%1B%5B2J\"}]}"));
        Run run = Run.of("scan", hostile, "--advisories", Run.ADVISORIES);
        assertThat(run.out()).doesNotContain("\u001b").contains("CVE-2021-23337");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String bill(String purl) {
        return "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"components\":[{\"type\":\"library\",\"name\":\"a\","
                + "\"purl\":\"" + purl + "\"}]}";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ScanCommandTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
