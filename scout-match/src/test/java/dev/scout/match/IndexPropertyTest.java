package dev.scout.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Links;
import dev.scout.core.advisory.Advisory.Text;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.BruteForceEvaluator.Candidate;
import dev.scout.match.BruteForceEvaluator.Opinion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Small advisories at random: the index and the brute force agree, and no order of anything decides. */
class IndexPropertyTest {

    /** An ecosystem with versions that meet often, some of them equal, some not valid, some absent. */
    private record World(String ecosystem, String purl, String osvName, List<String> versions) {

        static World of(String ecosystem, String purl, String osvName, String versions) {
            return new World(ecosystem, purl, osvName, List.of(versions.split(",")));
        }

        Component component(String name, String version) {
            String escaped = version.replace("+", "%2B").replace(" ", "%20");
            return Given.component(String.format(purl, name, version.isEmpty() ? "" : "@" + escaped));
        }

        Candidate candidate(String name, String version) {
            return new Candidate(ecosystem, osvName(name), version);
        }

        String osvName(String name) {
            return osvName.replace("NAME", name);
        }

        /** Its versions, and none. */
        List<String> all() {
            List<String> all = new ArrayList<>(versions);
            all.add("");
            return all;
        }
    }

    private static final List<World> WORLDS = List.of(
            World.of("npm", "pkg:npm/%s%s", "NAME", "1.0.0,1.0.0+b,1.0.1-rc.1,1.0.1,2.0.0-0,2.0.0,3.0.0,v3.0.0,x"),
            World.of("PyPI", "pkg:pypi/%s%s", "NAME", "1.0,1.0.0,1.0rc1,1.0.post1,2,2.0.dev1,1!1,2004d"),
            World.of(
                    "Maven",
                    "pkg:maven/g/%s%s",
                    "g:NAME",
                    "1.0,1,1.0.RELEASE,1.0-rc1,1.0-SNAPSHOT,1.1,2.0-alpha-1,2.0,1.0-jre"),
            World.of(
                    "Debian:12",
                    "pkg:deb/debian/%s%s?distro=debian-12.5",
                    "NAME",
                    "1.0,1.0-0,1.0~rc1,1:0.5,1.0-1,1.0-1+b1,2.0,x y"),
            World.of(
                    "Go",
                    "pkg:golang/example.com/%s%s",
                    "example.com/NAME",
                    "1.0.0,v1.0.0,1.1.0-rc.1,1.1.0,0.0.0-20200101000000-abcdefabcdef,(devel)"),
            World.of("NuGet", "pkg:nuget/%s%s", "NAME", "1.0,1.0.0.0,1.0.0-RC1,1.0.0-rc1,1.1,2.0"));

    private record Case(World world, List<Advisory> advisories) {

        Sbom sbom() {
            return Sbom.of(names().stream()
                    .flatMap(name -> world.all().stream().map(version -> world.component(name, version)))
                    .toList());
        }
    }

    private static List<String> names() {
        return List.of("a", "b");
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of(WORLDS)
                .flatMap(world -> Combinators.combine(
                                advisory(world, "OSV-1"), advisory(world, "GHSA-2"), advisory(world, "MAL-3"))
                        .as((a, b, c) -> new Case(world, List.of(a, b, c))));
    }

    private static Arbitrary<Advisory> advisory(World world, String id) {
        Arbitrary<List<String>> aliases =
                Arbitraries.of("OSV-1", "GHSA-2", "CVE-4").list().ofMaxSize(1);
        return Combinators.combine(affected(world).list().ofMaxSize(3), aliases)
                .as((entries, links) -> new Advisory(
                        id,
                        Timeline.UNKNOWN,
                        new Links(links, List.of(), List.of()),
                        Text.EMPTY,
                        entries,
                        List.of(),
                        List.of()));
    }

    private static Arbitrary<AffectedPackage> affected(World world) {
        return Combinators.combine(
                        Arbitraries.of(names()),
                        range(world).list().ofMaxSize(3),
                        Arbitraries.of(world.versions).list().ofMaxSize(2))
                .as((name, ranges, versions) -> new AffectedPackage(
                        world.ecosystem, world.osvName(name), null, versions, ranges, List.of(), Hints.NONE));
    }

    private static Arbitrary<AffectedRange> range(World world) {
        Arbitrary<RangeEvent> event = Combinators.combine(
                        Arbitraries.of(RangeEvent.Kind.class), Arbitraries.of(world.versions))
                .as(RangeEvent::new);
        Arbitrary<RangeEvent> start = Arbitraries.just(RangeEvent.introduced("0"));
        Arbitrary<RangeEvent> anyEvent = Arbitraries.frequencyOf(
                Tuple.of(6, event), Tuple.of(2, start), Tuple.of(1, Arbitraries.just(RangeEvent.limit("*"))));
        Arbitrary<AffectedRange.Type> type = Arbitraries.frequency(
                Tuple.of(6, AffectedRange.Type.ECOSYSTEM),
                Tuple.of(2, AffectedRange.Type.SEMVER),
                Tuple.of(1, AffectedRange.Type.GIT),
                Tuple.of(1, AffectedRange.Type.UNKNOWN));
        return Combinators.combine(type, anyEvent.list().ofMinSize(1).ofMaxSize(5))
                .as((kind, events) -> new AffectedRange(kind, null, events));
    }

