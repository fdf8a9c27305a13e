package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.withAliases;
import static dev.scout.match.Given.withTimeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.core.sbom.Sbom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Any sequence of changes leads to the bytes that all records at once lead to. */
class IndexChangesTest {

    private static final List<String> NAMES = List.of("a", "b", "c");

    private static final List<String> RULES = List.of(
            "introduced 0",
            "introduced 1.0.0, fixed 2.0.0; versions 3.0.0, x",
            "introduced 0, last 1.0; versions 1.0.0, 1.0",
            "introduced y",
            "SEMVER introduced 1.0.0",
            "GIT introduced 0");

    private static final List<String> IDS = List.of("OSV-1", "GHSA-2", "MAL-3", "CVE-4", "PYSEC-5", "OSV-6", "OSV-7");

    /** Records that come, and ids of records that go. */
    private record Step(List<Advisory> more, List<String> gone) {

        /** The records that count after it: those before that did not go, and those that come. */
        List<Advisory> after(List<Advisory> before) {
            List<Advisory> after = new ArrayList<>(before);
            after.removeIf(advisory -> gone.contains(advisory.id()));
            after.addAll(more);
            return after;
        }
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        Arbitrary<List<String>> gone = Arbitraries.of(IDS).list().ofMaxSize(2);
        return Combinators.combine(change().list().ofMaxSize(6), gone)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Arbitrary<Advisory> change() {
        Arbitrary<String> ids = Arbitraries.of(IDS);
        Arbitrary<Timeline> times = Combinators.combine(
                        Arbitraries.integers().between(0, 3), Arbitraries.of(false, false, false, true))
                .as((day, withdrawn) -> {
                    Instant modified = day == 0 ? null : Instant.ofEpochSecond(86_400L * day);
                    return new Timeline(null, modified, withdrawn ? Instant.EPOCH : null);
                });
        Arbitrary<List<String>> aliases = ids.list().ofMaxSize(2);
        return Combinators.combine(
                        ids,
                        times,
                        aliases,
                        Arbitraries.of("npm", "PyPI", "Debian:12", "Debian:13", "Go"),
                        Arbitraries.of(NAMES),
                        Arbitraries.of(RULES))
                .as((id, time, links, ecosystem, name, rule) -> withTimeline(
                        withAliases(advisory(id, affected(ecosystem, name, rule)), links.toArray(new String[0])),
                        time));
    }

    private static byte[] written(AdvisoryIndex index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        index.writeWithDetailsTo(out);
        return out.toByteArray();
    }

    @Property(tries = 1000)
    void an_index_with_changes_is_the_index_of_all_records(@ForAll("sequences") List<Step> sequence)
            throws IOException {
        AdvisoryIndex index = AdvisoryIndex.of(List.of());
        List<Advisory> all = List.of();
        for (Step step : sequence) {
            AdvisoryIndex reopened = AdvisoryIndex.open(new ByteArrayInputStream(written(index)));
            index = index.with(step.more(), step.gone());
            all = step.after(all);
            byte[] rebuilt = written(AdvisoryIndex.of(all));
            assertThat(written(index)).isEqualTo(rebuilt);
            assertThat(written(reopened.with(step.more(), step.gone()))).isEqualTo(rebuilt);
        }
    }

    /** Also packages of two names, of which a change may touch one. */
    private static final Sbom BILL = Given.bill(
            "pkg:npm/a@1.5.0",
            "pkg:npm/b@3.0.0",
            "pkg:npm/c@x",
            "pkg:pypi/a@1.0",
            "pkg:pypi/b@2",
            "pkg:golang/a@v1.5.0",
            "pkg:golang/c@v3.0.0",
            "pkg:deb/debian/a@1.0?distro=debian-12",
            "pkg:deb/debian/b@1.0?distro=debian-13&upstream=a,c",
            "pkg:deb/debian/z@1.5.0?distro=debian-12&upstream=a,b,c",
            "pkg:deb/debian/z@1.5.0?upstream=b%401.0,c",
            "pkg:cargo/a@1.0.0");

    @Property(tries = 2000)
    void an_index_with_changes_answers_as_the_index_of_all_records(@ForAll("sequences") List<Step> sequence) {
        List<Advisory> all = sequence.get(0).more();
        List<Advisory> ever = new ArrayList<>(all);
        AdvisoryIndex index = AdvisoryIndex.of(all);
        for (Step step : sequence.subList(1, sequence.size())) {
            index = index.with(step.more(), step.gone());
            all = step.after(all);
            ever.addAll(step.more());
            assertSameAnswers(index, AdvisoryIndex.of(all), ever);
        }
    }

    private static void assertSameAnswers(AdvisoryIndex actual, AdvisoryIndex expected, List<Advisory> all) {
        Overlay answer = actual.overlay(BILL);
        Overlay wanted = expected.overlay(BILL);
        assertThat(actual.size()).isEqualTo(expected.size());
        assertThat(answer.findings()).isEqualTo(wanted.findings());
        for (int i = 0; i < answer.findings().size(); i++) {
            Finding finding = answer.findings().get(i);
            Finding other = wanted.findings().get(i);
            assertThat(finding.aliases()).isEqualTo(other.aliases());
            assertThat(finding.rating()).isEqualTo(other.rating());
            assertThat(finding.fixes()).isEqualTo(other.fixes());
        }
        assertThat(answer.undecided()).isEqualTo(wanted.undecided());
        assertThat(answer.coverage()).isEqualTo(wanted.coverage());
        for (Advisory advisory : all) {
            String id = advisory.id();
            assertThat(actual.find(id)).isEqualTo(expected.find(id));
            BILL.components()
                    .forEach(component ->
                            assertThat(answer.explain(component, id)).isEqualTo(wanted.explain(component, id)));
        }
    }

    @Test
    void a_record_that_is_gone_counts_no_more_until_one_comes_whatever_its_date() {
        Advisory later = withTimeline(
                advisory("OSV-1", affected("npm", "a", "introduced 0")),
                new Timeline(null, Instant.parse("2024-01-01T00:00:00Z"), null));
        Advisory earlier = advisory("OSV-1", affected("npm", "a", "introduced 0, fixed 2.0.0"));
        AdvisoryIndex index = AdvisoryIndex.of(List.of(later));
        assertThat(index.with(List.of(earlier)).find("OSV-1")).contains(later);
        assertThat(index.with(List.of(earlier), List.of("OSV-1")).find("OSV-1")).contains(earlier);
        AdvisoryIndex without = index.with(List.of(), List.of("OSV-1", "OSV-unheard-of"));
        assertThat(without.find("OSV-1")).isEmpty();
        assertThat(without.size()).isZero();
        assertThat(without.overlay(BILL).findings()).isEmpty();
        assertThat(without.with(List.of(earlier)).find("OSV-1")).contains(earlier);
    }

    @Property(tries = 500)
    void no_order_of_loading_decides_a_byte(@ForAll("sequences") List<Step> sequence, @ForAll Random random)
            throws IOException {
        List<Advisory> all = new ArrayList<>();
        sequence.forEach(step -> all.addAll(step.more()));
        byte[] expected = written(AdvisoryIndex.of(all));
        Collections.shuffle(all, random);
        assertThat(written(AdvisoryIndex.of(all))).isEqualTo(expected);
    }
}
