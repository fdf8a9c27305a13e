package dev.scout.match.truth;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import dev.scout.match.ecosystem.NameRule;
import dev.scout.match.ecosystem.ReleaseRule;
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
        String name = line.get("package").text();
        if (ecosystem.isEmpty()) {
            return Set.of(); // Of what has no package URL nothing is known.
        }
        List<Advisory> advisories = Asked.advisories(line.get("advisories_osv"));
        if (Ecosystems.builtIn().find(ecosystem).isPresent()) {
            Component component = Asked.component(ecosystem, name, version);
            return Asked.ids(AdvisoryIndex.of(advisories).overlay(Sbom.of(List.of(component))));
        }
        // What is not in the table is asked through a row of one's own.
        Ecosystem own = new Ecosystem(ecosystem, "own", List.of(), "none", NameRule.EXACT, ReleaseRule.NONE);
        AdvisoryIndex.Builder index =
                AdvisoryIndex.builder().ecosystems(Ecosystems.builtIn().with(own));
        advisories.forEach(index::add);
        Component component = Component.of(PackageUrl.of("own", null, name, version));
        return Asked.ids(index.build().overlay(Sbom.of(List.of(component))));
    }
}
