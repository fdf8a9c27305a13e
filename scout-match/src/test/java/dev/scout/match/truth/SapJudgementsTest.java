package dev.scout.match.truth;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.AdvisoryIndex;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What SAP's engineers found in the code of Maven artifacts, where an OSV record of the same vulnerability names the
 * artifact. Each artifact counts once for each of its reviews.
 */
class SapJudgementsTest {

    @Test
    void code_reviews_agree_where_osv_speaks_of_the_package() throws IOException {
        Scoreboard board = new Scoreboard("sap_kb_maven_affected")
                .list(
                        "SAP about the code, Scout about the advisory: it names only the branches that were still"
                                + " maintained, and the old ones have the same code",
                        "CVE-2016-6801 pkg:maven/org.apache.jackrabbit/jackrabbit-webdav@1.5.0",
                        "CVE-2016-6801 pkg:maven/org.apache.jackrabbit/jackrabbit-webdav@2.5.2");
        TruthFile.read("sap_kb_maven_affected", line -> {
            if (line.get("advisories_osv").items().isEmpty()) {
                return;
            }
            AdvisoryIndex index = AdvisoryIndex.of(Asked.advisories(line.get("advisories_osv")));
            Set<String> named = named(line);
            Set<String> conflicting =
                    new HashSet<>(line.get("conflicting_purls").texts());
            for (JsonValue artifact : line.get("artifacts").items()) {
                String purl = artifact.get("purl").text();
                String name = artifact.get("group").text() + ":"
                        + artifact.get("artifact").text();
                if (named.contains(name) && !conflicting.contains(purl)) {
                    board.check(
                            line.get("vulnerability_id").text() + " " + purl,
                            Answer.of(artifact.get("affected").isTrue()),
                            Asked.answer(index, Component.of(PackageUrl.repair(purl))));
                }
            }
        });
        board.finish();
    }

    private static Set<String> named(JsonValue line) {
        Set<String> names = new HashSet<>();
        for (JsonValue record : line.get("advisories_osv").items()) {
            List<JsonValue> affected = record.get("affected").items();
            affected.forEach(entry -> names.add(entry.get("package").get("name").text()));
        }
        return names;
    }
}
