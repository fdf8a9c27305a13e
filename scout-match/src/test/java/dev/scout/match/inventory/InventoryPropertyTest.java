package dev.scout.match.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Links;
import dev.scout.core.advisory.Advisory.Text;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.Severity;
import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Kind;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatement.Issue;
import dev.scout.core.vex.VexStatus;
import dev.scout.core.vex.Waiver;
import dev.scout.core.vex.Waiver.AcceptedRisk;
import dev.scout.core.vex.WaiverScope;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.Given;
import dev.scout.match.VulnerabilityIds;
import dev.scout.match.judgement.Ground;
import dev.scout.match.judgement.ImageProduct;
import dev.scout.match.judgement.JudgedFinding;
import dev.scout.match.judgement.Judgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** M19: whatever happens in whatever order, an inventory says what matching everything anew says. */
class InventoryPropertyTest {

    private static final List<String> PURLS = List.of(
            "pkg:npm/a@1",
            "pkg:npm/a@2",
            "pkg:npm/b@1.0.0",
            "pkg:npm/b@2.0.0",
            "pkg:pypi/c@1.5",
            "pkg:pypi/c@3",
            "pkg:pypi/c",
            "pkg:deb/debian/d@1.2-1?distro=debian-12",
            "pkg:deb/debian/d1@1.2-1?distro=debian-12&upstream=d",
            "pkg:deb/debian/d2@1.2-1?distro=debian-11&upstream=e%402.0-1",
            "pkg:golang/example.org/f@v1.1.0");

    private static final List<List<String>> PACKAGES = List.of(
            List.of("npm", "a"),
            List.of("npm", "b"),
            List.of("PyPI", "c"),
            List.of("Debian:12", "d"),
            List.of("Debian:11", "e"),
            List.of("Debian:12", "e"),
            List.of("Go", "example.org/f"));

    private static final List<String> RULES = List.of(
            "introduced 0",
            "introduced 0, fixed 1.1",
            "introduced 1, fixed 2",
            "introduced 1.5, last 3",
            "introduced 2",
            "versions 1, 2, 3",
            "introduced 9");

    /** The ids of records, and one that is never more than an alias. */
    private static final List<String> IDS =
            List.of("X-1", "X-2", "X-3", "CVE-2024-1", "CVE-2024-2", "CVE-2024-3", "MAL-1");

    /** Something that happens. */
    private sealed interface Step {
        record Put(Digest digest, Sbom sbom) implements Step {}

        record Forget(Digest digest) implements Step {}

        record Apply(AdvisoryDelta delta) implements Step {}

        record Judge(JudgementDelta delta, Instant asOf) implements Step {}
    }

    /** The inventory, what it should know, and what its transitions make of what was known before. */
    private static final class World {

        private final Inventory inventory = new Inventory(AdvisoryIndex.of(List.of()));
        private final Map<String, Advisory> records = new TreeMap<>();
        private final Map<Digest, Sbom> images = new LinkedHashMap<>();
        private final Map<Digest, Set<String>> replayed = new LinkedHashMap<>();
        private final Set<VexStatement> statements = new LinkedHashSet<>();
        private final Set<Waiver> waivers = new LinkedHashSet<>();
        private Instant asOf = Instant.EPOCH;
        private boolean isSuppressedByStatement;
        private boolean isSuppressedByWaiver;

        void take(Step step) {
            if (step instanceof Step.Put put) {
                inventory.put(ImageSnapshot.of(put.digest(), put.sbom()));
                images.put(put.digest(), put.sbom());
                replayed.put(put.digest(), findings(inventory, put.digest()));
            } else if (step instanceof Step.Forget forget) {
                assertThat(inventory.forget(forget.digest())).isEqualTo(images.remove(forget.digest()) != null);
                replayed.remove(forget.digest());
            } else if (step instanceof Step.Apply apply) {
                apply.delta().gone().forEach(records::remove);
                apply.delta().records().forEach(record -> records.merge(record.id(), record, Advisory::later));
                replay(inventory.apply(apply.delta()));
                assertThat(inventory.apply(apply.delta())).as("applied twice").isEmpty();
            } else if (step instanceof Step.Judge judge) {
                take(judge.delta(), judge.asOf());
            }
        }

