package dev.scout.match.truth;

import dev.scout.core.advisory.AffectedRange;
import dev.scout.match.AdvisoryIndex;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Trivy's own tests expect of its comparers, where their ranges could be written as OSV events. */
class TrivyComparerCasesTest {

    private static final String NAME = "group:package";

    @Test
    void single_versions_agree_with_trivy() throws IOException {
        Scoreboard board = new Scoreboard("trivy_comparer_cases")
                .list(
                        "Scout: 1.2..4 cannot be ordered, and is undecided, with the reason (V21); Trivy says not"
                                + " vulnerable",
                        "trivy-comparer/compare/invalid version",
                        "trivy-comparer/pep440/invalid version")
                .list(
                        "both: the malformed range became an open one when it was written as events",
                        "trivy-comparer/rapidfort/Only a malformed range: not vulnerable");
        TruthFile.read("trivy_comparer_cases", line -> {
            if (line.get("osv_ranges").isNull()) {
                return;
            }
            String version = line.get("version").text();
            String ecosystem = ecosystem(line);
            List<AffectedRange> ranges = line.get("osv_ranges").items().stream()
                    .map(events -> Asked.range(AffectedRange.Type.ECOSYSTEM, events))
                    .toList();
            AdvisoryIndex index = Asked.index(ecosystem, NAME, List.of(), ranges);
            board.check(
                    line.get("case").text(),
                    Answer.of(line.get("want_vulnerable").isTrue()),
                    Asked.answer(index, Asked.component(ecosystem, NAME, version)));
        });
        board.finish();
    }

    /** The ecosystem whose order the comparer has; constraints of systems are told apart by how they are written. */
    private static String ecosystem(JsonValue line) {
        return switch (line.get("comparer").text()) {
            case "bitnami" -> "Bitnami";
            case "maven" -> "Maven";
            case "npm" -> "npm";
            case "pep440" -> "PyPI";
            case "rubygems" -> "RubyGems";
            case "rapidfort", "rootio", "version" -> {
                String base = line.get("base_os").text();
                String test = line.get("source").get("test").text();
                if (base.endsWith("RedHat") || test.contains("RPM")) {
                    yield "Rocky Linux:9";
                }
                yield base.endsWith("Alpine") || test.contains("APK") ? "Alpine:v3.18" : "Debian:12";
            }
            default -> "crates.io";
        };
    }
}
