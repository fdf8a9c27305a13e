package dev.scout.examples.benchmarks;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Overlay;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The standard workload: 8,117 advisories laid over a bill of 1,000 components. The bills are as the reader left them,
 * equal but distinct, so that nothing is gained by remembering one.
 */
@State(Scope.Benchmark)
public class OverlayBenchmark {

    private static final int BILLS = 16;

    private final List<Sbom> bills = new ArrayList<>();
    private List<Advisory> advisories = List.of();
    private AdvisoryIndex index = AdvisoryIndex.of(advisories);
    private int findings;
    private int next;

    @Setup
    public void read() throws IOException {
        Path workload = Corpus.shared("workload");
        for (int i = 0; i < BILLS; i++) {
            bills.add(SbomReaders.builtIn()
                    .read(workload.resolve("sbom.cdx.json"))
                    .value());
        }
        advisories = AdvisoryReaders.builtIn()
                .read(workload.resolve("advisories.jsonl.gz"))
                .value();
        index = AdvisoryIndex.of(advisories);
        findings = index.overlay(bills.get(0)).findings().size();
        System.out.println(findings + " findings of " + advisories.size() + " advisories");
    }

    @Benchmark
    public Overlay overlay() {
        next = (next + 1) % BILLS;
        Overlay overlay = index.overlay(bills.get(next));
        if (overlay.findings().size() != findings) {
            throw new IllegalStateException("expected " + findings + " findings, not "
                    + overlay.findings().size());
        }
        return overlay;
    }

    @Benchmark
    public AdvisoryIndex index() {
        return AdvisoryIndex.of(advisories);
    }
}
