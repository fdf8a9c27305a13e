package dev.scout.examples.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Comparing two versions: from two texts to an answer, and read already. */
@State(Scope.Benchmark)
public class VersionBenchmark {

    @Param({})
    public String scheme = "";

    @Param({})
    public String subject = "";

    @SuppressWarnings("NullAway.Init") // by read
    private PairComparison<?> comparison;

    @Setup
    public void read() throws IOException {
        comparison = new PairComparison<>(Subjects.orderingOf(subject, scheme), Corpus.pairs(scheme));
    }

    @Benchmark
    @OperationsPerInvocation(Corpus.SIZE)
    public int texts() {
        return comparison.ofTexts();
    }

    @Benchmark
    @OperationsPerInvocation(Corpus.SIZE)
    public int parsed() {
        return comparison.ofParsed();
    }
}
