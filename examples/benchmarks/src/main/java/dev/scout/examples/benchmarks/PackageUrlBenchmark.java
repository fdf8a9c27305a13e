package dev.scout.examples.benchmarks;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.scout.core.purl.PackageUrl;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Reading package URLs. */
@State(Scope.Benchmark)
public class PackageUrlBenchmark {

    private List<String> purls = List.of();

    @Setup
    public void read() throws IOException {
        purls = Corpus.purls();
    }

    @Benchmark
    @OperationsPerInvocation(Corpus.SIZE)
    public void scout(Blackhole blackhole) {
        for (String purl : purls) {
            blackhole.consume(PackageUrl.parse(purl));
        }
    }

    @Benchmark
    @OperationsPerInvocation(Corpus.SIZE)
    public void packageurlJava(Blackhole blackhole) throws MalformedPackageURLException {
        for (String purl : purls) {
            blackhole.consume(new PackageURL(purl));
        }
    }
}
