package dev.scout.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    private static final Path ROOT = Path.of(System.getProperty("scout.root", "../.."));
    private static final Path EXAMPLE = ROOT.resolve("examples/quickstart");

    @Test
    void the_program_of_the_readme_is_this_one_and_has_at_most_twelve_lines() throws IOException {
        List<String> program = between(
                EXAMPLE.resolve("src/main/java/dev/scout/examples/quickstart/Quickstart.java"),
                "// README: begin",
                "// README: end");
        assertThat(program).hasSizeBetween(1, 12);
        assertThat(between(ROOT.resolve("README.md"), "```java", "```")).isEqualTo(program);
    }

    @Test
    void it_explains_what_is_affected() throws IOException {
        assertThat(output())
                .contains(
                        "CRITICAL CVE-2021-44228 in pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1",
                        "    affected: 2.14.1 of Maven org.apache.logging.log4j:log4j-core against"
                                + " GHSA-jfh8-c2jp-5v3q: introduced 2.13.0, fixed 2.15.0; fixed in 2.15.0",
                        "HIGH CVE-2021-23337 in pkg:npm/lodash@4.17.20",
                        "    affected: 3.0.9-1 of Debian:12 openssl (source package) against DSA-5532-1:"
                                + " introduced 0, fixed 3.0.11-1~deb12u2; fixed in 3.0.11-1~deb12u2")
                .noneMatch(line -> line.contains("jackson-databind"));
    }

    @Test
    void it_merges_two_advisories_about_one_vulnerability() throws IOException {
        List<String> lines = output();
        int finding = lines.indexOf("MEDIUM CVE-2023-32681 in pkg:pypi/requests@2.30.0");
        assertThat(lines.subList(finding + 1, finding + 3))
                .satisfiesExactly(
                        line -> assertThat(line).contains("GHSA-j8r2-6x86-q33q"),
                        line -> assertThat(line).contains("PYSEC-2023-74"));
    }

    @Test
    void it_says_what_was_not_checked() throws IOException {
        assertThat(output())
                .contains(
                        "undecided (VERSION_NOT_ORDERED): our-fork of npm lodash against GHSA-35jh-r3h4-6jhm:"
                                + " introduced 0, fixed 4.17.21",
                        "1 NO_PACKAGE_URL",
                        "1 NO_ADVISORIES in crates.io",
                        "1 UNDECIDED in npm",
                        "1 CHECKED in npm");
    }

    private static List<String> output() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Quickstart.main(new String[] {
                EXAMPLE.resolve("data/bill.cdx.json").toString(),
                EXAMPLE.resolve("data/advisories").toString()
            });
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The lines between two others, without the blanks that they have in common. */
    private static List<String> between(Path file, String begin, String end) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        int from = 0;
        while (!lines.get(from).strip().equals(begin)) {
            from++;
        }
        int to = from + 1;
        while (!lines.get(to).strip().equals(end)) {
            to++;
        }
        return String.join("\n", lines.subList(from + 1, to))
                .stripIndent()
                .lines()
                .toList();
    }
}
