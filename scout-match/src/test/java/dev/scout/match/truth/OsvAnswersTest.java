package dev.scout.match.truth;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.match.version.SharedRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What api.osv.dev answered to real queries by package and version, recorded until August 2026: every id that the
 * advisories beside the project hold is found, and what is found besides is newer than the recording or explained.
 */
class OsvAnswersTest {

    /** When the last answer was recorded. */
    private static final Instant RECORDED = Instant.parse("2026-08-05T00:00:00Z");

    @Test
    void every_id_that_osv_dev_answered_is_found() throws IOException {
        Set<String> held = new HashSet<>();
        AdvisoryIndex index = AdvisoryIndex.of(advisories(asked(), held));
        Scoreboard ids = new Scoreboard("osvdev_api_answers, expected ids");
        Scoreboard queries = new Scoreboard("osvdev_api_answers, nothing besides")
                .list(
                        "Scout: added or extended on 13 to 21 August 2026, after the recording; Go's records have no dates"
                                + " that tell",
                        "Go stdlib 1.19 GO-2026-5026",
                        "Go stdlib 1.19 GO-2026-5972",
                        "Go stdlib 1.19 GO-2026-6088",
                        "Go stdlib 1.19 GO-2026-6089",
                        "Go stdlib 1.19 GO-2026-6090",
                        "Go stdlib 1.19 GO-2026-6091",
                        "Go stdlib 1.19 GO-2026-6218",
                        "Go stdlib 1.22.4 GO-2026-5026",
                        "Go stdlib 1.22.4 GO-2026-5972",
                        "Go stdlib 1.22.4 GO-2026-6088",
                        "Go stdlib 1.22.4 GO-2026-6089",
                        "Go stdlib 1.22.4 GO-2026-6090",
                        "Go stdlib 1.22.4 GO-2026-6091",
                        "Go stdlib 1.22.4 GO-2026-6218",
                        "Go stdlib 1.24.4 GO-2026-5026",
                        "Go stdlib 1.24.4 GO-2026-5972",
                        "Go stdlib 1.24.4 GO-2026-6088",
                        "Go stdlib 1.24.4 GO-2026-6089",
                        "Go stdlib 1.24.4 GO-2026-6090",
                        "Go stdlib 1.24.4 GO-2026-6091",
                        "Go stdlib 1.24.4 GO-2026-6218")
                .list("Scout: a true hit of a source that osv.dev does not publish", "npm cryo 0.0.6 NSWG-ECO-461")
                .list(
                        "both: the record beside the project is the copy of a peer's test, older than the recording, and"
                                + " says that the version is affected; osv.dev's had changed by then",
                        "Maven dnsjava:dnsjava 3.4.0 GHSA-crjg-w57m-rqqf",
                        "Maven dnsjava:dnsjava 3.4.0 GHSA-mmwx-rj87-vfgr");
        TruthFile.read("osvdev_api_answers", line -> {
            JsonValue query = line.get("query");
            String ecosystem = query.get("package").get("ecosystem").text();
            if (ecosystem.isEmpty() || ecosystem.equals("GIT")) {
                return; // By commit, or by repository.
            }
            String name = query.get("package").get("name").text();
            String version = query.get("version").text();
            Component component = Asked.component(ecosystem, name, version);
            Set<String> found = Asked.ids(index.overlay(Sbom.of(List.of(component))));
            Set<String> expected = new TreeSet<>(line.get("expected_ids").texts());
            String key = ecosystem + " " + name + " " + version;
            for (String id : expected) {
                if (held.contains(id)) {
                    ids.check(key + " " + id, true, found.contains(id));
                }
            }
            found.removeAll(expected);
            found.removeIf(id -> isNewer(index.find(id).orElseThrow()));
            if (found.isEmpty()) {
                queries.check(key, "nothing", "nothing");
            }
            found.forEach(id -> queries.check(key + " " + id, "nothing", id));
        });
        ids.finish();
        queries.finish();
    }

    /** Whether an advisory was changed after the last answer was recorded. */
    private static boolean isNewer(Advisory advisory) {
        Instant modified = advisory.timeline().modified();
        return modified != null && modified.isAfter(RECORDED);
    }

    private static Set<String> asked() throws IOException {
        Set<String> asked = new HashSet<>();
        TruthFile.read("osvdev_api_answers", line -> {
            JsonValue asks = line.get("query").get("package");
            asked.add(key(asks.get("ecosystem").text(), asks.get("name").text()));
        });
        return asked;
    }

    /** The advisories about packages that are asked for; of the others only the ids are kept. */
    private static List<Advisory> advisories(Set<String> asked, Set<String> held) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(SharedRows.folder("advisories"))) {
            files = all.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .filter(file -> !file.getFileName().toString().startsWith("cleanstart"))
                    .sorted()
                    .toList();
        }
        Stream.Builder<Advisory> kept = Stream.builder();
        for (Path file : files) {
            AdvisoryReaders.builtIn().read(file, advisory -> {
                held.add(advisory.id());
                if (advisory.affected().stream().anyMatch(affected -> asked.contains(key(affected)))) {
                    kept.add(advisory);
                }
            });
        }
        return kept.build().toList();
    }

    private static String key(AffectedPackage affected) {
        return key(affected.ecosystem(), affected.name());
    }

    private static String key(String osvEcosystem, String name) {
        Ecosystem ecosystem = Ecosystems.builtIn().find(osvEcosystem).orElse(null);
        return ecosystem == null
                ? ""
                : ecosystem.name() + " " + ecosystem.names().normalise(name);
    }
}