    @Property(tries = 2000)
    void the_index_says_what_the_brute_force_says(@ForAll("cases") Case given) {
        Sbom sbom = given.sbom();
        Overlay overlay = AdvisoryIndex.of(given.advisories).overlay(sbom);
        for (Advisory advisory : given.advisories) {
            for (String name : names()) {
                for (String version : given.world.all()) {
                    Component component = given.world.component(name, version);
                    Opinion expected = BruteForceEvaluator.evaluate(given.world.candidate(name, version), advisory);
                    assertThat(opinion(overlay, component, advisory))
                            .as("%s and %s", component.ref(), advisory)
                            .isEqualTo(expected);
                    assertThat(opinion(overlay.explain(component, advisory.id())))
                            .as("explained: %s and %s", component.ref(), advisory)
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(overlay.coverage().components()).isEqualTo(sbom.components().size());
    }

    @Property(tries = 500)
    void every_finding_has_evidence_of_its_own_advisory_and_version(@ForAll("cases") Case given) {
        Overlay overlay = AdvisoryIndex.of(given.advisories).overlay(given.sbom());
        for (Finding finding : overlay.findings()) {
            for (Finding.Match match : finding.matches()) {
                Evidence evidence = match.verdict().evidence();
                assertThat(evidence.advisoryId()).isEqualTo(match.advisoryId());
                assertThat(evidence.version())
                        .isEqualTo(finding.component().identity().version());
                assertThat(overlay.explain(finding.component(), match.advisoryId()))
                        .isEqualTo(match.verdict());
                assertThat(overlay.index()
                                .find(match.advisoryId())
                                .orElseThrow()
                                .affected())
                        .as("%s", evidence)
                        .anySatisfy(affected ->
                                assertThat(isFrom(evidence, affected)).isTrue());
            }
        }
    }

    /** Whether an entry has the name, and the events of a range or the list, that the evidence quotes. */
    private static boolean isFrom(Evidence evidence, AffectedPackage affected) {
        boolean named = affected.ecosystem().equals(evidence.ecosystem())
                && affected.name().equals(evidence.packageName());
        if (evidence.rule().equals("listed version")) {
            return named && !affected.versions().isEmpty();
        }
        String asWritten = evidence.rule().replaceAll(" \\(read as [^)]*\\)", "");
        List<String> quoted = List.of(asWritten.split(", "));
        return named
                && affected.ranges().stream()
                        .anyMatch(range -> range.events().stream()
                                .map(RangeEvent::toString)
                                .toList()
                                .containsAll(quoted));
    }

    @Property(tries = 1000)
    void no_order_of_events_ranges_entries_or_advisories_decides(@ForAll("cases") Case given, @ForAll Random random) {
        Sbom sbom = given.sbom();
        Overlay overlay = AdvisoryIndex.of(given.advisories).overlay(sbom);
        Overlay shuffled = AdvisoryIndex.of(shuffle(given.advisories, random).stream()
                        .map(advisory -> shuffle(advisory, random))
                        .toList())
                .overlay(sbom);
        assertThat(answers(shuffled)).isEqualTo(answers(overlay));
        assertThat(shuffled.coverage()).isEqualTo(overlay.coverage());
    }

    private static List<Object> answers(Overlay overlay) {
        List<Object> answers = new ArrayList<>();
        overlay.findings()
                .forEach(finding -> answers.add(List.of(
                        finding.component().ref(),
                        finding.id(),
                        finding.aliases(),
                        finding.fixes(),
                        finding.rating(),
                        finding.matches().stream().map(Finding.Match::verdict).toList())));
        overlay.undecided()
                .forEach(open ->
                        answers.add(Map.of(open.component().ref(), open.advisoryId(), "verdict", open.verdict())));
        return answers;
    }

    private static Advisory shuffle(Advisory advisory, Random random) {
        List<AffectedPackage> entries = shuffle(advisory.affected(), random).stream()
                .map(affected -> new AffectedPackage(
                        affected.ecosystem(),
                        affected.name(),
                        affected.purl(),
                        shuffle(affected.versions(), random),
                        shuffle(affected.ranges(), random).stream()
                                .map(range -> new AffectedRange(range.type(), null, shuffle(range.events(), random)))
                                .toList(),
                        affected.severities(),
                        affected.hints()))
                .toList();
        return new Advisory(
                advisory.id(),
                advisory.timeline(),
                advisory.links(),
                advisory.text(),
                entries,
                advisory.severities(),
                advisory.references());
    }

    private static <T> List<T> shuffle(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Opinion opinion(Overlay overlay, Component component, Advisory advisory) {
        boolean affected = overlay.findings().stream()
                .filter(finding -> finding.component().equals(component))
                .flatMap(finding -> finding.matches().stream())
                .anyMatch(match -> match.advisoryId().equals(advisory.id()));
        List<Assessment> open = overlay.undecided().stream()
                .filter(assessment -> assessment.component().equals(component)
                        && assessment.advisoryId().equals(advisory.id()))
                .toList();
        return affected ? Opinion.AFFECTED : open.isEmpty() ? Opinion.NOT_AFFECTED : Opinion.UNDECIDED;
    }

    private static Opinion opinion(Verdict verdict) {
        if (verdict instanceof Verdict.Affected) {
            return Opinion.AFFECTED;
        }
        return verdict instanceof Verdict.Undecided ? Opinion.UNDECIDED : Opinion.NOT_AFFECTED;
    }
}
