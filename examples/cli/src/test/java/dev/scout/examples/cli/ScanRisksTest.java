package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scan tells besides vulnerabilities: secrets, licences, support, malicious packages; and what to upgrade. */
class ScanRisksTest {

    private static final String SECRET = "Zq8vKd2mXw";

    private static final Map<String, String> FILES = Map.of(
            "BILL",
            """
                    {"bomFormat": "CycloneDX", "specVersion": "1.5",
                     "components": [
                       {"type": "operating-system", "name": "debian", "version": "10"},
                       {"type": "library", "bom-ref": "l", "name": "lodash", "version": "4.17.20",
                        "purl": "pkg:npm/lodash@4.17.20", "licenses": [{"license": {"id": "MIT"}}]},
                       {"type": "library", "bom-ref": "r", "name": "readline", "version": "8.2",
                        "purl": "pkg:generic/readline@8.2",
                        "licenses": [{"expression": "GPL-3.0-only AND MIT"}]},
                       {"type": "library", "bom-ref": "e", "name": "either", "version": "1",
                        "purl": "pkg:generic/either@1",
                        "licenses": [{"expression": "GPL-3.0-only OR Apache-2.0"}]},
                       {"type": "library", "bom-ref": "m", "name": "evil", "version": "1.0.0",
                        "purl": "pkg:npm/evil@1.0.0"}]}
                    """,
            "FEED",
            """
                    [{"id": "MAL-2024-7", "modified": "2024-01-01T00:00:00Z", "affected": [
                       {"package": {"ecosystem": "npm", "name": "evil"}, "versions": ["1.0.0"]}]},
                     {"id": "GHSA-aaaa-bbbb-cccc", "aliases": ["CVE-2021-1"], "modified": "2024-01-01T00:00:00Z", "affected": [
                       {"package": {"ecosystem": "npm", "name": "lodash"},
                        "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "4.17.21"}]}]}]},
                     {"id": "GHSA-dddd-eeee-ffff", "aliases": ["CVE-2021-2"], "modified": "2024-01-01T00:00:00Z", "affected": [
                       {"package": {"ecosystem": "npm", "name": "lodash"},
                        "ranges": [{"type": "SEMVER", "events": [{"introduced": "4.17.21"}, {"fixed": "4.17.23"}]}]}]}]
                    """,
            "DATES",
            """
                    distribution,release,endOfSupport,endOfExtendedSupport
                    debian,10,2022-09-10,2024-06-30
                    debian,12,2026-06-10
                    """,
            "ODD_DATES",
            "debian,10,2022-09-10\ndebian,11,someday\n",
            "NO_DATES",
            "debian,ten\n",
            "SALT",
            "sixteen bytes of salt",
            "SHORT",
            "short",
            "WAIVERS",
            """
                    {"version": 1, "waivers": [
                      {"vulnerability": "MAL-2024-7", "kind": "false-positive", "reason": "our own package of that name",
                       "scope": "everywhere"},
                      {"vulnerability": "CVE-2021-1", "kind": "accepted-risk", "reason": "r", "scope": "everywhere"}]}
                    """);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            String name = file.getKey().equals("FEED") ? "FEED.jsonl" : file.getKey();
            Files.writeString(
                    folder.resolve(name), file.getKey().equals("FEED") ? lines(file.getValue()) : file.getValue());
        }
    }

    /** One record a line. */
    private static String lines(String array) {
        String text = array.replaceAll("\\s+", " ").strip();
        return text.substring(1, text.length() - 1).replace("}, {\"id\"", "}\n{\"id\"");
    }

    private String path(String word) {
        return FILES.containsKey(word) ? folder.resolve(word).toString() : word;
    }

    private Run scan(String options) {
        List<String> args = new ArrayList<>(List.of(
                "scan",
                path("BILL"),
                "--advisories",
                folder.resolve("FEED.jsonl").toString()));
        if (!options.isEmpty()) {
            Arrays.stream(options.split(" "))
                    .map(word -> path(word.replace('~', ' ')))
                    .forEach(args::add);
        }
        return Run.of(args.toArray(String[]::new));
    }

    /** What is in a section of a table, its blanks made one. */
    private static String section(String heading, String table) {
        int start = ("\n" + table).indexOf("\n" + heading);
        return start < 0
                ? ""
                : table.substring(start, table.indexOf("\n\n", start))
                        .replaceAll(" *\n *", "; ")
                        .replaceAll(" +", " ");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                             | MALICIOUS             | MALICIOUS PACKAGES; pkg:npm/evil@1.0.0 MAL-2024-7
            --severity critical                           | MALICIOUS             | MALICIOUS PACKAGES; pkg:npm/evil@1.0.0 MAL-2024-7
            --waivers WAIVERS                             | MALICIOUS             | -
            -                                             | DENIED                | -
            --deny-license AGPL-3.0-only                  | DENIED                | -
            --deny-license GPL-3.0-only                   | DENIED                | DENIED LICENSES; pkg:generic/readline@8.2 not permitted: GPL-3.0-only
            --deny-license MIT,GPL-3.0-only               | DENIED                | DENIED LICENSES; pkg:npm/lodash@4.17.20 not permitted: MIT; pkg:generic/readline@8.2 not permitted: GPL-3.0-only, MIT
            --deny-license MIT --deny-license Apache-2.0  | DENIED                | DENIED LICENSES; pkg:npm/lodash@4.17.20 not permitted: MIT; pkg:generic/readline@8.2 not permitted: MIT
            -                                             | SUPPORT               | -
            --support-dates DATES --as-of 2022-09-10      | SUPPORT               | SUPPORT OF THE SYSTEM; debian 10 ends 2022-09-10, extended support 2024-06-30
            --support-dates DATES --as-of 2022-09-11      | SUPPORT               | SUPPORT OF THE SYSTEM; debian 10 over: ended 2022-09-10, extended support 2024-06-30
            --support-dates ODD_DATES --as-of 2022-01-01  | SUPPORT               | SUPPORT OF THE SYSTEM; debian 10 ends 2022-09-10
            -                                             | UPGRADES              | -
            --fixes                                       | UPGRADES              | UPGRADES FROM TO CLEARS; lodash 4.17.20 4.17.23 CVE-2021-1
            --fixes                                       | NO BETTER             | NO BETTER VERSION IS KNOWN; pkg:npm/evil@1.0.0 MAL-2024-7
            --fixes --waivers WAIVERS                     | UPGRADES              | -
            --fixes --waivers WAIVERS                     | NO BETTER             | -
            """)
    void the_table_has_a_section_for_each_kind(String options, String heading, String content) {
        Run run = scan(options == null ? "" : options);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= ScanTable.WIDTH);
        assertThat(section(heading, run.out())).isEqualTo(content == null ? "" : content);
    }

    @Test
    void other_risks_do_not_change_the_exit_code() throws IOException {
        String bill = Files.writeString(
                        folder.resolve("clean.json"),
                        FILES.getOrDefault("BILL", "")
                                .replace("4.17.20", "4.17.23")
                                .replace("\"1.0.0\"", "\"2\"")
                                .replace("evil@1.0.0", "evil@2"))
                .toString();
        Run run = Run.of(
                "scan",
                bill,
                "--advisories",
                folder.resolve("FEED.jsonl").toString(),
                "--exit-code",
                "--deny-license",
                "MIT",
                "--support-dates",
                path("DATES"));
        assertThat(run.out()).contains("DENIED LICENSES", "over: ended");
        assertThat(run.code()).isZero();
    }

    @Test
    void the_json_tells_the_same() {
        String json =
                scan("--format json --fixes --deny-license GPL-3.0-only --support-dates ODD_DATES --as-of 2023-01-01")
                        .out()
                        .replaceAll("\\s+", " ");
        assertThat(json)
                .contains(
                        "\"risks\" : { \"malicious\" : [ { \"purl\" : \"pkg:npm/evil@1.0.0\", \"id\" : \"MAL-2024-7\" } ],"
                                + " \"secrets\" : [ ], \"licenses\" : [ { \"ref\" : \"r\","
                                + " \"license\" : \"GPL-3.0-only AND MIT\", \"reason\" : \"not permitted: GPL-3.0-only\" } ],"
                                + " \"support\" : { \"system\" : \"debian 10\", \"asOf\" : \"2023-01-01\", \"release\" : {"
                                + " \"distribution\" : \"debian\", \"release\" : \"10\", \"endOfSupport\" : \"2022-09-10\","
                                + " \"endOfExtendedSupport\" : null, \"isOver\" : true } } },"
                                + " \"fixes\" : { \"upgrades\" : [ { \"package\" : \"lodash\", \"naming\" : \"PACKAGE\","
                                + " \"from\" : \"4.17.20\", \"to\" : \"4.17.23\", \"refs\" : [ \"l\" ],"
                                + " \"cleared\" : [ \"CVE-2021-1\" ], \"remaining\" : [ ] } ],"
                                + " \"withoutFix\" : [ { \"refs\" : [ \"m\" ], \"id\" : \"MAL-2024-7\" } ] }")
                .containsPattern(
                        "\"supportDates\" : \\[ \\{ \"kind\" : \"INVALID_VALUE\", \"path\" : \"[^\"]*ODD_DATES\"");
        assertThat(scan("--format json").out().replaceAll("\\s+", " "))
                .contains("\"licenses\" : [ ], \"support\" : null }, \"fixes\" : null,")
                .doesNotContain("supportDates");
    }

    @Test
    void secrets_of_an_image_are_told_by_rule_and_place_and_never_by_value() throws IOException {
        LayoutFolder images = new LayoutFolder(Files.createDirectories(folder.resolve("image")));
        String image = images.image(
                "app:1",
                "{\"os\":\"linux\",\"architecture\":\"amd64\",\"config\":{\"Env\":[\"DB_PASSWORD=" + SECRET
                        + "\",\"PATH=/bin\"],\"Labels\":{\"db\":\"postgres://shop:" + SECRET + "@db/\"}},"
                        + "\"history\":[{\"created_by\":\"ENV DB_PASSWORD=" + SECRET + "\",\"empty_layer\":true}]}");
        images.attach(image, "application/vnd.cyclonedx+json", FILES.getOrDefault("BILL", ""));
        String layout = images.write();
        String feed = folder.resolve("FEED.jsonl").toString();
        Run table = Run.of("scan", layout, "--advisories", feed);
        assertThat(section("LEAKED", table.out()))
                .isEqualTo("LEAKED SECRETS; environment variable DB_PASSWORD secret-by-name; label db url-password;"
                        + " history[0] secret-by-name");
        Run json = Run.of("scan", layout, "--advisories", feed, "--format", "json");
        assertThat(json.out().replaceAll("\\s+", " "))
                .contains("{ \"rule\" : \"secret-by-name\", \"place\" : \"environment variable DB_PASSWORD\","
                        + " \"fingerprint\" : null }");
        Run salted = Run.of("scan", layout, "--advisories", feed, "--secret-salt", path("SALT"));
        List<String> words = Arrays.stream(section("LEAKED", salted.out()).split(" "))
                .filter(word -> word.startsWith("hmac-sha256:"))
                .map(word -> word.replace(";", ""))
                .toList();
        assertThat(words).hasSize(3).containsOnly(words.get(0));
        assertThat(table.out() + json.out() + salted.out()).doesNotContain(SECRET);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --deny-license MIT~OR~ISC       | not a single licence: MIT OR ISC
            --support-dates NO_DATES        | NO_DATES: holds no dates
            --support-dates gone            | gone: no such file
            --secret-salt SHORT             | SHORT: a salt has at least 16 bytes
            """)
    void what_cannot_be_used_ends_with_one_and_one_line(String options, String reason) {
        Run run = scan(options);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(reason).hasLineCount(1);
        assertThat(run.code()).isEqualTo(1);
    }
}
