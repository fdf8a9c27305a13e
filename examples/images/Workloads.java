import dev.scout.core.environment.Environment;
import dev.scout.core.environment.Workload;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.sbom.environment.EnvironmentDocument;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints what runs in a cluster, a container a line, from a document of {@code kubectl get … -o json} on standard
 * input: {@code kubectl get pods,deployments -A -o json | java -cp scout.jar Workloads.java
 * CLUSTER}.
 */
final class Workloads {

    private Workloads() {}

    public static void main(String[] arguments) throws IOException {
        Reading<Environment> reading =
                EnvironmentDocument.read(System.in, arguments.length == 0 ? null : arguments[0], ReadLimits.defaults());
        reading.value().workloads().stream().map(Workloads::line).forEach(System.out::println);
        for (Diagnostic odd : reading.diagnostics()) {
            System.err.println(odd);
        }
    }

    private static String line(Workload workload) {
        return Stream.of(
                        workload.cluster(),
                        workload.namespace(),
                        workload.kind(),
                        workload.name(),
                        workload.container(),
                        workload.image(),
                        workload.imageDigest() == null ? workload.imageId() : workload.imageDigest())
                .map(value -> value == null ? "-" : value.toString())
                .collect(Collectors.joining(" "));
    }
}
