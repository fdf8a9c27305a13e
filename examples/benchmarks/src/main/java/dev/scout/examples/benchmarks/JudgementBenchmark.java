package dev.scout.examples.benchmarks;

import dev.scout.match.AdvisoryIndex;
import dev.scout.match.judgement.Judged;
import dev.scout.match.judgement.JudgedFinding;
import dev.scout.match.judgement.Judgement;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The overlay of the workload with all that is said of it; beside {@link OverlayBenchmark#overlay}, the bare one. */
public class JudgementBenchmark {

    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");

    /** The workload, 1,000 statements, the catalogue and EPSS. */
    @State(Scope.Benchmark)
    public static class Said {

        private StandardWorkload workload = StandardWorkload.unread();
        private AdvisoryIndex index = AdvisoryIndex.of(List.of());
        private Judgement judgement = Judgement.NONE;

        @Setup
        public void read() throws IOException {
            workload = StandardWorkload.read();
            index = AdvisoryIndex.of(workload.advisories());
            workload.check(index);
            judgement = WorkloadStatements.judgement(
                    index.overlay(workload.nextBill()).findings());
            Judged judged = judged(this);
            System.out.println(judged.suppressed().size() + " suppressed, "
                    + judged.findings().size() + " stand, "
                    + judged.all().stream()
                            .filter(finding -> finding.signals().exploitPrediction() != null)
                            .count()
                    + " with a score; " + judged.unappliedStatements().size() + " statements suppress nothing");
        }
    }

    private static Judged judged(Said given) {
        return given.judgement.apply(given.index.overlay(given.workload.nextBill()), WorkloadStatements.IMAGE, AS_OF);
    }

    /** Reads how every finding stands, its signals and its severity. */
    @Benchmark
    public Judged judged(Said given, Blackhole reader) {
        Judged judged = judged(given);
        for (JudgedFinding finding : judged.all()) {
            reader.consume(finding.standing());
            reader.consume(finding.signals());
            reader.consume(finding.severity());
        }
        return judged;
    }
}
