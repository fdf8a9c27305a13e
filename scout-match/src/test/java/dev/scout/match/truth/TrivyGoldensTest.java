package dev.scout.match.truth;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Trivy's recorded results of whole scans: every package of a result, asked of the database behind them. A pair that is
 * expected must be found, as far as the database could be written as OSV; a pair that is found must be expected.
 */
class TrivyGoldensTest {

    @Test
    void recorded_scans_are_found_again() throws IOException {
        List<JsonValue> records = new ArrayList<>();
        TruthFile.read("trivy_integration_db_osv", records::add);
        List<Advisory> advisories = Asked.advisories(records);
        AdvisoryIndex index = AdvisoryIndex.of(advisories);
        Scoreboard board = new Scoreboard("trivy_integration_goldens")
                .list(
                        "under another name: *",
                        "both: the advisory names the source package, and the recorded result does not say which one"
                                + " that is; in a bill by Trivy it stands beside the package")
                .list(
                        "not written as OSV: *",
                        "both: the record of this distribution has no OSV form; that of another one has the same id")
                .list(
                        "no ecosystem: *",
                        "Trivy: waits for distribution joins: the table of ecosystems has no such row");
        TruthFile.read("trivy_integration_goldens", line -> {
            Set<String> purls = new TreeSet<>();
            Set<String> expected = new TreeSet<>();
            Set<String> notHeld = new TreeSet<>();
            line.get("packages")
                    .items()
                    .forEach(one -> purls.add(one.get("purl").text()));
            for (JsonValue one : line.get("expected").items()) {
                String purl = one.get("purl").text();
                purls.add(purl);
                boolean held = one.get("advisory_in_osv_db").isTrue();
                (held ? expected : notHeld).add(purl + " " + one.get("id").text());
            }
            Overlay overlay = index.overlay(Sbom.of(purls.stream()
                    .map(purl -> Component.of(PackageUrl.repair(purl)))
                    .toList()));
            Set<String> found = pairs(overlay);
            String key = line.get("case").text() + " ";
            expected.forEach(
                    pair -> board.check(kind(pair, advisories) + key + pair, true, found.contains(canonical(pair))));
            notHeld.forEach(pair -> found.remove(canonical(pair)));
            expected.forEach(pair -> found.remove(canonical(pair)));
            found.forEach(pair -> board.check(key + "besides: " + pair, false, true));
        });
        board.finish();
    }

    private static String kind(String pair, List<Advisory> advisories) {
        int space = pair.lastIndexOf(' ');
        PackageUrl purl = PackageUrl.repair(pair.substring(0, space));
        Ecosystem ecosystem = Ecosystems.builtIn().of(purl);
        if (ecosystem == null) {
            return "no ecosystem: ";
        }
        List<String> names = advisories.stream()
                .filter(advisory -> advisory.id().equals(pair.substring(space + 1)))
                .flatMap(advisory -> advisory.affected().stream())
                .filter(affected -> Ecosystems.builtIn()
                        .find(affected.ecosystem())
                        .filter(ecosystem::equals)
                        .isPresent())
                .map(affected -> ecosystem.names().normalise(affected.name()))
                .toList();
        if (names.isEmpty()) {
            return "not written as OSV: ";
        }
        return names.contains(ecosystem.names().name(purl)) ? "" : "under another name: ";
    }

    private static Set<String> pairs(Overlay overlay) {
        Set<String> pairs = new TreeSet<>();
        for (Finding finding : overlay.findings()) {
            finding.matches().forEach(match -> pairs.add(finding.component().ref() + " " + match.advisoryId()));
        }
        return pairs;
    }

    private static String canonical(String pair) {
        int space = pair.lastIndexOf(' ');
        return PackageUrl.repair(pair.substring(0, space)) + pair.substring(space);
    }
}