        private void take(JudgementDelta delta, Instant time) {
            delta.statementsGone().forEach(statements::remove);
            delta.waiversGone().forEach(waivers::remove);
            statements.addAll(delta.statements());
            waivers.addAll(delta.waivers());
            asOf = time;
            replay(inventory.apply(delta, time));
            assertThat(inventory.apply(delta, time)).as("applied twice").isEmpty();
        }

        private Judgement judgement() {
            return Judgement.builder().statements(statements).waivers(waivers).build();
        }

        private void replay(List<Transition> transitions) {
            for (Transition transition : transitions) {
                JudgedFinding before = transition.before();
                JudgedFinding after = transition.after();
                assertThat(transition.kind()).isEqualTo(kind(transition));
                Set<String> known = replayed.computeIfAbsent(transition.image(), image -> new TreeSet<>());
                if (before != null) {
                    assertThat(known.remove(describe(before)))
                            .as("was known: %s", transition)
                            .isTrue();
                }
                if (after != null) {
                    known.add(describe(after));
                }
            }
        }

        private Transition.Kind kind(Transition transition) {
            JudgedFinding before = transition.before();
            JudgedFinding after = transition.after();
            if (after == null) {
                return gone(transition.finding());
            } else if (before == null) {
                return after.isSuppressed() ? Transition.Kind.SUPPRESSED : Transition.Kind.OPENED;
            } else if (before.isSuppressed() == after.isSuppressed()) {
                return Transition.Kind.CHANGED;
            }
            return after.isSuppressed() ? Transition.Kind.SUPPRESSED : Transition.Kind.REOPENED;
        }

        private Transition.Kind gone(Finding finding) {
            return finding.matches().stream()
                            .anyMatch(match ->
                                    inventory.index().find(match.advisoryId()).isPresent())
                    ? Transition.Kind.RESOLVED
                    : Transition.Kind.WITHDRAWN;
        }

        void check() {
            AdvisoryIndex anew = AdvisoryIndex.of(records.values());
            Judgement said = judgement();
            assertThat(inventory.size()).isEqualTo(images.size());
            images.forEach((digest, sbom) -> {
                List<JudgedFinding> judged = judged(said, anew, digest, sbom);
                note(judged);
                Set<String> expected = describe(judged);
                assertThat(findings(inventory, digest)).isEqualTo(expected);
                assertThat(replayed.get(digest)).as("replayed").isEqualTo(expected);
            });
            for (String id : IDS) {
                Set<String> exposed = new TreeSet<>();
                inventory
                        .exposures(id)
                        .forEach(exposure -> exposed.add(exposure.image() + describe(exposure.judged())));
                Set<String> group = new TreeSet<>(anew.aliases(id));
                group.add(id);
                Set<String> expected = new TreeSet<>();
                images.forEach((digest, sbom) -> judged(said, anew, digest, sbom).stream()
                        .filter(judged -> isOf(group, judged.finding().ids()))
                        .forEach(judged -> expected.add(digest + describe(judged))));
                assertThat(exposed).isEqualTo(expected);
            }
        }

        private void note(List<JudgedFinding> judged) {
            for (JudgedFinding finding : judged) {
                for (Ground ground : finding.grounds()) {
                    isSuppressedByStatement |= finding.isSuppressed() && ground instanceof Ground.Stated;
                    isSuppressedByWaiver |= finding.isSuppressed() && ground instanceof Ground.Waived;
                }
            }
        }

        private static boolean isOf(Set<String> group, VulnerabilityIds ids) {
            return ids.own().stream().anyMatch(group::contains)
                    || ids.links().stream().anyMatch(group::contains);
        }

