package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Rating;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said besides advisories, and what is asked for, decides what a scan shows and how it ends. */
class ScanJudgementTest {

    private static final Map<String, String> FILES = Map.of(
            "VEX",
            """
                    {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "urn:vex", "author": "Jane", "version": 1,
                     "timestamp": "2026-01-02T03:04:05Z", "statements": [
                       {"vulnerability": {"name": "CVE-2021-44228"}, "status": "not_affected",
                        "products": [{"@id": "pkg:maven/org.apache.logging.log4j/log4j-core"}],
                        "justification": "vulnerable_code_not_present", "impact_statement": "the class was taken out"},
                       {"vulnerability": {"name": "GHSA-35jh-r3h4-6jhm"}, "status": "under_investigation",
                        "products": [{"@id": "pkg:npm/lodash"}]},
                       {"vulnerability": {"name": "CVE-2023-32681"}, "status": "fixed",
                        "products": [{"@id": "pkg:pypi/requests@2.29.0"}]},
                       {"vulnerability": {"name": "CVE-1999-0001"}, "status": "fixed",
                        "products": [{"@id": "pkg:npm/lodash"}]}]}
                    """,
            "LATER",
            """
                    {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "urn:later", "author": "Ann", "version": 1,
                     "timestamp": "2026-02-02T03:04:05Z", "statements": [
                       {"vulnerability": {"name": "GHSA-jfh8-c2jp-5v3q"}, "status": "affected",
                        "products": [{"@id": "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1"}],
                        "action_statement": "upgrade"}]}
                    """,
            "WAIVERS",
            """
                    {"version": 1, "waivers": [
                      {"vulnerability": "GO-2024-2687", "kind": "accepted-risk", "reason": "HTTP/2 is off",
                       "scope": {"package": "pkg:golang/golang.org/x/net"}, "expires": "2027-01-31"},
                      {"vulnerability": "DSA-5532-1", "kind": "false-positive", "reason": "of another time",
                       "scope": "everywhere", "expires": "2025-01-31"}]}
                    """,
            "REFUSED",
            "{\"version\": 1,\n \"waivers\": [{\"vulnerability\": \"CVE-*\"}]}",
            "KEV",
            """
                    {"title": "KEV", "catalogVersion": "1", "count": 2, "vulnerabilities": [
                      {"cveID": "CVE-2021-44228", "dateAdded": "2021-12-10", "dueDate": "2021-12-24",
                       "knownRansomwareCampaignUse": "Known"},
                      {"cveID": "CVE-2023-32681", "dateAdded": "2024-05-06", "knownRansomwareCampaignUse": "Unknown"}]}
                    """,
            "EPSS",
            """
                    #model_version:v2025.03.14,score_date:2026-01-01T00:00:00+0000
                    cve,epss,percentile
                    CVE-2021-44228,0.94358,0.99961
                    CVE-2021-23337,0.00704,0.71
                    CVE-2023-45288,1.0,1.0
                    """,
            "EMBEDDED",
            """
                    {"bomFormat": "CycloneDX", "specVersion": "1.5",
                     "components": [{"type": "library", "bom-ref": "l", "name": "lodash", "version": "4.17.20",
                                     "purl": "pkg:npm/lodash@4.17.20"}],
                     "vulnerabilities": [{"id": "CVE-2021-23337", "affects": [{"ref": "l"}],
                                          "analysis": {"state": "not_affected", "justification": "code_not_reachable"}}]}
                    """);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private String path(String word) {
        return FILES.containsKey(word) ? folder.resolve(word).toString() : word;
    }

    private Run scan(String options) {
        List<String> args = new ArrayList<>(List.of("scan", Run.BILL, "--advisories", Run.ADVISORIES));
        if (!options.isEmpty()) {
            Arrays.stream(options.split(" ")).map(this::path).forEach(args::add);
        }
        return Run.of(args.toArray(String[]::new));
    }

