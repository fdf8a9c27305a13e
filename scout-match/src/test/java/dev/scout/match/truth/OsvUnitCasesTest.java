package dev.scout.match.truth;

import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the own tests of osv.dev (MatchPackages) and of golang/vuln (AffectsSemver) expect. */
class OsvUnitCasesTest {

    private static final String MODULE = "example.com/module";

    @Test
    void matching_agrees_with_osv_dev_and_golang_vuln() throws IOException {
        Scoreboard board = new Scoreboard("osvdev_govuln_unit")
                .list(
                        "Scout: by the OSV schema nothing is affected that no range and no list names; golang/vuln takes"
                                + " silence for everything",
                        "golang-vuln/AffectsSemver/0",
                        "golang-vuln/AffectsSemver/1");
        TruthFile.read("osvdev_govuln_unit", line -> {
            String ecosystem = line.get("ecosystem").text();
            String version = line.get("version").text();
            String key = line.get("case").text();
            if (line.get("ranges").isNull()) {
                board.check(key, new TreeSet<>(line.get("expected_ids").texts()), ids(line, ecosystem, version));
            } else {
                List<AffectedRange> ranges = line.get("ranges").items().stream()
                        .map(range -> Asked.range(AffectedRange.Type.SEMVER, range.get("events")))
                        .toList();
                AdvisoryIndex index = Asked.index(ecosystem, MODULE, List.of(), ranges);
                board.check(
                        key,
                        Answer.of(line.get("expected_affected").isTrue()),
                        Asked.answer(index, Asked.component(ecosystem, MODULE, version)));
            }
        });
        board.finish();
    }

    private static Set<String> ids(JsonValue line, String ecosystem, String version) throws IOException {
        AdvisoryIndex index = AdvisoryIndex.of(Asked.advisories(line.get("advisories_osv")));
        return Asked.ids(index.overlay(
                Sbom.of(List.of(Asked.component(ecosystem, line.get("package").text(), version)))));
    }
}
