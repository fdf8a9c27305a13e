package dev.scout.match.inventory;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Severity;
import dev.scout.core.environment.ImageSnapshot;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.inventory.Transition.Aspect;
import dev.scout.match.inventory.Transition.Cause;
import dev.scout.match.inventory.Transition.Kind;
import dev.scout.match.judgement.Judged;
import dev.scout.match.judgement.JudgedFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of the findings of one image.
 *
 * <ol>
 *   <li>Within a component, a finding is the one from before that shares an id with it, the first if there are several:
 *       records that begin or cease to be aliases merge findings or split them.
 *   <li>One that is left over was resolved, or withdrawn if no record that spoke of it is in force; a new one that is
 *       left over was opened.
 *   <li>Two that say the same are no transition.
 * </ol>
 */
final class FindingChange {

    private final ImageSnapshot snapshot;
    private final AdvisoryIndex latest;
    private final Map<String, Cause> causes;
    private final List<Transition> transitions = new ArrayList<>();

    /**
     * @param latest what is known now
     * @param causes all records that changed, by id
     */
    FindingChange(ImageSnapshot snapshot, AdvisoryIndex latest, Map<String, Cause> causes) {
        this.snapshot = snapshot;
        this.latest = latest;
        this.causes = causes;
    }

    /** The transitions between two overlays of the same components of the image. */
    List<Transition> between(Judged before, Judged after) {
        Map<String, List<JudgedFinding>> old = byComponent(before);
        byComponent(after).forEach((ref, findings) -> {
            List<JudgedFinding> earlier = old.remove(ref);
            compare(earlier == null ? new ArrayList<>() : earlier, findings);
        });
        old.values().forEach(earlier -> compare(earlier, List.of()));
        return transitions;
    }

    private static Map<String, List<JudgedFinding>> byComponent(Judged overlay) {
        Map<String, List<JudgedFinding>> byRef = new LinkedHashMap<>();
        for (JudgedFinding judged : overlay.all()) {
            byRef.computeIfAbsent(judged.finding().component().ref(), added -> new ArrayList<>(2))
                    .add(judged);
        }
        return byRef;
    }

    private void compare(List<JudgedFinding> before, List<JudgedFinding> after) {
        for (JudgedFinding now : after) {
            Set<String> ids = ids(now.finding());
            JudgedFinding then = null;
            for (JudgedFinding candidate : before) {
                if (!Collections.disjoint(ids, ids(candidate.finding()))) {
                    then = candidate;
                    break;
                }
            }
            before.remove(then);
            Set<Aspect> aspects = then == null ? Set.of() : aspects(then, now);
            if (then == null || !aspects.isEmpty()) {
                add(kind(then, now), then, now, aspects);
            }
        }
        for (JudgedFinding then : before) {
            boolean inForce = then.finding().matches().stream()
                    .anyMatch(match -> latest.find(match.advisoryId()).isPresent());
            add(inForce ? Kind.RESOLVED : Kind.WITHDRAWN, then, null, Set.of());
        }
    }

    private static Kind kind(@Nullable JudgedFinding before, JudgedFinding after) {
        boolean suppressed = before != null && before.isSuppressed();
        if (suppressed != after.isSuppressed()) {
            return after.isSuppressed() ? Kind.SUPPRESSED : Kind.REOPENED;
        }
        return before == null ? Kind.OPENED : Kind.CHANGED;
    }

    private void add(Kind kind, @Nullable JudgedFinding before, @Nullable JudgedFinding after, Set<Aspect> aspects) {
        Set<String> ids = new TreeSet<>();
        if (before != null) {
            ids.addAll(ids(before.finding()));
        }
        if (after != null) {
            ids.addAll(ids(after.finding()));
        }
        List<Cause> relevant =
                causes.values().stream().filter(cause -> speaksOf(cause, ids)).toList();
        transitions.add(
                new Transition(kind, snapshot.digest(), snapshot.workloads(), before, after, aspects, relevant));
    }

    private static boolean speaksOf(Cause cause, Set<String> ids) {
        return ids.contains(cause.id()) || linksTo(cause.before(), ids) || linksTo(cause.after(), ids);
    }

    private static boolean linksTo(@Nullable Advisory advisory, Set<String> ids) {
        return advisory != null
                && (!Collections.disjoint(advisory.links().aliases(), ids)
                        || !Collections.disjoint(advisory.links().upstream(), ids)
                        || !Collections.disjoint(advisory.links().related(), ids));
    }

    private static Set<String> ids(Finding finding) {
        Set<String> ids = new TreeSet<>(finding.aliases());
        ids.add(finding.id());
        return ids;
    }

    private static Set<Aspect> aspects(JudgedFinding judgedBefore, JudgedFinding judgedAfter) {
        Finding before = judgedBefore.finding();
        Finding after = judgedAfter.finding();
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        if (judgedBefore.severity() != judgedAfter.severity()
                || !severities(before).equals(severities(after))) {
            aspects.add(Aspect.SEVERITY);
        }
        if (!before.fixes().equals(after.fixes())) {
            aspects.add(Aspect.FIX);
        }
        if (!rules(before).equals(rules(after))) {
            aspects.add(Aspect.RANGE);
        }
        if (!before.id().equals(after.id())
                || !ids(before).equals(ids(after))
                || !records(before).equals(records(after))) {
            aspects.add(Aspect.RECORDS);
        }
        if (judgedBefore.standing() != judgedAfter.standing()
                || !judgedBefore.grounds().equals(judgedAfter.grounds())) {
            aspects.add(Aspect.JUDGEMENT);
        }
        return aspects;
    }

    private static Map<String, String> rules(Finding finding) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (Finding.Match match : finding.matches()) {
            rules.merge(match.advisoryId(), match.verdict().evidence().rule(), (a, b) -> a + "; " + b);
        }
        return rules;
    }

    /** What each record says of how bad it is, whichever of them decides. */
    private static List<List<Severity>> severities(Finding finding) {
        return finding.matches().stream().map(Finding.Match::severities).toList();
    }

    private static List<String> records(Finding finding) {
        return finding.matches().stream().map(Finding.Match::advisoryId).toList();
    }
}
