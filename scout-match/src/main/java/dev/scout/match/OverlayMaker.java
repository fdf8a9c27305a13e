package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.Coverage.State;
import dev.scout.match.Finding.Match;
import dev.scout.match.Verdict.Affected;
import dev.scout.match.Verdict.Undecided;
import dev.scout.match.ecosystem.Ecosystem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays an index over one bill. */
final class OverlayMaker {

    private final AdvisoryIndex index;
    private final Sbom sbom;
    private final ComponentMatcher matcher;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Assessment> undecided = new ArrayList<>();
    private final Map<String, Map<State, Integer>> counts = new TreeMap<>();

    OverlayMaker(AdvisoryIndex index, Sbom sbom) {
        this.index = index;
        this.sbom = sbom;
        this.matcher = new ComponentMatcher(index, sbom.operatingSystem());
    }

    Overlay make() {
        for (Component component : sbom.components()) {
            PackageUrl purl = component.identity().purl();
            Ecosystem ecosystem = purl == null ? null : index.ecosystems().of(purl);
            if (purl == null) {
                count("", State.NO_PACKAGE_URL);
            } else if (ecosystem == null) {
                count(purl.type(), State.UNKNOWN_ECOSYSTEM);
            } else if (!index.holds(ecosystem)) {
                count(ecosystem.name(), State.NO_ADVISORIES);
            } else {
                count(ecosystem.name(), check(component, purl, ecosystem));
            }
        }
        return new Overlay(index, sbom, findings, undecided, coverage());
    }

    private State check(Component component, PackageUrl purl, Ecosystem ecosystem) {
        Map<Integer, List<Match>> byGroup = new TreeMap<>();
        State state = State.CHECKED;
        for (Map.Entry<Integer, Verdict> entry :
                matcher.match(component, purl, ecosystem).entrySet()) {
            Advisory advisory = index.advisory(entry.getKey());
            if (entry.getValue() instanceof Affected affected) {
                byGroup.computeIfAbsent(index.aliases().group(entry.getKey()), group -> new ArrayList<>(2))
                        .add(new Match(advisory, affected));
            } else if (entry.getValue() instanceof Undecided) {
                undecided.add(new Assessment(component, advisory, entry.getValue()));
                state = State.UNDECIDED;
            }
        }
        byGroup.entrySet().stream()
                .map(group -> finding(component, group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Finding::id))
                .forEach(findings::add);
        return state;
    }

    private Finding finding(Component component, int group, List<Match> matches) {
        String id =
                VulnerabilityNames.best(matches.stream().map(Match::advisory).toList());
        List<String> aliases = index.aliases().ids(group).stream()
                .filter(alias -> !alias.equals(id))
                .toList();
        return new Finding(component, id, aliases, matches);
    }

    private void count(String ecosystem, State state) {
        counts.computeIfAbsent(ecosystem, name -> new EnumMap<>(State.class)).merge(state, 1, Integer::sum);
    }

    private Coverage coverage() {
        List<Coverage.Row> rows = new ArrayList<>();
        counts.forEach((ecosystem, states) ->
                states.forEach((state, count) -> rows.add(new Coverage.Row(ecosystem, state, count))));
        return new Coverage(rows);
    }
}
