package dev.scout.match.truth;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.AdvisoryIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What Dependency-Track's own tests expect of its analyzer where advisories name packages by package URL; those by CPE
 * are left out (M9). A version in the advisory's package URL is the only one that is affected; without a range and
 * without a version, all are.
 */
class DependencyTrackCasesTest {

    @Test
    void package_urls_and_distributions_agree_with_dependency_track() throws IOException {
        Scoreboard board = new Scoreboard("dependency_track_internal_analyzer");
        TruthFile.read("dependency_track_internal_analyzer", line -> {
            String advisory = line.get("advisory").text();
            if (advisory.startsWith("cpe:")) {
                return;
            }
            PackageUrl purl = PackageUrl.repair(advisory);
            AdvisoryIndex index =
                    AdvisoryIndex.of(List.of(Advisory.of("DT", List.of(affected(purl, line.get("range"))))));
            Component component =
                    Component.of(PackageUrl.repair(line.get("component").text()));
            board.check(
                    line.get("case").text(),
                    Answer.of(line.get("expected_match").isTrue()),
                    Asked.answer(index, component));
        });
        board.finish();
    }

    private static AffectedPackage affected(PackageUrl purl, JsonValue range) {
        String version = purl.version();
        List<String> versions = version == null ? List.of() : List.of(version);
        List<AffectedRange> ranges = new ArrayList<>();
        if (version == null) {
            ranges.add(new AffectedRange(AffectedRange.Type.ECOSYSTEM, null, events(range)));
        }
        return new AffectedPackage("", "", purl.withVersion(null), versions, ranges, List.of(), Hints.NONE);
    }

    private static List<RangeEvent> events(JsonValue range) {
        List<RangeEvent> events = new ArrayList<>();
        String start = bound(range, "StartIncluding", "StartExcluding");
        events.add(RangeEvent.introduced(start == null ? "0" : start));
        String end = bound(range, "EndExcluding");
        if (end != null) {
            events.add(RangeEvent.fixed(end));
        }
        end = bound(range, "EndIncluding");
        if (end != null) {
            events.add(RangeEvent.lastAffected(end));
        }
        return events;
    }

    /** None of the components asked about is at a bound that is excluded at the start, which OSV cannot say. */
    private static @Nullable String bound(JsonValue range, String... names) {
        for (String name : names) {
            if (!range.get(name).isNull()) {
                return range.get(name).text();
            }
        }
        return null;
    }
}
