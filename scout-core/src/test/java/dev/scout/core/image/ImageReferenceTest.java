package dev.scout.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of images, as people write them and in full. */
class ImageReferenceTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "nginx, docker.io/library/nginx, DOCKER_HUB",
        "nginx:1.25, docker.io/library/nginx:1.25, DOCKER_HUB",
        "library/nginx, docker.io/library/nginx, DOCKER_HUB",
        "index.docker.io/library/nginx, docker.io/library/nginx, DOCKER_HUB",
        "registry-1.docker.io/grafana/grafana, docker.io/grafana/grafana, DOCKER_HUB",
        "grafana/grafana:10, docker.io/grafana/grafana:10, DOCKER_HUB",
        "localhost/app, localhost/app, LOCAL",
        "localhost:5000/app:1, localhost:5000/app:1, LOCAL",
        "GHCR.io/o/app, ghcr.io/o/app, GHCR",
        "quay.io/o/app, quay.io/o/app, QUAY",
        "gcr.io/p/app, gcr.io/p/app, GCR",
        "eu.gcr.io/p/app, eu.gcr.io/p/app, GCR",
        "europe-docker.pkg.dev/p/r/app, europe-docker.pkg.dev/p/r/app, GAR",
        "mcr.microsoft.com/dotnet/sdk:8.0, mcr.microsoft.com/dotnet/sdk:8.0, MCR",
        "me.azurecr.io/app, me.azurecr.io/app, ACR",
        "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app, 123456789012.dkr.ecr.eu-west-1.amazonaws.com/app, ECR",
        "public.ecr.aws/x/app, public.ecr.aws/x/app, ECR_PUBLIC",
        "registry.gitlab.com/g/p/app, registry.gitlab.com/g/p/app, GITLAB",
        "me.jfrog.io/r/app, me.jfrog.io/r/app, ARTIFACTORY",
        "a_b/c__d-e/f.g, docker.io/a_b/c__d-e/f.g, DOCKER_HUB"
    })
    void says_in_full_what_people_write_in_short(String text, String full, RegistryType type) {
        ImageReference reference = ImageReference.parse(text);
        assertThat(reference).hasToString(full);
        assertThat(reference.registry().type()).isEqualTo(type);
        assertThat(ImageReference.parse(full)).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "localhost:5000/a/b", "ghcr.io/o/app:v1"})
    void keeps_a_digest_beside_the_tag(String name) {
        ImageReference reference = ImageReference.parse(name + "@" + DIGEST);
        assertThat(reference.digest()).hasToString(DIGEST);
        assertThat(reference.tag()).isEqualTo(ImageReference.parse(name).tag());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Nginx",
                "a//b",
                "/a",
                "a/",
                "a..b",
                "a___b",
                "a:",
                "a:b:c",
                "a:-x",
                "a@sha256:12",
                "-a",
                "a b"
            })
    void refuses_what_is_no_reference(String text) {
        assertThatThrownBy(() -> ImageReference.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
