package dev.scout.match;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.sbom.Sbom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One index, many threads: the same answers, for as long as one likes to ask. */
class ConcurrencyTest {

    private static final int THREADS = 32;
    /** Longer on request: see CONTRIBUTING. */
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("scout.soak", 2));

    private static final List<Advisory> ADVISORIES = IntStream.range(0, 200)
            .mapToObj(i -> advisory(
                    "OSV-" + i,
                    affected("npm", "a" + i % 20, "introduced 0, fixed 1." + i + ".0; versions 7.0.0"),
                    affected("Maven", "g:a" + i % 20, "introduced 1.foo-x, fixed 1.rc." + i)))
            .toList();

    private static final Sbom BILL = Given.bill(IntStream.range(0, 40)
            .mapToObj(i -> (i % 2 == 0 ? "pkg:npm/a" : "pkg:maven/g/a") + i % 25 + "@1." + i * 5 + ".0")
            .toArray(String[]::new));

    @Test
    void many_threads_get_the_same_answers_and_details() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AdvisoryIndex.of(ADVISORIES).writeWithDetailsTo(file);
        AdvisoryIndex index = AdvisoryIndex.open(new ByteArrayInputStream(file.toByteArray()));
        Overlay expected = index.overlay(BILL);
        assertThat(expected.findings()).hasSizeGreaterThan(100);
        CountDownLatch start = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Long>> rounds = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                rounds.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return ask(index, expected);
                }));
            }
            long overlays = 0;
            for (Future<Long> round : rounds) {
                overlays += round.get();
            }
            System.out.printf("%d threads: %d overlays, all the same%n", THREADS, overlays);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long ask(AdvisoryIndex index, Overlay expected) {
        long end = System.nanoTime() + TIME.toNanos();
        long rounds = 0;
        while (rounds == 0 || System.nanoTime() < end) {
            Overlay answer = index.overlay(BILL);
            assertThat(answer.findings().equals(expected.findings())).isTrue();
            assertThat(answer.undecided()).isEqualTo(expected.undecided());
            Advisory advisory = ADVISORIES.get((int) (rounds % ADVISORIES.size()));
            assertThat(index.find(advisory.id())).contains(advisory);
            rounds++;
        }
        return rounds;
    }
}
