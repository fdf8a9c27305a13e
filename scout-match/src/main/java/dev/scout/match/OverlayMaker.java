package dev.scout.match;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.Coverage.State;
import dev.scout.match.Verdict.Undecided.Obstacle;
import dev.scout.match.ecosystem.Ecosystem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays an index over one bill. */
final class OverlayMaker {

    private final AdvisoryIndex index;
    private final IndexImage image;
    private final Sbom sbom;
    private final ComponentMatcher matcher;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Assessment> undecided = new ArrayList<>();
    private final Map<State, Map<String, int[]>> counts = new EnumMap<>(State.class);

    OverlayMaker(AdvisoryIndex index, Sbom sbom) {
        this.index = index;
        this.image = index.image();
        this.sbom = sbom;
        this.matcher = new ComponentMatcher(index, sbom.operatingSystem());
    }

    Overlay make() {
        sbom.components().forEach(this::lookUp);
        return new Overlay(index, sbom, findings, undecided, coverage());
    }

    /** The same of some components, which are given by their places. */
    Overlay make(BitSet numbers) {
        numbers.stream().forEach(number -> lookUp(sbom.components().get(number)));
        return new Overlay(index, sbom, findings, undecided, coverage());
    }

    private void lookUp(Component component) {
        PackageUrl purl = component.identity().purl();
        Ecosystem ecosystem = purl == null ? null : index.ecosystems().of(purl);
        if (purl == null) {
            count("", State.NO_PACKAGE_URL);
        } else if (ecosystem == null) {
            count(purl.type(), State.UNKNOWN_ECOSYSTEM);
        } else if (index.realms(ecosystem).length == 0) {
            count(ecosystem.name(), State.NO_ADVISORIES);
        } else {
            count(ecosystem.name(), check(component, matcher.match(component, purl, ecosystem)));
        }
    }

    private State check(Component component, List<Hit> hits) {
        if (hits.isEmpty()) {
            return State.CHECKED;
        }
        // Affected before undecided, so that an advisory that is decided by one entry is not left open by another.
        hits.sort((a, b) -> {
            int order = Integer.compare(group(a), group(b));
            order = order != 0 ? order : Integer.compare(advisory(a), advisory(b));
            return order != 0 ? order : Boolean.compare(a.obstacle() != null, b.obstacle() != null);
        });
        State state = State.CHECKED;
        int firstFinding = findings.size();
        List<Hit> affected = new ArrayList<>(1);
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            Obstacle obstacle = hit.obstacle();
            if (obstacle == null) {
                affected.add(hit);
            } else if (i == 0 || advisory(hits.get(i - 1)) != advisory(hit)) {
                String id = image.texts.get(image.advisoryId[advisory(hit)]);
                undecided.add(new Assessment(component, id, new VerdictMaker(image).undecided(hit, obstacle)));
                state = State.UNDECIDED;
            }
            boolean last = i + 1 == hits.size() || group(hits.get(i + 1)) != group(hit);
            if (last && !affected.isEmpty()) {
                findings.add(new Finding(
                        image, component, affected.size() == 1 ? List.of(affected.get(0)) : List.copyOf(affected)));
                affected.clear();
            }
        }
        if (findings.size() > firstFinding + 1) {
            findings.subList(firstFinding, findings.size()).sort((a, b) -> Integer.compare(a.name(), b.name()));
        }
        return state;
    }

    private int advisory(Hit hit) {
        return image.entryAdvisory[hit.entry()];
    }

    private int group(Hit hit) {
        return image.advisoryGroup[advisory(hit)];
    }

    private void count(String ecosystem, State state) {
        counts.computeIfAbsent(state, added -> new HashMap<>()).computeIfAbsent(ecosystem, added -> new int[1])[0]++;
    }

    private Coverage coverage() {
        List<Coverage.Row> rows = new ArrayList<>();
        counts.forEach((state, byEcosystem) ->
                byEcosystem.forEach((ecosystem, count) -> rows.add(new Coverage.Row(ecosystem, state, count[0]))));
        rows.sort(Comparator.comparing(Coverage.Row::ecosystem).thenComparing(Coverage.Row::state));
        return new Coverage(rows);
    }
}
