package dev.scout.match;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.Coverage.State;
import dev.scout.match.Verdict.Undecided.Obstacle;
import dev.scout.match.ecosystem.Ecosystem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays an index over one bill. */
final class OverlayMaker {

    /** So many components are looked at together. */
    private static final int TOGETHER = 32;
    /** Place for so many findings is made before they are found, at most. */
    private static final int MANY_FINDINGS = 1000;

    private final AdvisoryIndex index;
    private final Sbom sbom;
    private final ComponentMatcher matcher;
    private final HitOrder order;
    private final List<Finding> findings;
    private final List<Assessment> undecided = new ArrayList<>();
    private final List<Hit> affected = new ArrayList<>();
    private final @Nullable PackageUrl[] purls = new PackageUrl[TOGETHER];
    private final CoverageCount count = new CoverageCount();
    private final SamePackages same = new SamePackages();
    /** The ecosystem that the index was last found to know: neighbours are often of one ecosystem. */
    private String lastKnown = "";
    /** Whether a package of a distribution was checked, which may own others. */
    private boolean ofDistribution;
    /** Whether there is a finding in a package of no distribution. */
    private boolean ofLanguage;

    OverlayMaker(AdvisoryIndex index, Sbom sbom) {
        this.index = index;
        this.sbom = sbom;
        this.matcher = new ComponentMatcher(index, sbom.operatingSystem());
        this.order = new HitOrder(index);
        this.findings = new ArrayList<>(Math.min(sbom.components().size(), MANY_FINDINGS));
    }

    Overlay make() {
        List<Component> components = sbom.components();
        for (int start = 0; start < components.size(); start += TOGETHER) {
            List<Component> some = components.subList(start, Math.min(components.size(), start + TOGETHER));
            matcher.reserve(fetch(some));
            for (int i = 0; i < some.size(); i++) {
                check(some.get(i), purls[i]);
            }
        }
        return finish(ofDistribution && ofLanguage);
    }

    /** The same of some components, which are given by their places. */
    Overlay make(BitSet numbers) {
        for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
            Component component = sbom.components().get(i);
            check(component, component.identity().purl());
        }
        return finish(ofLanguage);
    }

    private Overlay finish(boolean mixed) {
        SetAsideRules rules = new SetAsideRules(index, sbom);
        rules.apply(findings, matcher, mixed);
        return new Overlay(index, sbom, findings, rules.setAside(), undecided, count.coverage());
    }

    /**
     * Takes the package URLs of some components. Each is several steps away in memory; taken in a row, they come side
     * by side.
     *
     * @return the length of the longest name, with its version
     */
    private int fetch(List<Component> some) {
        for (int i = 0; i < some.size(); i++) {
            purls[i] = some.get(i).identity().purl();
        }
        int longest = 0;
        for (int i = 0; i < some.size(); i++) {
            PackageUrl purl = purls[i];
            if (purl != null) {
                longest = Math.max(longest, purl.name().length() + length(purl.namespace()) + length(purl.version()));
            }
        }
        return longest;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private void check(Component component, @Nullable PackageUrl purl) {
        Ecosystem ecosystem = purl == null ? null : index.ecosystems().of(purl);
        if (purl == null) {
            count.add("", State.NO_PACKAGE_URL);
        } else if (ecosystem == null) {
            count.add(purl.type(), State.UNKNOWN_ECOSYSTEM);
        } else if (!knows(ecosystem)) {
            count.add(ecosystem.name(), State.NO_ADVISORIES);
        } else {
            int before = findings.size();
            count.add(ecosystem.name(), check(component, matcher.match(component, purl, ecosystem)));
            ofDistribution |= ecosystem.isDistribution();
            if (findings.size() > before) {
                ofLanguage |= !ecosystem.isDistribution();
                same.merge(findings, before);
            }
        }
    }

    private boolean knows(Ecosystem ecosystem) {
        if (!ecosystem.name().equals(lastKnown)) {
            if (!index.knows(ecosystem)) {
                return false;
            }
            lastKnown = ecosystem.name();
        }
        return true;
    }

    private State check(Component component, List<Hit> hits) {
        if (hits.isEmpty()) {
            return State.CHECKED;
        }
        order.sort(hits);
        State state = State.CHECKED;
        int firstFinding = findings.size();
        int firstUndecided = undecided.size();
        affected.clear();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            Obstacle obstacle = hit.obstacle();
            if (obstacle == null) {
                affected.add(hit);
            } else if (i == 0 || !HitOrder.isSameAdvisory(hits.get(i - 1), hit)) {
                String id = hit.image().id(hit.advisory());
                undecided.add(new Assessment(component, id, new VerdictMaker(index).undecided(hit, obstacle)));
                state = State.UNDECIDED;
            }
            boolean last = i + 1 == hits.size() || !order.isSameGroup(hits.get(i + 1), hit);
            if (last && !affected.isEmpty()) {
                List<Hit> more = affected.size() == 1 ? List.of() : List.copyOf(affected.subList(1, affected.size()));
                findings.add(new Finding(index, component, List.of(), affected.get(0), more));
                affected.clear();
            }
        }
        sort(firstFinding);
        if (undecided.size() > firstUndecided + 1) {
            undecided
                    .subList(firstUndecided, undecided.size())
                    .sort((a, b) -> a.advisoryId().compareTo(b.advisoryId()));
        }
        return state;
    }

    /** Sorts the findings of one component by insertion: they are few, and nearly in order. */
    private void sort(int first) {
        for (int i = first + 1; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            int at = i;
            while (at > first && finding.compareId(findings.get(at - 1)) < 0) {
                findings.set(at, findings.get(at - 1));
                at--;
            }
            findings.set(at, finding);
        }
    }
}
