package dev.scout.examples.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whether a range, read already, holds a version that is a text. */
@State(Scope.Benchmark)
public class ContainmentBenchmark {

    @Param({})
    public String scheme = "";

    @Param({})
    public String subject = "";

    @SuppressWarnings("NullAway.Init") // by read
    private Containment<?> containment;

    @Setup
    public void read() throws IOException {
        containment = new Containment<>(Subjects.membershipOf(subject, scheme), Corpus.pairs(scheme));
    }

    @Benchmark
    @OperationsPerInvocation(Corpus.SIZE)
    public int contains() {
        return containment.count();
    }
}
