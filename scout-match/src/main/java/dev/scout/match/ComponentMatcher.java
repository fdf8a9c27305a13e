package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.AffectedEntry.Answer;
import dev.scout.match.Verdict.Affected;
import dev.scout.match.Verdict.NotAffected;
import dev.scout.match.Verdict.Undecided;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks the index about one component after another of one bill. Not thread-safe: one for each overlay. */
final class ComponentMatcher {

    private final AdvisoryIndex index;
    private final @Nullable OperatingSystem operatingSystem;
    private final VersionProbe probe = new VersionProbe();
    private final VersionProbe other = new VersionProbe();

    ComponentMatcher(AdvisoryIndex index, @Nullable OperatingSystem operatingSystem) {
        this.index = index;
        this.operatingSystem = operatingSystem;
    }

    /**
     * The verdict for each advisory that names the component and does not clearly leave it alone, by the advisory's
     * number.
     */
    Map<Integer, Verdict> match(Component component, PackageUrl purl, Ecosystem ecosystem) {
        Map<Integer, Verdict> verdicts = Map.of();
        String release = Lookup.release(purl, ecosystem, operatingSystem);
        for (Lookup lookup : Lookup.of(component, purl, ecosystem)) {
            List<AffectedEntry> entries = index.entries(ecosystem, lookup.name());
            if (entries.isEmpty()) {
                continue;
            }
            prepare(lookup, ecosystem);
            for (AffectedEntry entry : entries) {
                Verdict verdict = verdict(entry, lookup, ecosystem, release);
                if (!(verdict instanceof NotAffected)) {
                    verdicts = verdicts.isEmpty() ? new TreeMap<>() : verdicts;
                    verdicts.merge(entry.advisory(), verdict, ComponentMatcher::stronger);
                }
            }
        }
        return verdicts;
    }

    /** What is known about a component and an advisory. */
    Verdict explain(Component component, Advisory advisory) {
        PackageUrl purl = component.identity().purl();
        Ecosystem ecosystem = purl == null ? null : index.ecosystems().of(purl);
        int number = index.number(advisory.id());
        NotAffected.Reason reason = number < 0 ? NotAffected.Reason.NOT_IN_FORCE : NotAffected.Reason.OTHER_PACKAGE;
        Verdict best = null;
        if (purl != null && ecosystem != null && number >= 0) {
            String release = Lookup.release(purl, ecosystem, operatingSystem);
            for (Lookup lookup : Lookup.of(component, purl, ecosystem)) {
                prepare(lookup, ecosystem);
                for (AffectedEntry entry : index.entries(ecosystem, lookup.name())) {
                    if (entry.advisory() == number) {
                        Verdict verdict = verdict(entry, lookup, ecosystem, release);
                        best = best == null ? verdict : stronger(best, verdict);
                    }
                }
            }
        }
        if (best != null) {
            return best;
        }
        Evidence evidence = new Evidence(
                advisory.id(),
                ecosystem == null ? "" : ecosystem.name(),
                component.identity().name(),
                Naming.PACKAGE,
                ecosystem == null ? "" : ecosystem.scheme(),
                component.identity().version(),
                reason == NotAffected.Reason.NOT_IN_FORCE ? "not in the index" : "names other packages");
        return new NotAffected(evidence, reason);
    }

    private void prepare(Lookup lookup, Ecosystem ecosystem) {
        VersionScheme scheme = index.schemes().find(ecosystem.scheme()).orElse(null);
        if (lookup.version() != null && scheme != null) {
            probe.set(lookup.version(), scheme);
        } else if (lookup.version() != null) {
            probe.setUnordered(lookup.version());
        }
    }

    private Verdict verdict(AffectedEntry entry, Lookup lookup, Ecosystem ecosystem, @Nullable String release) {
        if (!entry.release().isEmpty() && !entry.release().equals(release)) {
            return release == null
                    ? new Undecided(evidence(entry, lookup, ecosystem, entry.rule()), Undecided.Obstacle.NO_RELEASE)
                    : new NotAffected(
                            evidence(entry, lookup, ecosystem, entry.rule()), NotAffected.Reason.OTHER_RELEASE);
        }
        if (lookup.version() == null) {
            return new Undecided(evidence(entry, lookup, ecosystem, entry.rule()), Undecided.Obstacle.NO_VERSION);
        }
        Answer answer = entry.ask(probe, other);
        if (answer.hit()) {
            Span span = answer.span();
            String fixed = span == null ? null : span.fixed();
            String rule =
                    answer.range() == null ? "listed version" : answer.range().toString();
            return new Affected(
                    evidence(entry, lookup, ecosystem, rule), fixed == null ? List.of() : List.of(new Fix(fixed)));
        }
        Undecided.Obstacle reason = answer.undecided();
        if (reason != null) {
            String rule = answer.range() == null ? entry.rule() : answer.range().toString();
            return new Undecided(evidence(entry, lookup, ecosystem, rule), reason);
        }
        return new NotAffected(evidence(entry, lookup, ecosystem, entry.rule()), NotAffected.Reason.OTHER_VERSION);
    }

    private static Evidence evidence(AffectedEntry entry, Lookup lookup, Ecosystem ecosystem, String rule) {
        return new Evidence(
                entry.advisoryId(),
                entry.source().ecosystem(),
                lookup.name(),
                lookup.naming(),
                ecosystem.scheme(),
                lookup.version(),
                rule);
    }

    /**
     * Affected says more than undecided, and that more than not affected; of two alike the first stays, with both
     * fixes.
     */
    private static Verdict stronger(Verdict a, Verdict b) {
        if (a instanceof Affected first && b instanceof Affected second) {
            List<Fix> fixes = new ArrayList<>(first.fixes());
            second.fixes().stream().filter(fix -> !fixes.contains(fix)).forEach(fixes::add);
            return new Affected(first.evidence(), fixes);
        }
        return rank(b) > rank(a) ? b : a;
    }

    private static int rank(Verdict verdict) {
        if (verdict instanceof Affected) {
            return 2;
        }
        return verdict instanceof Undecided ? 1 : 0;
    }
}
