package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private String old = "";
    private String latest = "";

    @BeforeEach
    void write_two_bills() throws IOException {
        old = bill("old.json", "pkg:npm/lodash@4.17.20", "pkg:npm/gone@1.0.0", "pkg:npm/same@1.0.0");
        latest = bill("new.json", "pkg:npm/lodash@4.17.21", "pkg:npm/same@1.0.0", "pkg:pypi/requests@2.30.0");
    }

    private String bill(String name, String... purls) throws IOException {
        String components = Arrays.stream(purls)
                .map(purl -> "{\"type\":\"library\",\"name\":\"a\",\"purl\":\"" + purl + "\"}")
                .collect(Collectors.joining(","));
        String text = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"components\":[" + components + "]}";
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void the_table_tells_only_what_differs() {
        Run run = Run.of("compare", old, latest, "--advisories", Run.ADVISORIES);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("upgraded", "removed", "added", "CVE-2021-23337", "CVE-2023-32681")
                .contains("packages: 1 added, 1 removed, 1 upgraded, 0 downgraded, 0 changed; findings: ")
                .doesNotContain("pkg:npm/same");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= ScanTable.WIDTH);
    }

    @Test
    void the_json_has_both_sides() {
        Run run = Run.of("compare", old, latest, "--advisories", Run.ADVISORIES, "--format", "json");
        assertThat(run.out())
                .contains("\"kind\" : \"UPGRADED\"", "\"version\" : \"4.17.20\"", "\"opened\" : [", "\"base\" : null");
    }

    @Test
    void without_advisories_packages_are_compared() {
        assertThat(Run.of("compare", old, latest).out()).contains("findings: 0 opened, 0 resolved");
        assertThat(Run.of("compare", old, old).out())
                .isEqualTo("packages: 0 added, 0 removed, 0 upgraded, 0 downgraded, 0 changed;"
                        + " findings: 0 opened, 0 resolved\n");
    }

    @Test
    void a_condition_that_is_met_ends_with_two() {
        assertThat(Run.of("compare", old, latest, "--exit-on", "package").code())
                .isEqualTo(2);
        assertThat(Run.of("compare", old, latest, "--exit-on", "vulnerability").code())
                .isZero();
        assertThat(Run.of("compare", old, latest, "--advisories", Run.ADVISORIES, "-x", "vulnerability,package")
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("compare", old, old, "-x", "vulnerability,package").code())
                .isZero();
        assertThat(Run.of("compare", old, latest, "-x", "weather").code()).isEqualTo(1);
    }

    @Test
    void a_bill_that_cannot_be_used_ends_with_one() {
        Run run = Run.of("compare", old, folder.resolve("absent.json").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("absent.json");
    }
}
