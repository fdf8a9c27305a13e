package dev.scout.examples.benchmarks;

import dev.scout.core.advisory.Advisory;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Overlay;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The advisories of the workload laid over its bills, and made ready for that. */
public class OverlayBenchmark {

    /** The workload as it is. */
    @State(Scope.Benchmark)
    public static class AsItIs {

        private StandardWorkload workload = StandardWorkload.unread();
        private AdvisoryIndex index = AdvisoryIndex.of(List.of());
        private int findings;

        @Setup
        public void read() throws IOException {
            workload = StandardWorkload.read();
            index = AdvisoryIndex.of(workload.advisories());
            findings = workload.check(index);
        }
    }

    /** The same bills, and ten times the advisories. */
    @State(Scope.Benchmark)
    public static class Tenfold {

        private StandardWorkload workload = StandardWorkload.unread();
        private AdvisoryIndex index = AdvisoryIndex.of(List.of());
        private int findings;

        @Setup
        public void read() throws IOException {
            workload = StandardWorkload.read();
            index = AdvisoryIndex.of(workload.tenfold());
            findings = workload.check(index);
        }
    }

    @Benchmark
    public Overlay overlay(AsItIs given) {
        return checked(given.index.overlay(given.workload.nextBill()), given.findings);
    }

    @Benchmark
    public Overlay overlayOfTenfold(Tenfold given) {
        return checked(given.index.overlay(given.workload.nextBill()), given.findings);
    }

    private static Overlay checked(Overlay overlay, int findings) {
        if (overlay.findings().size() != findings) {
            throw new IllegalStateException("expected " + findings + " findings, not "
                    + overlay.findings().size());
        }
        return overlay;
    }

    @Benchmark
    public AdvisoryIndex index(AsItIs given) {
        List<Advisory> advisories = given.workload.advisories();
        return AdvisoryIndex.of(advisories);
    }
}
