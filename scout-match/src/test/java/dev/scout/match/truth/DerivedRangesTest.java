package dev.scout.match.truth;

import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
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

    private static final VersionScheme COMPOSER =
            VersionSchemes.builtIn().find("composer").orElseThrow();

    @Test
    void npm_ranges_hold_what_node_semver_says() throws IOException {
        Scoreboard board = new Scoreboard("npm_nswg_node_semver");
        Scoreboard written = new Scoreboard("npm_nswg_node_semver, vulnerable_versions as written")
                .list(
                        "loose version: *",
                        "both are right: the file was asked in loose mode, the notation is that of the strict one, which"
                                + " throws here; an index reads npm as its audit does, loosely, and agrees on all");
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
        Scoreboard board = new Scoreboard("php_advisory_composer_semver, osv_ranges")
                .list(
                        "pre-release of a bound: *",
                        "the file is right about the constraint, which composer/semver reads as <1.2.0-dev; the events"
                                + " say 1.2.0, and by the OSV schema 1.2.0-RC1 lies before that");
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
            boolean atBound = ecosystem.equals("Packagist") && isPreReleaseOfBound(versions.get(i), ranges);
            board.check(
                    (atBound ? "pre-release of a bound: " : "") + key(line, versions.get(i)),
                    Answer.of(i < affected),
                    answers.get(i));
        }
    }

    /** Composer puts the pre-releases of a bound behind it, whether it opens or closes. */
    private static boolean isPreReleaseOfBound(String version, List<AffectedRange> ranges) {
        int hyphen = version.indexOf('-');
        return hyphen > 0
                && ranges.stream()
                        .flatMap(range -> range.events().stream())
                        .filter(event -> event.kind() != RangeEvent.Kind.LAST_AFFECTED)
                        .filter(event -> !event.version().equals("0"))
                        .anyMatch(event -> COMPOSER.compare(event.version(), version.substring(0, hyphen)) == 0);
    }

    private static void checkNative(Scoreboard board, JsonValue line, String notation, String text) {
        NativeRange range = notation(notation).parse(text);
        for (String list : List.of("affected", "unaffected")) {
            for (String version : line.get(list).texts()) {
                Answer answer = answer(range, version);
                String kind = answer == Answer.UNDECIDED ? "loose version: " : "";
                board.check(kind + key(line, version), Answer.of(list.equals("affected")), answer);
            }
        }
    }

    private static Answer answer(NativeRange range, String version) {
        try {
            return Answer.of(range.contains(version, Prereleases.INCLUDED));
        } catch (InvalidVersionException e) {
            return Answer.UNDECIDED;
        }
    }

    private static RangeNotation notation(String name) {
        return RangeNotations.builtIn().find(name).orElseThrow();
    }

    private static String key(JsonValue line, String version) {
        return line.get("id").text() + " " + line.get("package").text() + " " + version;
    }
}
