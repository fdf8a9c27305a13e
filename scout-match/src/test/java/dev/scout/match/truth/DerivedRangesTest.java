package dev.scout.match.truth;

import dev.scout.core.advisory.AffectedRange;
import dev.scout.match.notation.NativeRange;
import dev.scout.match.notation.NativeRange.Prereleases;
import dev.scout.match.notation.RangeNotation;
import dev.scout.match.notation.RangeNotations;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Ranges of real advisories, with the versions of their packages that the ecosystem's own library puts into them:
 * node-semver, Gem::Requirement, composer/semver. The events that stand for a range are asked through an index, the
 * range itself in its own notation.
 */
class DerivedRangesTest {

    @Test
    void npm_ranges_hold_what_node_semver_says() throws IOException {
        Scoreboard board = new Scoreboard("npm_nswg_node_semver");
        Scoreboard written = new Scoreboard("npm_nswg_node_semver, vulnerable_versions as written");
        TruthFile.read("npm_nswg_node_semver", line -> {
            checkEvents(board, line, "npm", AffectedRange.Type.SEMVER);
            checkNative(written, line, "npm", line.get("vulnerable_versions").text());
        });
        written.finish();
        board.finish();
    }

    @Test
    void npm_events_hold_what_node_semver_says() throws IOException {
        Scoreboard board = new Scoreboard("npm_ghsa_node_semver");
        TruthFile.read("npm_ghsa_node_semver", line -> checkEvents(board, line, "npm", AffectedRange.Type.SEMVER));
        board.finish();
    }

    @Test
    void gem_events_hold_what_gem_requirement_says() throws IOException {
        Scoreboard board = new Scoreboard("ruby_advisory_gem_requirement");
        TruthFile.read(
                "ruby_advisory_gem_requirement",
                line -> checkEvents(board, line, "RubyGems", AffectedRange.Type.ECOSYSTEM));
        board.finish();
    }

    @Test
    void gem_requirements_exclude_what_gem_requirement_says() throws IOException {
        Scoreboard board = new Scoreboard("ruby_advisory_gem_requirement, requirements as written");
        TruthFile.read("ruby_advisory_gem_requirement", line -> {
            List<NativeRange> safe = new ArrayList<>();
            for (String kind : List.of("patched_versions", "unaffected_versions")) {
                for (String requirement : line.get("original").get(kind).texts()) {
                    safe.add(notation("gem").parse(requirement));
                }
            }
            for (String list : List.of("affected", "unaffected")) {
                for (String version : line.get(list).texts()) {
                    boolean outside = safe.stream().noneMatch(range -> range.contains(version));
                    board.check(key(line, version), list.equals("affected"), outside);
                }
            }
        });
        board.finish();
    }

    @Test
    void composer_ranges_hold_what_composer_semver_says() throws IOException {
        Scoreboard board = new Scoreboard("php_advisory_composer_semver, osv_ranges");
        Scoreboard written = new Scoreboard("php_advisory_composer_semver, constraint as written");
        TruthFile.read("php_advisory_composer_semver", line -> {
            checkEvents(board, line, "Packagist", AffectedRange.Type.ECOSYSTEM);
            checkNative(written, line, "composer", line.get("constraint").text());
        });
        written.finish();
        board.finish();
    }

    private static void checkEvents(Scoreboard board, JsonValue line, String ecosystem, AffectedRange.Type type) {
        List<AffectedRange> ranges = new ArrayList<>();
        if (!line.get("events").isNull()) {
            ranges.add(Asked.range(type, line.get("events")));
        }
        for (JsonValue events : line.get("osv_ranges").items()) {
            ranges.add(Asked.range(type, events));
        }
        if (ranges.isEmpty()) {
            return; // No faithful events: asked as written only.
        }
        String name = line.get("package").text();
        List<String> versions = new ArrayList<>(line.get("affected").texts());
        int affected = versions.size();
        versions.addAll(line.get("unaffected").texts());
        List<Answer> answers =
                Asked.answers(Asked.index(ecosystem, name, List.of(), ranges), ecosystem, name, versions);
        for (int i = 0; i < answers.size(); i++) {
            board.check(key(line, versions.get(i)), Answer.of(i < affected), answers.get(i));
        }
    }

    private static void checkNative(Scoreboard board, JsonValue line, String notation, String text) {
        NativeRange range = notation(notation).parse(text);
        VersionScheme scheme = VersionSchemes.builtIn().find(notation).orElseThrow();
        for (String list : List.of("affected", "unaffected")) {
            for (String version : line.get(list).texts()) {
                if (isVersion(scheme, version)) {
                    boolean holds = range.contains(version, Prereleases.INCLUDED);
                    board.check(key(line, version), list.equals("affected"), holds);
                } else {
                    board.leaveOut("the notation reads strict versions, the file was asked in loose mode; an index is"
                            + " loose, too, and was asked about all");
                }
            }
        }
    }

    private static boolean isVersion(VersionScheme scheme, String version) {
        try {
            scheme.parse(version);
            return true;
        } catch (InvalidVersionException e) {
            return false;
        }
    }

    private static RangeNotation notation(String name) {
        return RangeNotations.builtIn().find(name).orElseThrow();
    }

    private static String key(JsonValue line, String version) {
        return line.get("id").text() + " " + line.get("package").text() + " " + version;
    }
}
