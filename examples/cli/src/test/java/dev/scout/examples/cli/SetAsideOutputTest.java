package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing vanishes silently: what is set aside, put off, or read as something else is told. */
class SetAsideOutputTest {

    private static final String BILL = """
            {"bomFormat": "CycloneDX", "specVersion": "1.5",
             "components": [
               {"type": "library", "bom-ref": "deb", "name": "python3-requests", "version": "2.28.1-1",
                "purl": "pkg:deb/debian/python3-requests@2.28.1-1?distro=debian-12&upstream=requests",
                "components": [
                  {"type": "library", "bom-ref": "pypi", "name": "requests", "version": "2.28.1",
                   "purl": "pkg:pypi/requests@2.28.1"}]},
               {"type": "library", "bom-ref": "zlib", "name": "zlib1g", "version": "1.0",
                "purl": "pkg:deb/debian/zlib1g@1.0?distro=debian-12&upstream=zlib"},
               {"type": "library", "bom-ref": "a", "name": "a", "version": "3.0", "purl": "pkg:npm/a@3.0"}]}
            """;

    private static final String ADVISORIES = """
            {"id": "GHSA-1", "modified": "2024-01-01T00:00:00Z", "aliases": ["CVE-2023-1"],
             "affected": [{"package": {"ecosystem": "PyPI", "name": "requests"},
                           "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.31.0"}]}]}]}
            {"id": "DEBIAN-CVE-2023-1", "modified": "2024-01-01T00:00:00Z", "upstream": ["CVE-2023-1"],
             "affected": [{"package": {"ecosystem": "Debian:12", "name": "requests"},
                           "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.28.1-1"}]}]}]}
            {"id": "DEBIAN-CVE-2023-2", "modified": "2024-01-01T00:00:00Z",
             "affected": [{"package": {"ecosystem": "Debian:12", "name": "zlib"},
                           "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "<ignored>"}]}]}]}
            {"id": "GHSA-3", "modified": "2024-01-01T00:00:00Z",
             "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
             "affected": [{"package": {"ecosystem": "npm", "name": "a"},
                           "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}],
                           "ecosystem_specific": {"affects": {"os": ["windows"]}}}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private String bill = "";
    private String advisories = "";

    @BeforeEach
    void write() throws IOException {
        bill = Files.writeString(folder.resolve("bill.json"), BILL).toString();
        String lines = ADVISORIES.replaceAll("\n +", " ");
        advisories =
                Files.writeString(folder.resolve("advisories.jsonl"), lines).toString();
    }

    @Test
    void the_table_lists_every_finding_that_is_set_aside_and_counts_it() {
        String table = Run.of("scan", bill, "--advisories", advisories).out();
        assertThat(table.lines()).allMatch(line -> line.length() <= ScanTable.WIDTH);
        assertThat(words(table.substring(table.indexOf("SET ASIDE"), table.indexOf("COVERAGE"))))
                .isEqualTo("SET ASIDE 1 finding: the distribution says that its package, which owns the files, is not"
                        + " affected CVE-2023-1 pkg:pypi/requests@2.28.1"
                        + " pkg:deb/debian/python3-requests@2.28.1-1?distr o=debian-12&upstream=requests:"
                        + " introduced 0, fixed 2.28.1-1 (source package requests 2.28.1-1)");
        assertThat(table.lines())
                .contains(
                        "2 findings: 1 critical, 1 unknown; 1 set aside; 0 pairs undecided; 0 components not checked");
    }

    @Test
    void the_table_says_what_is_meant_to_be_done_and_where_and_what_was_read() {
        String table = words(Run.of("scan", bill, "--advisories", advisories).out());
        assertThat(table)
                .contains("DEBIAN-CVE-2023-2 will not be fixed introduced 0 (source package zlib 1.0)")
                .contains("GHSA-3 no fix known introduced 0 (read as 3.0.0), only on windows");
    }

    @Test
    void the_json_has_all_of_it() {
        String json = words(Run.of("scan", bill, "--advisories", advisories, "--format", "json")
                .out());
        assertThat(json)
                .contains("\"setAside\" : [ { \"reason\" : \"VENDOR_NOT_AFFECTED\", \"because\" : { \"name\" :"
                        + " \"python3-requests\", \"version\" : \"2.28.1-1\", \"ref\" : \"deb\" }, \"verdict\" :"
                        + " { \"kind\" : \"NOT_AFFECTED\", \"reason\" : \"VENDOR\", \"evidence\" : { \"advisory\" :"
                        + " \"DEBIAN-CVE-2023-1\",")
                .contains("\"finding\" : { \"component\" : { \"name\" : \"requests\",")
                .contains("\"state\" : \"WONT_FIX\"")
                .contains("\"platforms\" : { \"operatingSystems\" : [ \"windows\" ], \"architectures\" : [ ] }")
                .contains("\"severities\" : [ { \"method\" : \"CVSS_V3\", \"value\" :"
                        + " \"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\", \"source\" : null } ]")
                .contains("\"version\" : \"3.0\", \"readAs\" : \"3.0.0\"");
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
