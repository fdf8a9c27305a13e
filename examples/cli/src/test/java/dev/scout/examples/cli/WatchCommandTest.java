package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.match.inventory.AdvisoryDelta;
import dev.scout.match.inventory.Inventory;
import dev.scout.match.inventory.Transition;
import dev.scout.sbom.SbomReaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void tells_what_a_new_advisory_opens() throws IOException {
        Path bills = Files.createDirectory(folder.resolve("bills"));
        Files.copy(Path.of(Run.BILL), bills.resolve("shop.json"));
        Files.writeString(bills.resolve("notes.txt"), "<not a bill>");
        Path before = folder.resolve("before.json");
        Files.writeString(before, "{\"id\": \"X-0\", \"modified\": \"2024-01-01T00:00:00Z\", \"affected\": []}");
        Run run = Run.of(
                "watch",
                "--inventory",
                bills.toString(),
                "--advisories",
                before.toString(),
                "--then",
                Run.ADVISORIES,
                "--exit-code");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .contains("opened    sha256:")
                .contains("opened, 0 changed, 0 resolved, 0 withdrawn in 1 image");
        assertThat(run.err()).contains("notes.txt").contains("scout: ");
        Run back = Run.of(
                "watch",
                "--inventory",
                bills.toString(),
                "--advisories",
                Run.ADVISORIES,
                "--then",
                before.toString(),
                "--format",
                "jsonl");
        assertThat(back.code()).isZero();
        assertThat(back.out()).contains("{\"kind\":\"WITHDRAWN\"").doesNotContain("OPENED");
    }

    @Test
    void a_year_of_real_advisories_changes_what_two_full_matches_differ_in() throws IOException {
        Path shared = Path.of(System.getProperty("scout.shared", "/absent"));
        assumeTrue(Files.isDirectory(shared.resolve("sboms")), () -> "no real documents in " + shared);
        List<Advisory> old = advisories(shared, "pypi-pysec-2024");
        List<Advisory> latest = advisories(shared, "pypi-pysec");
        Inventory inventory = new Inventory(AdvisoryIndex.of(old));
        try (var archives = Files.list(shared.resolve("sboms"))) {
            for (Path archive : archives.filter(file -> file.toString().endsWith(".tar.gz"))
                    .sorted()
                    .toList()) {
                SharedArchive.forEach(archive, (file, content) -> put(content, inventory));
            }
        }
        inventory.put(ImageSnapshot.of(
                digest(inventory.size()),
                SbomReaders.builtIn()
                        .read(shared.resolve("workload/sbom.cdx.json"))
                        .value()));

        List<Transition> transitions = inventory.apply(AdvisoryDelta.between(old, latest));

        Map<Transition.Kind, Integer> counts = new EnumMap<>(Transition.Kind.class);
        Set<String> replayed = findings(inventory, AdvisoryIndex.of(old));
        for (Transition transition : transitions) {
            counts.merge(transition.kind(), 1, Integer::sum);
            if (transition.before() != null) {
                assertThat(replayed.remove(transition.image()
                                + describe(transition.before().finding())))
                        .isTrue();
            }
            if (transition.after() != null) {
                replayed.add(transition.image() + describe(transition.after().finding()));
            }
        }
        assertThat(replayed).isEqualTo(findings(inventory, AdvisoryIndex.of(latest)));
        System.out.printf(
                "pypi-pysec-2024 to pypi-pysec over %d bills: %s; what two full matches differ in%n",
                inventory.size(), counts);
        assertThat(counts.get(Transition.Kind.OPENED)).isGreaterThan(100);
    }

    private static List<Advisory> advisories(Path shared, String name) throws IOException {
        return AdvisoryReaders.builtIn()
                .read(shared.resolve("advisories/" + name + ".jsonl.gz"))
                .value();
    }

    private static Set<String> findings(Inventory inventory, AdvisoryIndex index) {
        Set<String> findings = new TreeSet<>();
        for (ImageSnapshot snapshot : inventory.snapshots()) {
            index.overlay(snapshot.sbom())
                    .findings()
                    .forEach(finding -> findings.add(snapshot.digest() + describe(finding)));
        }
        return findings;
    }

    private static String describe(Finding finding) {
        return " " + finding.component().ref() + " " + finding.id() + finding.aliases() + finding.matches()
                + finding.rating();
    }

    private static void put(byte[] content, Inventory inventory) {
        try {
            Sbom sbom = SbomReaders.builtIn()
                    .read(new ByteArrayInputStream(content))
                    .value();
            inventory.put(ImageSnapshot.of(digest(inventory.size()), sbom));
        } catch (IOException e) {
            // no bill: which ones these are is the matter of the readers' tests
        }
    }

    private static Digest digest(int number) {
        return new Digest("sha256", String.format("%064d", number));
    }
}
