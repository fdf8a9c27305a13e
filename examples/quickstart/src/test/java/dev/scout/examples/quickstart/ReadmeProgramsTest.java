package dev.scout.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.environment.Environment;
import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Overlay;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.match.feed.SignalReaders;
import dev.scout.match.inventory.AdvisoryDelta;
import dev.scout.match.inventory.Exposure;
import dev.scout.match.inventory.Inventory;
import dev.scout.match.inventory.Transition;
import dev.scout.match.judgement.Judged;
import dev.scout.match.judgement.Judgement;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.snapshot.SnapshotJson;
import dev.scout.sbom.vex.VexReaders;
import dev.scout.sbom.vex.WaiverReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the README below its first: they stand here, are compiled, and do what is said of them. */
class ReadmeProgramsTest {

    private static final Path ROOT = Path.of(System.getProperty("scout.root", "../.."));
    private static final Path DATA = ROOT.resolve("examples/quickstart/data");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_other_programs_of_the_readme_are_these() throws IOException {
        List<String> readme = blocks(ROOT.resolve("README.md"), "```java", "```");
        assertThat(readme.subList(1, readme.size()))
                .isEqualTo(blocks(
                        ROOT.resolve("examples/quickstart/src/test/java")
                                .resolve(ReadmeProgramsTest.class.getName().replace('.', '/') + ".java"),
                        "// README: begin",
                        "// README: end"));
    }

    @Test
    void what_does_not_apply_is_suppressed_with_its_grounds() throws IOException {
        Path vex = write("vex.json", """
                {"@context":"https://openvex.dev/ns/v0.2.0","@id":"urn:x","author":"a","timestamp":"2026-01-01T00:00:00Z",
                 "version":1,"statements":[{"vulnerability":{"name":"CVE-2021-44228"},"status":"not_affected",
                 "justification":"component_not_present",
                 "products":[{"@id":"pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1"}]}]}
                """);
        Path waivers = write("waivers.json", """
                {"version":1,"waivers":[{"vulnerability":"CVE-2021-23337","kind":"accepted-risk","scope":"everywhere",
                 "reason":"only in tests","expires":"2099-01-01"}]}
                """);
        Path kev = write("kev.json", """
                {"catalogVersion":"2026.01.01","dateReleased":"2026-01-01T00:00:00Z","vulnerabilities":[
                 {"cveID":"CVE-2023-32681","dateAdded":"2026-01-01"}]}
                """);
        Path epss = write("epss.csv", "cve,epss,percentile\nCVE-2023-32681,0.5,0.9\n");
        List<Advisory> advisories =
                AdvisoryReaders.builtIn().read(DATA.resolve("advisories")).value();
        Overlay overlay = AdvisoryIndex.of(advisories).overlay(bill());

        // README: begin
        Judgement judgement = Judgement.builder()
                .statements(VexReaders.builtIn().read(vex).value())
                .waivers(WaiverReader.read(waivers))
                .signals(SignalReaders.builtIn().read(kev, epss).value())
                .build();
        Judged judged = judgement.apply(overlay, Instant.now());
        judged.findings()
                .forEach(finding -> System.out.println(finding.finding().id() + " " + finding.signals()));
        judged.suppressed()
                .forEach(finding -> System.out.println(finding.finding().id() + " " + finding.grounds()));
        judged.unappliedStatements().forEach(System.out::println);
        // README: end

        assertThat(judged.suppressed())
                .extracting(finding -> finding.finding().id())
                .containsExactlyInAnyOrder("CVE-2021-44228", "CVE-2021-23337");
        assertThat(judged.findings())
                .filteredOn(finding -> finding.finding().id().equals("CVE-2023-32681"))
                .allSatisfy(finding -> assertThat(finding.signals().toString()).contains("0.5"));
        assertThat(judged.unappliedStatements()).isEmpty();
    }

    @Test
    void what_a_feed_changes_is_told_of_the_images_that_it_touches() throws IOException {
        List<Advisory> today =
                AdvisoryReaders.builtIn().read(DATA.resolve("advisories")).value();
        List<Advisory> yesterday = today.stream()
                .filter(advisory -> !advisory.id().equals("GHSA-jfh8-c2jp-5v3q"))
                .toList();
        Digest digest = Digest.parse("sha256:" + "a".repeat(64));
        ImageIdentity identity = ImageIdentity.UNKNOWN;
        Sbom sbom = bill();
        ImageMetadata image = sbom.image();
        Environment environment = new Environment(List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Inventory restored = new Inventory(AdvisoryIndex.of(today));

        // README: begin
        Inventory inventory = new Inventory(AdvisoryIndex.of(yesterday));
        inventory.put(new ImageSnapshot(digest, image, sbom, environment.running(identity)));
        List<Transition> transitions = inventory.apply(AdvisoryDelta.between(yesterday, today));
        List<Exposure> exposed = inventory.exposures("CVE-2021-44228");

        SnapshotJson.write(inventory.snapshots(), out); // all of it to one stream ...
        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
        SnapshotJson.read(in, ReadLimits.defaults(), restored::put); // ... and back
        // README: end

        assertThat(transitions).hasSize(1);
        assertThat(exposed).hasSize(1).isEqualTo(restored.exposures("CVE-2021-44228"));
        assertThat(restored.snapshots()).isEqualTo(inventory.snapshots());
    }

    private static Sbom bill() throws IOException {
        return SbomReaders.builtIn().read(DATA.resolve("bill.cdx.json")).value();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    /** What stands between each two such lines, without the blanks that its lines have in common. */
    private static List<String> blocks(Path file, String begin, String end) throws IOException {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (block == null) {
                block = line.strip().equals(begin) ? new StringBuilder() : null;
            } else if (line.strip().equals(end)) {
                blocks.add(block.toString().stripTrailing().stripIndent());
                block = null;
            } else {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
