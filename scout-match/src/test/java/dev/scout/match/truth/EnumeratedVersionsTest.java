package dev.scout.match.truth;

import dev.scout.core.advisory.AffectedRange;
import dev.scout.match.AdvisoryIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whole lists of released versions, each with the verdict that the record's own enumeration and the ecosystem's own
 * tool agree on; and what they do not agree on ({@code dropped}), where ranges decide, then versions one by one, and
 * what cannot be ordered stays undecided.
 */
class EnumeratedVersionsTest {

    private final List<String> versions = new ArrayList<>();
    private final List<Answer> expected = new ArrayList<>();

    @Test
    void ranges_hold_the_released_versions_that_the_tools_say() throws IOException {
        Scoreboard board = new Scoreboard("enumerated_all, ranges");
        TruthFile.read("enumerated_all", line -> {
            JsonValue dropped = line.get("dropped");
            versions.clear();
            expected.clear();
            expect(line.get("affected"), Answer.AFFECTED);
            expect(line.get("unaffected"), Answer.NOT_AFFECTED);
            expect(dropped.get("enumerated_outside_range"), Answer.NOT_AFFECTED);
            expect(dropped.get("unenumerated_inside_range"), Answer.AFFECTED);
            expect(dropped.get("newer_than_enumeration"), Answer.AFFECTED);
            expect(dropped.get("invalid_version"), Answer.UNDECIDED);
            check(board, line, List.of());
        });
        board.finish();
    }

    @Test
    void listed_versions_are_affected_whatever_the_ranges_say() throws IOException {
        Scoreboard board = new Scoreboard("enumerated_all, ranges and lists");
        TruthFile.read("enumerated_all", line -> {
            JsonValue dropped = line.get("dropped");
            versions.clear();
            expected.clear();
            expect(line.get("affected"), Answer.AFFECTED);
            expect(dropped.get("enumerated_outside_range"), Answer.AFFECTED);
            expect(dropped.get("invalid_version"), Answer.AFFECTED);
            List<String> listed = List.copyOf(versions);
            expect(line.get("unaffected"), Answer.NOT_AFFECTED);
            check(board, line, listed);
        });
        board.finish();
    }

    @Test
    void what_was_dropped_is_decided_by_the_ranges() throws IOException {
        Scoreboard board = new Scoreboard("enumerated_upstream_inconsistencies");
        TruthFile.read("enumerated_upstream_inconsistencies", line -> {
            JsonValue dropped = line.get("dropped");
            versions.clear();
            expected.clear();
            expect(dropped.get("enumerated_outside_range"), Answer.NOT_AFFECTED);
            expect(dropped.get("unenumerated_inside_range"), Answer.AFFECTED);
            expect(dropped.get("newer_than_enumeration"), Answer.AFFECTED);
            expect(dropped.get("invalid_version"), Answer.UNDECIDED);
            check(board, line, List.of());
        });
        board.finish();
    }

    private void expect(JsonValue list, Answer answer) {
        for (String version : list.texts()) {
            versions.add(version);
            expected.add(answer);
        }
    }

    private void check(Scoreboard board, JsonValue line, List<String> listed) {
        String ecosystem = line.get("ecosystem").text();
        String name = line.get("package").text();
        List<AffectedRange> ranges = line.get("ranges").items().stream()
                .map(range ->
                        Asked.range(AffectedRange.Type.valueOf(range.get("type").text()), range.get("events")))
                .toList();
        AdvisoryIndex index = Asked.index(ecosystem, name, listed, ranges);
        List<Answer> answers = Asked.answers(index, ecosystem, name, versions);
        for (int i = 0; i < answers.size(); i++) {
            board.check(line.get("id").text() + " " + versions.get(i), expected.get(i), answers.get(i));
        }
    }
}
