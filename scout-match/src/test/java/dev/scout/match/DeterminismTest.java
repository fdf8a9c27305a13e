package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static dev.scout.match.Given.withAliases;
import static dev.scout.match.Given.withTimeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.core.sbom.Sbom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither threads nor the order of loading nor the way to get there decide an answer: traps M19 and M21. */
class DeterminismTest {

    private static final Sbom BILL = bill(IntStream.range(0, 60)
            .mapToObj(i -> "pkg:npm/a" + i % 9 + "@1." + i + ".0")
            .toArray(String[]::new));

    private static List<Advisory> advisories() {
        List<Advisory> advisories = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String rule = "introduced 1." + i % 50 + ".0, fixed 1." + (i % 50 + 9) + ".0; versions 1." + i % 60 + ".0";
            advisories.add(withAliases(advisory("OSV-" + i, affected("npm", "a" + i % 9, rule)), "CVE-" + i % 70));
        }
        return advisories;
    }

    private static String told(AdvisoryIndex index) {
        Overlay overlay = index.overlay(BILL);
        StringBuilder text = new StringBuilder();
        overlay.findings()
                .forEach(finding -> text.append(finding)
                        .append(finding.aliases())
                        .append(finding.matches())
                        .append(finding.fixes())
                        .append('\n'));
        return text.append(overlay.undecided()).append(overlay.coverage()).toString();
    }

    private static byte[] written(AdvisoryIndex index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        index.writeWithDetailsTo(out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 32})
    void M21_any_number_of_threads_and_any_order_say_the_same(int threads)
            throws IOException, InterruptedException, ExecutionException {
        AdvisoryIndex expected = AdvisoryIndex.of(advisories());
        List<Advisory> shuffled = new ArrayList<>(advisories());
        Collections.shuffle(shuffled, new Random(threads));
        Callable<AdvisoryIndex> build = () -> AdvisoryIndex.of(shuffled.parallelStream());
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            AdvisoryIndex index = pool.submit(build).get();
            assertThat(told(index)).isEqualTo(told(expected));
            assertThat(written(index)).isEqualTo(written(expected));
        } finally {
            pool.shutdown();
        }
    }

    private static Advisory at(int day, Advisory advisory) {
        return withTimeline(advisory, new Timeline(null, Instant.ofEpochSecond(86_400L * day), null));
    }

    /** One record after the other; each line of it is what a source may do to a record. */
    @Test
    void M19_a_record_that_is_renamed_narrowed_joined_or_withdrawn_leaves_nothing_behind() throws IOException {
        List<Advisory> changes = List.of(
                at(1, advisory("OSV-1", affected("npm", "a1", "introduced 0"))),
                at(2, advisory("OSV-1", affected("npm", "a2", "introduced 0"))),
                at(3, advisory("OSV-1", affected("npm", "a2", "introduced 1.2.0, fixed 1.3.0"))),
                at(4, withAliases(advisory("OSV-1", affected("npm", "a2", "introduced 0")), "CVE-7")),
                at(5, withAliases(advisory("OSV-1", affected("npm", "a2", "introduced 0")), "CVE-8")),
                withTimeline(
                        advisory("OSV-1", affected("npm", "a2", "introduced 0")),
                        new Timeline(null, Instant.ofEpochSecond(86_400L * 6), Instant.EPOCH)));
        AdvisoryIndex index = AdvisoryIndex.of(advisories());
        List<Advisory> all = new ArrayList<>(advisories());
        for (Advisory change : changes) {
            index = index.with(List.of(change));
            all.add(change);
            AdvisoryIndex whole = AdvisoryIndex.of(all);
            assertThat(told(index)).as("%s", change).isEqualTo(told(whole));
            assertThat(written(index)).as("%s", change).isEqualTo(written(whole));
        }
        assertThat(index.find("OSV-1")).as("withdrawn").isEmpty();
    }
}
