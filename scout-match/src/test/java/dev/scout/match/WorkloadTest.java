package dev.scout.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.BruteForceEvaluator.Candidate;
import dev.scout.match.BruteForceEvaluator.Opinion;
import dev.scout.match.version.SharedRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The standard workload, 1,000 components and 8,117 advisories: the index and the brute force agree on every pair. */
class WorkloadTest {

    private record Pair(String purl, String advisory) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            return (purl + " " + advisory).compareTo(other.purl + " " + other.advisory);
        }
    }

    @Test
    void the_index_agrees_with_the_brute_force_on_every_component_and_advisory() throws IOException {
        Path folder = SharedRows.folder("workload");
        List<Advisory> advisories = WorkloadAdvisories.read(folder.resolve("advisories.jsonl.gz"));
        List<Candidate> candidates = SharedRows.read(folder.resolve("packages.tsv")).stream()
                .map(row -> new Candidate(row.get(0), row.get(1), row.get(2)))
                .toList();
        Sbom sbom = Sbom.of(candidates.stream().map(WorkloadTest::component).toList());

        Overlay overlay = AdvisoryIndex.of(advisories).overlay(sbom);

        Set<Pair> affected = new TreeSet<>();
        overlay.findings()
                .forEach(finding -> finding.matches()
                        .forEach(match -> affected.add(pair(finding.component(), match.advisoryId()))));
        Set<Pair> undecided = new TreeSet<>();
        overlay.undecided().forEach(open -> undecided.add(pair(open.component(), open.advisoryId())));
        Map<Opinion, Set<Pair>> expected = bruteForce(candidates, advisories);
        System.out.printf(
                "workload: %d pairs affected, %d undecided, %d findings%n",
                affected.size(), undecided.size(), overlay.findings().size());
        assertThat(affected).isEqualTo(expected.get(Opinion.AFFECTED));
        assertThat(undecided).isEqualTo(expected.get(Opinion.UNDECIDED));
        assertThat(overlay.coverage().components()).isEqualTo(candidates.size());
    }

    private static Map<Opinion, Set<Pair>> bruteForce(List<Candidate> candidates, List<Advisory> advisories) {
        Map<String, List<Advisory>> byName = new HashMap<>();
        for (Advisory advisory : advisories) {
            advisory.affected().stream()
                    .map(affected -> BruteForceEvaluator.normalName(affected.ecosystem(), affected.name()))
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(advisory));
        }
        Map<Opinion, Set<Pair>> pairs = new HashMap<>();
        for (Opinion opinion : Opinion.values()) {
            pairs.put(opinion, new TreeSet<>());
        }
        for (Candidate candidate : candidates) {
            String name = BruteForceEvaluator.normalName(candidate.ecosystem(), candidate.name());
            for (Advisory advisory : byName.getOrDefault(name, List.of())) {
                Opinion opinion = BruteForceEvaluator.evaluate(candidate, advisory);
                pairs.getOrDefault(opinion, new TreeSet<>()).add(pair(component(candidate), advisory.id()));
            }
        }
        return pairs;
    }

    private static Pair pair(Component component, String advisory) {
        return new Pair(component.ref(), advisory);
    }

    private static Component component(Candidate candidate) {
        String type = switch (candidate.ecosystem()) {
            case "PyPI" -> "pypi";
            case "Go" -> "golang";
            case "crates.io" -> "cargo";
            default -> throw new IllegalArgumentException(candidate.ecosystem());
        };
        String version = String.valueOf(candidate.version()).replace("+", "%2B");
        // As tools write them: gitea.dev is a Go module without a namespace.
        return Component.of(PackageUrl.repair("pkg:" + type + "/" + candidate.name() + "@" + version));
    }
}