    /** The last digits of each finding that is shown: 44228, 45046 log4j; 23337 lodash; 32681 requests; 45288 net. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            --vex VEX                                          | 45046 23337 32681 45288 32-1             | 1 | 0 | 2
            --vex VEX LATER                                    | 44228 45046 23337 32681 45288 32-1       | 0 | 0 | 2
            --vex VEX --vex LATER --vex-author Jane            | 45046 23337 32681 45288 32-1             | 1 | 0 | 2
            --vex VEX --vex-author Bob                         | 44228 45046 23337 32681 45288 32-1       | 0 | 0 | 2
            --vex-attached                                     | 44228 45046 23337 32681 45288 32-1       | 0 | 0 | 2
            --waivers WAIVERS --as-of 2026-06-01               | 44228 45046 23337 32681 32-1             | 1 | 0 | 2
            --waivers WAIVERS --as-of 2025-01-30T23:59:59Z     | 44228 45046 23337 32681                  | 2 | 0 | 2
            --waivers WAIVERS --as-of 2025-01-31T01:00:00+02:00 | 44228 45046 23337 32681                 | 2 | 0 | 2
            --waivers WAIVERS --as-of 2027-01-31               | 44228 45046 23337 32681 45288 32-1       | 0 | 0 | 2
            --vex VEX --waivers WAIVERS --as-of 2026-06-01     | 45046 23337 32681 32-1                   | 2 | 0 | 2
            --kev KEV                                          | 44228 45046 23337 32681 45288 32-1       | 0 | 0 | 2
            --kev KEV --only-kev                               | 44228 32681                              | 0 | 4 | 2
            --kev KEV --only-cisa-kev --vex VEX                | 32681                                    | 1 | 4 | 2
            --kev KEV --only-kev --severity critical --vex VEX | -                                        | 1 | 5 | 0
            --only-fixed                                       | 44228 45046 23337 32681 45288 32-1       | 0 | 0 | 2
            --severity critical                                | 44228 45046                              | 0 | 4 | 2
            --severity critical,HIGH                           | 44228 45046 23337                        | 0 | 3 | 2
            --only-severity medium --severity unspecified      | 32681 45288 32-1                         | 0 | 3 | 2
            --severity none                                    | -                                        | 0 | 6 | 0
            """)
    void what_is_shown_and_how_it_ends(String options, String shown, int suppressed, int filtered, int code) {
        Run run = scan(options + " --exit-code");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= ScanTable.WIDTH);
        assertThat(run.out())
                .contains(Count.of(suppressed, "finding") + " suppressed; " + filtered + " filtered out\n");
        assertThat(shown(run.out())).containsExactlyInAnyOrder(shown == null ? new String[0] : shown.split(" "));
        assertThat(run.code()).isEqualTo(code);
        assertThat(scan(options).code()).isZero();
    }

    private static List<String> shown(String table) {
        List<String> ratings = Arrays.stream(Rating.values()).map(Rating::name).toList();
        return table.lines()
                .map(line -> line.split(" +"))
                .filter(words -> words.length > 1 && ratings.contains(words[0]))
                .map(words -> words[1].replaceAll(".*-(?=\\d{5})|^DSA-55", ""))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --waivers REFUSED         | REFUSED: "CVE-*" is not the id of one vulnerability at line 2, column
            --waivers VEX             | VEX: "@context" is not known here at line 1, column
            --waivers gone            | gone: no such file
            --vex KEV                 | KEV: not a document of any kind that is known at line 1
            --vex VEX gone            | gone: no such file
            --kev EPSS                | EPSS: holds no signals
            --epss KEV                | KEV: holds no signals
            --only-kev                | --only-kev needs --kev
            --severity dreadful       | "dreadful" is none of
            --as-of tomorrow          | "tomorrow" is neither a date nor a time
            --as-of 2026-02-30        | "2026-02-30" is neither a date nor a time
            """)
    void what_cannot_be_used_ends_with_one_and_one_line(String options, String reason) {
        Run run = scan(options);
        assertThat(run.err()).contains(reason).hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void a_fix_that_nobody_names_is_not_fixed() throws IOException {
        String advisory = Files.readString(Path.of(Run.ADVISORIES, "GHSA-35jh-r3h4-6jhm.json"))
                .replace("\"fixed\"", "\"last_affected\"");
        String open = Files.writeString(folder.resolve("open.json"), advisory).toString();
        assertThat(Run.of("scan", Run.BILL, "--advisories", open).out()).contains("1 finding");
        assertThat(Run.of("scan", Run.BILL, "--advisories", open, "--only-fixed")
                        .out())
                .contains("0 findings suppressed; 1 filtered out\n0 findings");
    }

    @Test
    void statements_within_a_bill_count_only_when_asked() {
        String bill = path("EMBEDDED");
        assertThat(Run.of("scan", bill, "--advisories", Run.ADVISORIES, "--exit-code")
                        .code())
                .isEqualTo(2);
        Run believed = Run.of("scan", bill, "--advisories", Run.ADVISORIES, "--exit-code", "--vex-attached");
        assertThat(believed.out()).contains("1 finding suppressed");
        assertThat(believed.code()).isZero();
    }

    @Test
    void the_table_tells_how_urgent_findings_are_and_what_is_said() throws IOException {
        Run run = scan("--vex VEX --waivers WAIVERS --as-of 2026-06-01 --kev KEV --epss EPSS");
        assertThat(run.out()).isEqualTo(resource("judged.txt"));
        assertThat(scan("--kev KEV --epss EPSS").out())
                .containsPattern("CVE-2021-44228 .* KEV  94\\.36%  ")
                .containsPattern("CVE-2023-45288 .*    100\\.00%  ")
                .containsPattern("CVE-2023-32681 .* KEV    ");
    }

    @Test
    void the_table_has_three_of_a_kind_unless_all_are_asked_for() throws IOException {
        String waivers = Files.writeString(
                        folder.resolve("many.json"),
                        List.of(1, 2, 3, 4, 5).stream()
                                .map(n -> "{\"vulnerability\":\"CVE-2000-" + n + "\",\"kind\":\"false-positive\","
                                        + "\"scope\":\"everywhere\",\"reason\":\"r\"}")
                                .toList()
                                .toString()
                                .replaceFirst("^", "{\"version\":1,\"waivers\":")
                                .concat("}"))
                .toString();
        assertThat(scan("--waivers " + waivers).out())
                .contains("5 waivers: no finding is of this vulnerability", "CVE-2000-3", "and 2 more")
                .doesNotContain("CVE-2000-4");
        assertThat(scan("--show-suppressed --waivers " + waivers).out())
                .contains("CVE-2000-4", "CVE-2000-5")
                .doesNotContain("more");
    }

    @Test
    void the_json_has_every_ground_and_everything_without_effect() throws IOException {
        Run run = scan("--vex VEX --waivers WAIVERS --as-of 2026-06-01 --kev KEV --epss EPSS --severity high"
                + " --format json");
        assertThat(run.out()).isEqualTo(resource("judged.json"));
    }

    @Test
    void text_of_a_statement_cannot_steer_the_terminal() throws IOException {
        Path hostile = folder.resolve("hostile.json");
        Files.writeString(hostile, FILES.getOrDefault("VEX", "").replace("the class", "\\u001b[2J\\u202e"));
        assertThat(scan("--vex " + hostile).out()).contains("?[2J?").doesNotContain("\u001b", "\u202e");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ScanJudgementTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
