package dev.scout.match.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Links;
import dev.scout.core.advisory.Rating;
import dev.scout.core.advisory.Severity;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.risk.SignalTable;
import dev.scout.core.risk.Signals;
import dev.scout.core.risk.Signals.ExploitPrediction;
import dev.scout.core.risk.Signals.KnownExploited;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatement.Issue;
import dev.scout.core.vex.VexStatus;
import dev.scout.core.vex.Waiver;
import dev.scout.core.vex.WaiverScope;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Given;
import dev.scout.match.Overlay;
import dev.scout.match.judgement.Unapplied.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    private static final Instant DAY_5 = Instant.ofEpochSecond(5);

    /** One package, one record that is GHSA-1 and CVE-2024-1, and an erratum that passes two vulnerabilities on. */
    private static final AdvisoryIndex INDEX = AdvisoryIndex.of(List.of(
            Given.withAliases(Given.advisory("GHSA-1", Given.affected("npm", "a", "introduced 0")), "CVE-2024-1"),
            erratum("ALSA-2024:1", List.of(), "CVE-2024-7"),
            erratum("ALSA-2024:2", List.of(), "CVE-2024-7", "CVE-2024-8"),
            erratum("DSA-1", List.of("CVE-2024-7"))));

    private static Advisory erratum(String id, List<String> upstream, String... related) {
        String ecosystem = id.startsWith("DSA") ? "Debian:12" : "AlmaLinux:9";
        String name = id.replace(':', '-').toLowerCase(java.util.Locale.ROOT);
        return Given.withLinks(
                Given.advisory(id, Given.affected(ecosystem, name, "introduced 0")),
                new Links(List.of(), upstream, List.of(related)));
    }

    private static Judged judge(Judgement.Builder said, String... purls) {
        return said.build().apply(INDEX.overlay(Given.bill(purls)), DAY_5);
    }

    private static Judged judge(VexStatement... statements) {
        return judge(Judgement.builder().statements(List.of(statements)), "pkg:npm/a@1");
    }

    private static VexStatement say(String id, VexStatus status, String product, int day) {
        return say(id, List.of(), status, product, new Issue(null, null, Instant.ofEpochSecond(day), null));
    }

    private static VexStatement say(String id, List<String> aliases, VexStatus status, String product, Issue issue) {
        ProductIdentity identity = new ProductIdentity(product, null, null, Map.of(), List.of());
        return new VexStatement(id, aliases, List.of(identity), status, null, null, issue);
    }

    private static Standing standing(Judged judged) {
        assertThat(judged.all()).hasSize(1);
        return judged.all().get(0).standing();
    }

    private static List<Reason> reasons(Judged judged) {
        return judged.unappliedStatements().stream().map(Unapplied::reason).toList();
    }

    /** {@code day status@revision}, in the order in which they are given; what holds in the end. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1 NOT_AFFECTED                                | NOT_AFFECTED
            1 FIXED                                       | FIXED
            1 AFFECTED                                    | AFFECTED
            1 UNDER_INVESTIGATION                         | UNDER_INVESTIGATION
            1 NOT_AFFECTED, 2 AFFECTED                    | AFFECTED
            2 AFFECTED, 1 NOT_AFFECTED                    | AFFECTED
            2 NOT_AFFECTED, 1 AFFECTED                    | NOT_AFFECTED
            1 AFFECTED, 2 NOT_AFFECTED                    | NOT_AFFECTED
            1 NOT_AFFECTED, 2 UNDER_INVESTIGATION         | UNDER_INVESTIGATION
            1 UNDER_INVESTIGATION, 2 FIXED                | FIXED
            1 NOT_AFFECTED, 2 AFFECTED, 3 FIXED           | FIXED
            3 FIXED, 1 NOT_AFFECTED, 2 AFFECTED           | FIXED
            1 NOT_AFFECTED@2, 1 AFFECTED@10               | AFFECTED
            1 AFFECTED@10, 1 NOT_AFFECTED@2               | AFFECTED
            1 AFFECTED@1.9.0, 1 NOT_AFFECTED@1.10.0       | NOT_AFFECTED
            1 AFFECTED@1, 1 NOT_AFFECTED                  | AFFECTED
            1 NOT_AFFECTED, 1 AFFECTED                    | AFFECTED
            1 AFFECTED, 1 NOT_AFFECTED                    | NOT_AFFECTED
            1 NOT_AFFECTED, - AFFECTED                    | NOT_AFFECTED
            2 NOT_AFFECTED@1, 1 AFFECTED@9                | NOT_AFFECTED
            """)
    void M16_the_latest_statement_holds(String given, Standing expected) {
        VexStatement[] statements = Arrays.stream(given.split(", "))
                .map(text -> {
                    int space = text.indexOf(' ');
                    int at = text.indexOf('@');
                    String day = text.substring(0, space);
                    VexStatus status = VexStatus.valueOf(text.substring(space + 1, at < 0 ? text.length() : at));
                    Instant time = day.equals("-") ? null : Instant.ofEpochSecond(Integer.parseInt(day));
                    Issue issue = new Issue("doc", null, time, at < 0 ? null : text.substring(at + 1));
                    return say("CVE-2024-1", List.of(), status, "pkg:npm/a@1", issue);
                })
                .toArray(VexStatement[]::new);
        Judged judged = judge(statements);
        assertThat(standing(judged)).isEqualTo(expected);
        assertThat(judged.findings()).hasSize(expected.isSuppressed() ? 0 : 1);
        assertThat(judged.suppressed()).hasSize(expected.isSuppressed() ? 1 : 0);
        assertThat(judged.unappliedStatements()).hasSize(statements.length - (expected.isSuppressed() ? 1 : 0));
    }

    @Test
    void M16_a_product_that_is_named_more_exactly_does_not_go_before_a_later_one() {
        VexStatement exact = say("CVE-2024-1", VexStatus.NOT_AFFECTED, "pkg:npm/a@1", 1);
        VexStatement broad = say("CVE-2024-1", VexStatus.AFFECTED, "pkg:npm/a", 2);
        Judged judged = judge(exact, broad);
        assertThat(standing(judged)).isEqualTo(Standing.AFFECTED);
        assertThat(reasons(judged)).containsExactly(Reason.OVERRIDDEN, Reason.AFFECTED);
    }

    @ParameterizedTest(name = "said of {0}, alias {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            CVE-2024-1 |            | true
            GHSA-1     |            | true
            X-1        | GHSA-1     | true
            X-1        | CVE-2024-1 | true
            CVE-2024-2 |            | false
            X-1        | CVE-2024-2 | false
            CVE-2024-1 | CVE-2024-2 | true
            """)
    void M16_ids_of_both_sides_are_joined(String id, @Nullable String alias, boolean applies) {
        List<String> aliases = alias == null ? List.of() : List.of(alias);
        Judged judged = judge(say(id, aliases, VexStatus.NOT_AFFECTED, "pkg:npm/a", Issue.UNKNOWN));
        assertThat(standing(judged)).isEqualTo(applies ? Standing.NOT_AFFECTED : Standing.UNSTATED);
        assertThat(reasons(judged)).isEqualTo(applies ? List.of() : List.of(Reason.NO_SUCH_FINDING));
    }

    @Test
    void M16_a_suppressed_finding_is_kept_with_what_suppresses_it() {
        VexStatement statement = say("GHSA-1", VexStatus.NOT_AFFECTED, "pkg:npm/a", 1);
        JudgedFinding kept = judge(statement).suppressed().get(0);
        assertThat(kept.finding().id()).isEqualTo("CVE-2024-1");
        assertThat(kept.grounds())
                .containsExactly(
                        new Ground.Stated(statement, statement.products().get(0)));
    }

    @Test
    void M16_a_product_without_subcomponents_is_the_whole_of_it() {
        VexStatement whole = say("CVE-2024-1", VexStatus.NOT_AFFECTED, "nginx:1.25", 1);
        ProductIdentity part = new ProductIdentity("pkg:npm/b", null, null, Map.of(), List.of());
        ProductIdentity image = new ProductIdentity("nginx:1.25", null, null, Map.of(), List.of(part));
        VexStatement ofAPart =
                new VexStatement("CVE-2024-1", List.of(), List.of(image), VexStatus.FIXED, null, null, Issue.UNKNOWN);
        Judgement judgement =
                Judgement.builder().statements(List.of(whole, ofAPart)).build();
        Overlay overlay = INDEX.overlay(Given.bill("pkg:npm/a@1"));
        Judged judged = judgement.apply(overlay, ImageProduct.of(ImageReference.parse("nginx:1.25")), DAY_5);
        assertThat(standing(judged)).isEqualTo(Standing.NOT_AFFECTED);
        assertThat(reasons(judged)).containsExactly(Reason.OTHER_PRODUCT);
        assertThat(standing(judgement.apply(overlay, DAY_5))).isEqualTo(Standing.UNSTATED);
    }

    @Test
    void M16_a_part_counts_in_a_program_that_is_its_only_container() {
        ProductIdentity part = new ProductIdentity("pkg:npm/a", null, null, Map.of(), List.of());
        ProductIdentity program = new ProductIdentity("pkg:golang/x.org/p", null, null, Map.of(), List.of(part));
        Judgement judgement = Judgement.builder()
                .statements(List.of(new VexStatement(
                        "CVE-2024-1", List.of(), List.of(program), VexStatus.NOT_AFFECTED, null, null, Issue.UNKNOWN)))
                .build();
        assertThat(standing(judgement.apply(INDEX.overlay(contained("pkg:golang/x.org/p@v1")), DAY_5)))
                .isEqualTo(Standing.NOT_AFFECTED);
        assertThat(standing(judgement.apply(
                        INDEX.overlay(contained("pkg:golang/x.org/p@v1", "pkg:golang/x.org/q@v1")), DAY_5)))
                .isEqualTo(Standing.UNSTATED);
        assertThat(standing(judgement.apply(INDEX.overlay(contained()), DAY_5))).isEqualTo(Standing.UNSTATED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            b>a, c>a, d>b, d>c, p>d       | NOT_AFFECTED
            b>a, c>a, d>b, d>c, p>d, q>c  | UNSTATED
            b>a, a>b                      | UNSTATED
            b>a, c>b, b>c, p>c            | NOT_AFFECTED
            """)
    void M16_every_way_up_leads_to_the_program(String edges, Standing standing) {
        assertThat(standing(partOfProgram().apply(INDEX.overlay(holding(edges)), DAY_5)))
                .isEqualTo(standing);
    }

    @Test
    void M16_containers_lie_in_each_other_as_deep_as_they_like() {
        StringBuilder edges = new StringBuilder("x0>a");
        for (int i = 1; i < 100_000; i++) {
            edges.append(", x").append(i).append(">x").append(i - 1);
        }
        Sbom deep = holding(edges.append(", p>x99999").toString());
        assertThat(standing(partOfProgram().apply(INDEX.overlay(deep), DAY_5))).isEqualTo(Standing.NOT_AFFECTED);
    }

    private static Judgement partOfProgram() {
        ProductIdentity part = new ProductIdentity("pkg:npm/a", null, null, Map.of(), List.of());
        ProductIdentity program = new ProductIdentity("pkg:npm/p", null, null, Map.of(), List.of(part));
        return Judgement.builder()
                .statements(List.of(new VexStatement(
                        "CVE-2024-1", List.of(), List.of(program), VexStatus.NOT_AFFECTED, null, null, Issue.UNKNOWN)))
                .build();
    }

    /** A bill of packages one of which contains the other: {@code p>a}. */
    private static Sbom holding(String edges) {
        List<Dependency> dependencies = new ArrayList<>();
        Set<String> purls = new LinkedHashSet<>();
        for (String edge : edges.split(", ", -1)) {
            String[] ends = edge.split(">", -1);
            String holder = "pkg:npm/" + ends[0] + "@1";
            String held = "pkg:npm/" + ends[1] + "@1";
            purls.addAll(List.of(holder, held));
            dependencies.add(new Dependency(holder, held, Dependency.Kind.CONTAINS, Dependency.Scope.UNSPECIFIED));
        }
        Sbom plain = Given.bill(purls.toArray(new String[0]));
        return new Sbom(plain.document(), null, plain.components(), dependencies, null, null, plain.attached());
    }

    /** A bill of pkg:npm/a@1 and programs that contain it. */
    private static Sbom contained(String... programs) {
        List<String> purls = new ArrayList<>(List.of(programs));
        purls.add("pkg:npm/a@1");
        Sbom plain = Given.bill(purls.toArray(new String[0]));
        List<Dependency> edges = Arrays.stream(programs)
                .map(program ->
                        new Dependency(program, "pkg:npm/a@1", Dependency.Kind.CONTAINS, Dependency.Scope.UNSPECIFIED))
                .toList();
        return new Sbom(plain.document(), null, plain.components(), edges, null, null, plain.attached());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            pkg:npm/a            | true
            pkg:npm/a@1          | true
            pkg:npm/a@2          | false
            pkg:npm/a?x=y        | true
            pkg:npm/a?x=z        | false
            """)
    void M17_a_version_that_is_not_said_is_every_one_and_qualifiers_are_a_part(String product, boolean applies) {
        Judged judged = judge(
                Judgement.builder().statements(List.of(say("CVE-2024-1", VexStatus.FIXED, product, 1))),
                "pkg:npm/a@1?x=y&z=1");
        assertThat(judged.suppressed()).hasSize(applies ? 1 : 0);
        assertThat(reasons(judged)).isEqualTo(applies ? List.of() : List.of(Reason.OTHER_PRODUCT));
    }

    @Test
    void M18_what_is_under_investigation_stands_and_is_shown_to_be() {
        Judged judged = judge(say("CVE-2024-1", VexStatus.UNDER_INVESTIGATION, "pkg:npm/a", 1));
        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.standing()).isEqualTo(Standing.UNDER_INVESTIGATION);
            assertThat(finding.grounds()).hasSize(1);
        });
        assertThat(reasons(judged)).containsExactly(Reason.UNDER_INVESTIGATION);
    }

    @Test
    void statements_of_authors_who_are_not_accepted_decide_nothing() {
        VexStatement theirs = say(
                "CVE-2024-1",
                List.of(),
                VexStatus.AFFECTED,
                "pkg:npm/a",
                new Issue(null, "them", Instant.ofEpochSecond(9), null));
        VexStatement ours = say(
                "CVE-2024-1",
                List.of(),
                VexStatus.NOT_AFFECTED,
                "pkg:npm/a",
                new Issue(null, "us", Instant.ofEpochSecond(1), null));
        VexStatement nobodys = say("CVE-2024-1", VexStatus.AFFECTED, "pkg:npm/a", 9);
        Judged judged = judge(
                Judgement.builder().statements(List.of(theirs, ours, nobodys)).authors(AuthorRule.only(Set.of("us"))),
                "pkg:npm/a@1");
        assertThat(standing(judged)).isEqualTo(Standing.NOT_AFFECTED);
        assertThat(judged.unappliedStatements())
                .containsExactly(
                        new Unapplied<>(theirs, Reason.AUTHOR_NOT_ACCEPTED),
                        new Unapplied<>(nobodys, Reason.AUTHOR_NOT_ACCEPTED));
    }

    @ParameterizedTest(name = "{0} until {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            everywhere                                  |   | ACCEPTED_RISK |
            everywhere                                  | 6 | ACCEPTED_RISK |
            everywhere                                  | 5 | UNSTATED      | EXPIRED
            everywhere                                  | 4 | UNSTATED      | EXPIRED
            package pkg:npm/a                           |   | ACCEPTED_RISK |
            package pkg:npm/a@1                         |   | ACCEPTED_RISK |
            package pkg:npm/a@2                         |   | UNSTATED      | OTHER_PRODUCT
            package pkg:npm/b                           |   | UNSTATED      | OTHER_PRODUCT
            package pkg:oci/nginx                       |   | ACCEPTED_RISK |
            repository docker.io/library/nginx          |   | ACCEPTED_RISK |
            repository index.docker.io/library/nginx    |   | ACCEPTED_RISK |
            repository nginx                            |   | ACCEPTED_RISK |
            repository quay.io/library/nginx            |   | UNSTATED      | OTHER_PRODUCT
            image a                                     |   | ACCEPTED_RISK |
            image b                                     |   | UNSTATED      | OTHER_PRODUCT
            """)
    void waivers_hold_in_their_scope_until_they_expire(
            String scope, @Nullable Integer end, Standing expected, @Nullable Reason reason) {
        Instant expires = end == null ? null : Instant.ofEpochSecond(end);
        Judgement judgement = Judgement.builder()
                .waivers(List.of(new Waiver.AcceptedRisk("GHSA-1", scope(scope), "because", expires)))
                .build();
        ImageReference image = ImageReference.parse("nginx:1.25@sha256:" + "a".repeat(64));
        Judged judged = judgement.apply(INDEX.overlay(Given.bill("pkg:npm/a@1")), ImageProduct.of(image), DAY_5);
        assertThat(standing(judged)).isEqualTo(expected);
        assertThat(judged.unappliedWaivers())
                .extracting(Unapplied::reason)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    private static WaiverScope scope(String text) {
        String value = text.substring(text.indexOf(' ') + 1);
        if (text.startsWith("package")) {
            return new WaiverScope.OnePackage(PackageUrl.parse(value));
        } else if (text.startsWith("repository")) {
            return new WaiverScope.OneRepository(value);
        }
        return text.startsWith("image")
                ? new WaiverScope.OneImage(Digest.parse("sha256:" + value.repeat(64)))
                : new WaiverScope.Everywhere();
    }

    @Test
    void a_waiver_holds_against_a_statement_and_is_not_asked_where_one_suppresses() {
        Waiver waiver = new Waiver.FalsePositive("CVE-2024-1", new WaiverScope.Everywhere(), "", null);
        VexStatement affected = say("CVE-2024-1", VexStatus.AFFECTED, "pkg:npm/a", 9);
        VexStatement fixed = say("CVE-2024-1", VexStatus.FIXED, "pkg:npm/a", 10);
        Judgement.Builder said = Judgement.builder().waivers(List.of(waiver)).statements(List.of(affected));
        Judged judged = judge(said, "pkg:npm/a@1");
        assertThat(standing(judged)).isEqualTo(Standing.FALSE_POSITIVE);
        assertThat(judged.all().get(0).grounds()).containsExactly(new Ground.Waived(waiver));
        assertThat(reasons(judged)).containsExactly(Reason.AFFECTED);
        Judged later = judge(said.statements(List.of(fixed)), "pkg:npm/a@1");
        assertThat(standing(later)).isEqualTo(Standing.FIXED);
        assertThat(later.unappliedWaivers()).isEmpty();
    }

    /** What is said of which ids, and what becomes of an erratum that passes CVE-2024-7 on, or that and CVE-2024-8. */
    @ParameterizedTest(name = "{0}, {1} not affected: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            ALSA-2024:1 | CVE-2024-7              | NOT_AFFECTED |
            ALSA-2024:1 | ALSA-2024:1             | NOT_AFFECTED |
            ALSA-2024:1 | CVE-2024-8              | UNSTATED     | NO_SUCH_FINDING
            ALSA-2024:2 | CVE-2024-7              | UNSTATED     | PART_OF_FINDING
            ALSA-2024:2 | CVE-2024-7, CVE-2024-8  | NOT_AFFECTED |
            ALSA-2024:2 | ALSA-2024:2             | NOT_AFFECTED |
            ALSA-2024:2 | ALSA-2024:1             | UNSTATED     | NO_SUCH_FINDING
            DSA-1       | CVE-2024-7              | NOT_AFFECTED |
            """)
    void V27_an_erratum_is_suppressed_by_all_that_it_passes_on(
            String erratum, String said, Standing expected, @Nullable Reason reason) {
        String name = erratum.replace(':', '-').toLowerCase(java.util.Locale.ROOT);
        String purl = erratum.startsWith("DSA")
                ? "pkg:deb/debian/" + name + "@1?distro=debian-12"
                : "pkg:rpm/almalinux/" + name + "@1?distro=almalinux-9";
        List<VexStatement> statements = Arrays.stream(said.split(", "))
                .map(id -> say(id, VexStatus.NOT_AFFECTED, purl, 1))
                .toList();
        Judged judged = judge(Judgement.builder().statements(statements), purl);
        assertThat(standing(judged)).isEqualTo(expected);
        assertThat(judged.all().get(0).finding().id()).isEqualTo(erratum);
        assertThat(reasons(judged)).isEqualTo(reason == null ? List.of() : List.of(reason));
        List<Waiver> waivers = Arrays.stream(said.split(", "))
                .<Waiver>map(id -> new Waiver.AcceptedRisk(id, new WaiverScope.Everywhere(), "", null))
                .toList();
        Judged waived = judge(Judgement.builder().waivers(waivers), purl);
        assertThat(standing(waived)).isEqualTo(expected.isSuppressed() ? Standing.ACCEPTED_RISK : expected);
    }

    private static SignalTable signals() {
        return SignalTable.builder()
                .add(new KnownExploited("CVE-2024-1001", LocalDate.EPOCH, null, true))
                .add(new ExploitPrediction("CVE-2024-1001", 0.25, 0.5))
                .add(new ExploitPrediction("CVE-2024-1002", 0.5, 0.75))
                .build();
    }

    @Test
    void M15_V27_signals_are_found_under_aliases_and_links() {
        AdvisoryIndex index = AdvisoryIndex.of(List.of(
                Given.withAliases(
                        Given.advisory("GHSA-1", Given.affected("npm", "a", "introduced 0")), "CVE-2024-1001"),
                Given.withLinks(
                        Given.advisory("RLSA-1", Given.affected("npm", "b", "introduced 0")),
                        new Links(List.of(), List.of(), List.of("CVE-2024-1002", "CVE-2024-1001"))),
                Given.withLinks(
                        Given.advisory("DSA-1", Given.affected("npm", "c", "introduced 0")),
                        new Links(List.of(), List.of("CVE-2024-1002"), List.of("CVE-2024-1001"))),
                Given.advisory("RUSTSEC-1", Given.affected("npm", "d", "introduced 0"))));
        Overlay overlay = index.overlay(Given.bill("pkg:npm/a@1", "pkg:npm/b@1", "pkg:npm/c@1", "pkg:npm/d@1"));
        List<Signals> found = Judgement.builder().signals(signals()).build().apply(overlay, DAY_5).all().stream()
                .map(JudgedFinding::signals)
                .toList();
        Signals one = signals().signals("CVE-2024-1001");
        Signals two = signals().signals("CVE-2024-1002");
        assertThat(found)
                .containsExactly(one, new Signals(one.knownExploited(), two.exploitPrediction()), two, Signals.NONE);
    }

    @Test
    void M13_the_severity_is_the_distributions_own_or_what_a_host_makes_of_it() {
        Advisory plain = Given.advisory("UBUNTU-CVE-2024-1", Given.affected("Ubuntu:24.04", "u", "introduced 0"));
        Advisory rated = new Advisory(
                plain.id(),
                plain.timeline(),
                plain.links(),
                plain.text(),
                plain.affected(),
                List.of(
                        new Severity(Severity.Method.CVSS_V3, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "NVD"),
                        new Severity(Severity.Method.WORD, "low", "Ubuntu")),
                List.of());
        Overlay overlay =
                AdvisoryIndex.of(List.of(rated)).overlay(Given.bill("pkg:deb/ubuntu/u@1?distro=ubuntu-24.04"));
        assertThat(Judgement.NONE.apply(overlay, DAY_5).all())
                .extracting(JudgedFinding::severity)
                .containsExactly(Rating.LOW);
        SeverityPolicy nvd = finding -> finding.matches().stream()
                .flatMap(match -> match.severities().stream())
                .filter(severity -> "NVD".equals(severity.source()))
                .map(dev.scout.match.Finding::rating)
                .findFirst()
                .orElse(Rating.UNKNOWN);
        assertThat(Judgement.builder()
                        .severities(nvd)
                        .build()
                        .apply(overlay, DAY_5)
                        .all())
                .extracting(JudgedFinding::severity)
                .containsExactly(Rating.CRITICAL);
    }

    @Test
    void one_judgement_serves_several_indexes() {
        Judgement judgement = Judgement.builder()
                .statements(List.of(say("CVE-2024-1", VexStatus.FIXED, "pkg:npm/a", 1)))
                .build();
        Sbom bill = Given.bill("pkg:npm/a@1");
        AdvisoryIndex other =
                AdvisoryIndex.of(List.of(Given.advisory("GHSA-1", Given.affected("npm", "a", "introduced 0"))));
        AdvisoryIndex changed = other.with(List.of(Given.withTimeline(
                Given.withAliases(Given.advisory("GHSA-1", Given.affected("npm", "a", "introduced 0")), "CVE-2024-1"),
                new Advisory.Timeline(null, DAY_5, null))));
        for (int i = 0; i < 2; i++) {
            assertThat(standing(judgement.apply(INDEX.overlay(bill), DAY_5))).isEqualTo(Standing.FIXED);
            assertThat(standing(judgement.apply(other.overlay(bill), DAY_5))).isEqualTo(Standing.UNSTATED);
            assertThat(standing(judgement.apply(changed.overlay(bill), DAY_5))).isEqualTo(Standing.FIXED);
        }
    }
}
