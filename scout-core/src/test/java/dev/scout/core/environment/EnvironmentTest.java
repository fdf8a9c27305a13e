package dev.scout.core.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageReference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workloads meet images by digest, else by their normalised names. */
class EnvironmentTest {

    private static final Digest ONE = new Digest("sha256", "1".repeat(64));
    private static final Digest TWO = new Digest("sha256", "2".repeat(64));

    private static Workload workload(String image, @Nullable Digest digest) {
        return new Workload(
                "c", "n", WorkloadKind.DEPLOYMENT, image, "main", ImageReference.parse(image), digest, null);
    }

    private static ImageIdentity image(String reference, @Nullable Digest manifest) {
        return new ImageIdentity(List.of(ImageReference.parse(reference)), manifest, null, null);
    }

    @Test
    void the_digest_decides_where_both_sides_have_one() {
        Environment environment =
                new Environment(List.of(workload("nginx", ONE), workload("docker.io/library/nginx", TWO)));
        assertThat(environment.running(image("nginx", TWO))).containsExactly(workload("docker.io/library/nginx", TWO));
    }

    @Test
    void else_the_normalised_name_and_tag_do() {
        Environment environment = new Environment(List.of(workload("nginx:latest", null), workload("nginx:1", null)));
        assertThat(environment.running(image("index.docker.io/library/nginx", ONE)))
                .containsExactly(workload("nginx:latest", null));
    }

    @Test
    void the_id_of_an_image_says_nothing_of_its_manifest() {
        Workload known =
                new Workload("c", "n", WorkloadKind.POD, "a", "main", ImageReference.parse("nginx:1"), null, ONE);
        Environment environment = new Environment(List.of(known));
        List<ImageReference> name = List.of(ImageReference.parse("nginx:1"));
        assertThat(environment.running(new ImageIdentity(List.of(), TWO, ONE, null)))
                .containsExactly(known);
        // another manifest, and the id is not known: the name decides
        assertThat(environment.running(new ImageIdentity(name, TWO, null, null)))
                .containsExactly(known);
        assertThat(environment.running(new ImageIdentity(name, null, TWO, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment, DEPLOYMENT",
        "daemonset, DAEMON_SET",
        "REPLICA_SET, REPLICA_SET",
        "cron-job, CRON_JOB",
        "Pod, POD",
        "Rollout, OTHER"
    })
    void kinds_are_known_in_any_case(String text, WorkloadKind kind) {
        assertThat(WorkloadKind.of(text)).isEqualTo(kind);
    }
}