        private List<JudgedFinding> judged(Judgement said, AdvisoryIndex index, Digest digest, Sbom sbom) {
            ImageProduct image = ImageProduct.of(ImageSnapshot.of(digest, sbom));
            return said.apply(index.overlay(sbom), image, asOf).all();
        }
    }

    private static Set<String> findings(Inventory inventory, Digest digest) {
        return describe(inventory.judged(digest).orElseThrow().all());
    }

    private static Set<String> describe(List<JudgedFinding> findings) {
        Set<String> described = new TreeSet<>();
        findings.forEach(finding -> described.add(describe(finding)));
        return described;
    }

    private static String describe(JudgedFinding judged) {
        return describe(judged.finding()) + judged.standing() + judged.grounds();
    }

    private static String describe(Finding finding) {
        return finding.components().stream().map(Component::ref).toList() + " " + finding.id() + finding.aliases()
                + finding.matches() + finding.rating();
    }

    /** Anything may happen, mostly after a beginning with so much in it that some is affected, and some suppressed. */
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> forget = digests().map(Step.Forget::new);
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                Tuple.of(3, puts(0, 5)),
                Tuple.of(1, forget),
                Tuple.of(4, advisoryDeltas(0, 3)),
                Tuple.of(4, judgementDeltas(0, 3)));
        Arbitrary<List<Step>> beginnings = Combinators.combine(
                        puts(5, PURLS.size()), puts(5, PURLS.size()), advisoryDeltas(4, 8), judgementDeltas(4, 8))
                .as(List::of);
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(List.<Step>of())), Tuple.of(4, beginnings)),
                        step.list().ofMaxSize(14))
                .as((beginning, rest) -> {
                    List<Step> steps = new ArrayList<>(beginning);
                    steps.addAll(rest);
                    return steps;
                });
    }

    private static Arbitrary<Digest> digests() {
        return Arbitraries.integers()
                .between(1, 4)
                .map(n -> new Digest("sha256", Integer.toString(n).repeat(64)));
    }

    private static Arbitrary<Step> puts(int least, int most) {
        Arbitrary<Sbom> bills = Arbitraries.of(PURLS)
                .list()
                .uniqueElements()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(purls -> owned(Given.bill(purls.toArray(new String[0]))));
        return Combinators.combine(digests(), bills).as(Step.Put::new);
    }

    private static Arbitrary<Step> advisoryDeltas(int least, int most) {
        Arbitrary<Set<String>> gone = ids().set().ofMaxSize(2);
        return Combinators.combine(advisories().list().ofMinSize(least).ofMaxSize(most), gone)
                .as((records, dropped) -> new Step.Apply(new AdvisoryDelta(records, dropped)));
    }

    private static Arbitrary<Step> judgementDeltas(int least, int most) {
        return Combinators.combine(
                        statements().list().ofMinSize(least).ofMaxSize(most),
                        statements().list().ofMaxSize(2),
                        waivers().list().ofMinSize(least / 2).ofMaxSize(most / 2 + 1),
                        waivers().list().ofMaxSize(2),
                        Arbitraries.integers().between(0, 9))
                .as((said, saidNoMore, waived, waivedNoMore, day) -> new Step.Judge(
                        new JudgementDelta(said, saidNoMore, waived, waivedNoMore), Instant.ofEpochSecond(day)));
    }

    /** Few enough that the same is said again, taken back and contradicted. */
    private static Arbitrary<VexStatement> statements() {
        Arbitrary<ProductIdentity> products = Arbitraries.of(
                        "pkg:npm/a",
                        "pkg:npm/a@1",
                        "pkg:npm/b",
                        "pkg:deb/debian/d?distro=debian-12",
                        "pkg:pypi/C",
                        "sha256:" + "1".repeat(64))
                .map(id -> new ProductIdentity(id, null, null, Map.of(), List.of()));
        Arbitrary<Instant> times = Arbitraries.integers().between(1, 3).map(Instant::ofEpochSecond);
        return Combinators.combine(
                        Arbitraries.of(IDS),
                        Arbitraries.of("CVE-2024-1", "CVE-2024-9").list().ofMaxSize(1),
                        products,
                        Arbitraries.of(VexStatus.values()),
                        times)
                .as((id, aliases, product, status, time) -> new VexStatement(
                        id, aliases, List.of(product), status, null, null, new Issue(null, null, time, null)));
    }

    private static Arbitrary<Waiver> waivers() {
        Arbitrary<WaiverScope> scopes = Arbitraries.of(
                new WaiverScope.Everywhere(),
                new WaiverScope.OnePackage(PackageUrl.parse("pkg:npm/a")),
                new WaiverScope.OneImage(new Digest("sha256", "2".repeat(64))));
        return Combinators.combine(
                        Arbitraries.of("X-1", "CVE-2024-1", "CVE-2024-9"),
                        scopes,
                        Arbitraries.of(3, 6, 100).map(Instant::ofEpochSecond))
                .as((id, scope, end) -> new AcceptedRisk(id, scope, "", end));
    }

    /**
     * Packages of the distribution contain those of languages that stand behind them in the bill. The second of these
     * is there once more, and nobody owns it then.
     */
    private static Sbom owned(Sbom sbom) {
        List<Component> components = new ArrayList<>(sbom.components());
        List<Dependency> edges = new ArrayList<>();
        String owner = null;
        for (Component component : sbom.components()) {
            if (component.ref().startsWith("pkg:deb")) {
                owner = component.ref();
            } else if (owner != null) {
                edges.add(new Dependency(owner, component.ref(), Kind.CONTAINS, Scope.UNSPECIFIED));
                if (edges.size() == 2) {
                    components.add(named("twin", component));
                }
            }
        }
        return new Sbom(sbom.document(), null, components, edges, null, null, sbom.attached());
    }

    /** The same component under another id. */
    static Component named(String ref, Component component) {
        return new Component(
                ref,
                component.type(),
                component.identity(),
                component.attribution(),
                component.licensing(),
                component.contents(),
                component.origin(),
                component.description(),
                component.properties());
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("X-1", "X-2", "X-3", "CVE-2024-1", "CVE-2024-2", "MAL-1");
    }

    private static Arbitrary<Advisory> advisories() {
        Arbitrary<AffectedPackage> affected = Combinators.combine(Arbitraries.of(PACKAGES), Arbitraries.of(RULES))
                .as((name, rule) -> Given.affected(name.get(0), name.get(1), rule));
        Arbitrary<Timeline> times = Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)))
                .as((day, withdrawn) ->
                        new Timeline(null, Instant.ofEpochSecond(day), withdrawn ? Instant.ofEpochSecond(day) : null));
        Arbitrary<List<String>> aliases = Arbitraries.of("X-1", "X-2", "CVE-2024-1", "CVE-2024-3")
                .list()
                .uniqueElements()
                .ofMaxSize(2);
        Arbitrary<List<Severity>> severities = Arbitraries.of("LOW", "HIGH")
                .map(word -> new Severity(Severity.Method.WORD, word, null))
                .list()
                .ofMaxSize(1);
        Arbitrary<List<String>> related = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.of())),
                Tuple.of(1, Arbitraries.of("CVE-2024-1", "CVE-2024-9").list().ofMaxSize(2)));
        return Combinators.combine(
                        ids(), times, aliases, related, affected.list().ofMaxSize(2), severities)
                .as((id, time, joined, passed, packages, severity) -> new Advisory(
                        id, time, new Links(joined, List.of(), passed), Text.EMPTY, packages, severity, List.of()));
    }

    /** Sequences in which nothing is ever suppressed show little: of each kind a tenth must, about a fifth do. */
    @Property(tries = 2_000)
    void knows_what_a_full_match_knows(@ForAll("steps") List<Step> steps) {
        World world = new World();
        for (Step step : steps) {
            world.take(step);
            world.check();
        }
        Statistics.label("suppressed by a statement")
                .collect(world.isSuppressedByStatement)
                .coverage(checker -> checker.check(true).percentage(share -> share >= 10));
        Statistics.label("suppressed by a waiver")
                .collect(world.isSuppressedByWaiver)
                .coverage(checker -> checker.check(true).percentage(share -> share >= 10));
    }

    @Property(tries = 500)
    void forgets_an_advisory_that_is_added_and_withdrawn(@ForAll("steps") List<Step> steps) {
        World world = new World();
        steps.forEach(world::take);
        List<Set<String>> before = new ArrayList<>();
        world.images.keySet().forEach(digest -> before.add(findings(world.inventory, digest)));
        Advisory added = Given.withTimeline(
                Given.withAliases(
                        Given.advisory("X-9", Given.affected("npm", "a", "introduced 0")), "CVE-2024-1", "X-1"),
                new Timeline(null, Instant.ofEpochSecond(20), null));
        Timeline end = new Timeline(null, Instant.ofEpochSecond(21), Instant.ofEpochSecond(21));
        world.take(new Step.Apply(AdvisoryDelta.of(List.of(added))));
        world.take(new Step.Apply(AdvisoryDelta.of(List.of(Given.withTimeline(added, end)))));
        List<Set<String>> after = new ArrayList<>();
        world.images.keySet().forEach(digest -> after.add(findings(world.inventory, digest)));
        assertThat(after).isEqualTo(before);
    }

    @Property(tries = 500)
    void forgets_a_statement_and_a_waiver_that_are_added_and_taken_back(@ForAll("steps") List<Step> steps) {
        World world = new World();
        steps.forEach(world::take);
        List<Set<String>> before = new ArrayList<>();
        world.images.keySet().forEach(digest -> before.add(findings(world.inventory, digest)));
        ProductIdentity product = new ProductIdentity("pkg:npm/a", null, null, Map.of(), List.of());
        List<VexStatement> said = List.of(new VexStatement(
                "CVE-2024-1", List.of("X-9"), List.of(product), VexStatus.FIXED, null, null, Issue.UNKNOWN));
        List<Waiver> waived = List.of(new AcceptedRisk("CVE-2024-2", new WaiverScope.Everywhere(), "", null));
        world.take(new JudgementDelta(said, List.of(), waived, List.of()), world.asOf);
        world.take(new JudgementDelta(List.of(), said, List.of(), waived), world.asOf);
        List<Set<String>> after = new ArrayList<>();
        world.images.keySet().forEach(digest -> after.add(findings(world.inventory, digest)));
        assertThat(after).isEqualTo(before);
    }

    @Property(tries = 500)
    void a_difference_of_two_feeds_leads_from_one_to_the_other(
            @ForAll("steps") List<Step> steps, @ForAll("feeds") List<List<Advisory>> feeds) {
        World world = new World();
        steps.stream()
                .filter(step -> step instanceof Step.Put || step instanceof Step.Forget)
                .forEach(world::take);
        world.take(new Step.Apply(AdvisoryDelta.of(feeds.get(0))));
        world.take(new Step.Apply(AdvisoryDelta.between(feeds.get(0), feeds.get(1))));
        AdvisoryIndex anew = AdvisoryIndex.of(feeds.get(1));
        world.images.forEach((digest, sbom) -> assertThat(findings(world.inventory, digest))
                .isEqualTo(describe(world.judged(Judgement.NONE, anew, digest, sbom))));
        assertThat(AdvisoryDelta.between(feeds.get(1), feeds.get(1)).ids()).isEmpty();
        assertThat(new HashSet<>(world.records.values())).hasSize(world.records.size());
    }

    @Provide
    Arbitrary<List<List<Advisory>>> feeds() {
        return advisories().list().ofMaxSize(6).list().ofSize(2);
    }
}
