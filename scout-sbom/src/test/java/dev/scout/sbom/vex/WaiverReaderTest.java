package dev.scout.sbom.vex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.image.Digest;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.vex.Waiver;
import dev.scout.core.vex.WaiverScope;
import dev.scout.sbom.ResourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverReaderTest {

    private static final String DIGEST = "sha256:" + "a".repeat(64);
    private static final String GOOD = """
            {"version": 1, "waivers": [
             {"vulnerability": "CVE-2021-44228", "kind": "accepted-risk", "scope": {"repository": "nginx"},
              "reason": "inside only", "expires": "2027-01-31"},
             {"vulnerability": "GHSA-jfh8-c2jp-5v3q", "kind": "false-positive", "scope": {"image": "%s"}, "reason": "r",
              "expires": "2027-01-31T12:00:00+02:00"},
             {"vulnerability": "CVE-1", "kind": "accepted-risk", "scope": {"package": "pkg:npm/a@1"}, "reason": "r"},
             {"vulnerability": "CVE-1", "kind": "accepted-risk", "scope": "everywhere", "reason": "r"}]}""".formatted(DIGEST);

    private static List<Waiver> read(byte[] bytes) throws IOException {
        return WaiverReader.read(new ByteArrayInputStream(bytes), ReadLimits.defaults());
    }

    private static List<Waiver> read(String text) throws IOException {
        return read(ResourceText.utf8(text));
    }

    @Test
    void every_scope_kind_and_expiry_is_read() throws IOException {
        List<Waiver> expected = List.of(
                new Waiver.AcceptedRisk(
                        "CVE-2021-44228",
                        new WaiverScope.OneRepository("docker.io/library/nginx"),
                        "inside only",
                        Instant.parse("2027-01-31T00:00:00Z")),
                new Waiver.FalsePositive(
                        "GHSA-jfh8-c2jp-5v3q",
                        new WaiverScope.OneImage(Digest.parse(DIGEST)),
                        "r",
                        Instant.parse("2027-01-31T10:00:00Z")),
                new Waiver.AcceptedRisk(
                        "CVE-1", new WaiverScope.OnePackage(PackageUrl.parse("pkg:npm/a@1")), "r", null),
                new Waiver.AcceptedRisk("CVE-1", new WaiverScope.Everywhere(), "r", null));

        assertThat(read(GOOD)).isEqualTo(expected);
        assertThat(read(GOOD.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
        assertThat(read("{\"version\": 1, \"waivers\": []}")).isEmpty();
    }

    /** A change of the good document, and what the refusal says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version": 1,            | "version": 2,              | the version of the format is not 1
            "version": 1,            | "version": "1",            | the text is one
            "version": 1,            |                            | "version" is missing
            "version": 1,            | "version": 1, "note": "",  | "note" is not known here
            "waivers"                | "waiver"                   | "waiver" is not known here
            "vulnerability"          | "cve"                      | "cve" is not known here
            "expires"                | "expire"                   | "expire" is not known here
            "reason": "r"}           | "reason": "r", "x": 1}     | "x" is not known here
            "reason": "inside only"  | "reason": " "              | "reason" must be a text
            "reason": "inside only"  | "reason": null             | "reason" must be a text
            "reason": "inside only", |                            | "reason" is missing
            "expires": "2027-01-31"} | "expires": null}           | "expires" must be a text
            "2027-01-31"             | "2027-02-30"               | neither a date nor a time
            "2027-01-31"             | "31.1.2027"                | neither a date nor a time
            12:00:00+02:00           | 12:00:00                   | neither a date nor a time
            "accepted-risk"          | "accepted_risk"            | neither accepted-risk nor false-positive
            "kind": "accepted-risk", |                            | "kind" is missing
            "CVE-2021-44228"         | "CVE-*"                    | not the id of one vulnerability
            "CVE-2021-44228"         | "CVE-1, CVE-2"             | not the id of one vulnerability
            "CVE-2021-44228"         | ["CVE-1"]                  | "vulnerability" must be a text
            "everywhere"             | "all"                      | is no scope
            "everywhere"             | {}                         | "image, repository or package" is missing
            "everywhere"             | {"tag": "x"}               | "tag" is not known here
            "everywhere"             | null                       | expected a scope
            "nginx"                  | "nginx:1"                  | names an image, not a repository
            "nginx"                  | "Not A Name"               | is no repository
            "pkg:npm/a@1"            | "npm/a@1"                  | is no package
            "image": "sha256:        | "image": "sha257:          | is no image
            {"package": "pkg:npm/a@1"}| {"package": "pkg:npm/a@1", "repository": "nginx"} | a scope of more than one thing
            {"package": "pkg:npm/a@1"}| "everywhere"              | a second waiver for CVE-1 and the same scope
            "kind": "false-positive" | "kind": "false-positive", "kind": "false-positive" | is repeated
            "r"}]}                   | "r"}]} {}                  | more follows
            """)
    void what_is_not_understood_is_refused_with_its_place(String from, String to, String reason) {
        assertThat(GOOD).contains(from);
        assertThatThrownBy(() -> read(GOOD.replace(from, to == null ? "" : to)))
                .isInstanceOfSatisfying(
                        MalformedDocumentException.class,
                        e -> assertThat(e.position()).isNotEqualTo(Position.UNKNOWN))
                .hasMessageContaining(reason);
    }

    @Test
    void what_is_cut_off_or_changed_anywhere_is_refused_or_whole() {
        byte[] bytes = ResourceText.utf8(GOOD);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(MalformedDocumentException.class);
        }
        for (int i = 0; i < bytes.length; i++) {
            for (int value : new int[] {0, '"', '{', ',', 0xFF}) {
                byte[] broken = bytes.clone();
                broken[i] = (byte) value;
                try {
                    assertThat(read(broken)).hasSize(4);
                } catch (IOException e) {
                    assertThat(e).isInstanceOf(MalformedDocumentException.class);
                }
            }
        }
    }
}
