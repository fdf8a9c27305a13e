package dev.scout.sbom.cyclonedx;

import static dev.scout.sbom.cyclonedx.CycloneDxDocuments.kinds;
import static dev.scout.sbom.cyclonedx.CycloneDxDocuments.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.image.Platform;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Sbom;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerImageTest {

    private static final Digest ONE = Digest.parse("sha256:" + "1".repeat(64));
    private static final Digest TWO = Digest.parse("sha256:" + "2".repeat(64));
    private static final Digest NINE = Digest.parse("sha256:" + "9".repeat(64));

    private static ImageMetadata image(String subject, String others) throws IOException {
        return Objects.requireNonNull(read("'metadata': {'component': {'type': 'container', " + subject + "}}" + others)
                .value()
                .image());
    }

    private static String trivy(String name, Object value) {
        return "{'name': 'aquasecurity:trivy:" + name + "', 'value': '" + value + "'}";
    }

    @Test
    void trivy_describes_the_image_in_properties() throws IOException {
        ImageMetadata image = image(
                "'name': 'a.tar', 'properties': ["
                        + String.join(
                                ", ",
                                trivy("SchemaVersion", "2"),
                                trivy("ImageID", ONE),
                                trivy("DiffID", TWO),
                                trivy("DiffID", ONE),
                                trivy("RepoTag", "alpine:3.18"),
                                trivy("RepoDigest", "alpine@" + NINE),
                                trivy("Labels:org.opencontainers.image.source", "https://example.org"))
                        + "]",
                ", 'components': [{'type': 'library', 'name': 'a', 'properties': [" + trivy("LayerDiffID", ONE) + ", "
                        + trivy("LayerDigest", NINE) + "]}]");

        List<ChainId> chain = ChainId.of(List.of(TWO, ONE));
        assertThat(image.identity().configDigest()).isEqualTo(ONE);
        assertThat(image.identity().manifestDigest()).isNull();
        assertThat(image.identity().references())
                .containsExactly(ImageReference.parse("alpine:3.18"), ImageReference.parse("alpine@" + NINE));
        assertThat(image.layers())
                .containsExactly(
                        new Layer(0, null, TWO, chain.get(0), null, null, false),
                        new Layer(1, NINE, ONE, chain.get(1), null, null, false));
        assertThat(image.config().ociLabel("source")).isEqualTo("https://example.org");
    }

    @Test
    void layers_that_trivy_may_have_sorted_have_no_chain_id() throws IOException {
        ImageMetadata image =
                image("'name': 'a', 'properties': [" + trivy("DiffID", ONE) + ", " + trivy("DiffID", TWO) + "]", "");

        assertThat(image.layers()).extracting(Layer::diffId).containsExactly(ONE, TWO);
        assertThat(image.layers()).extracting(Layer::chainId).containsOnlyNulls();
    }

    @Test
    void syft_gives_the_name_and_the_digest_of_the_manifest_and_labels_in_the_metadata() throws IOException {
        ImageMetadata image = Objects.requireNonNull(read("'metadata': {'component': {'type': 'container',"
                        + " 'name': 'ghcr.io/a/b:1', 'version': '" + ONE + "'}, 'properties':"
                        + " [{'name': 'syft:image:labels:maintainer', 'value': 'Ann'}, {'name': 'x', 'value': 'y'}]}")
                .value()
                .image());

        assertThat(image.identity().manifestDigest()).isEqualTo(ONE);
        assertThat(image.identity().references()).containsExactly(ImageReference.parse("ghcr.io/a/b:1"));
        assertThat(image.config().labels()).containsOnly(entry("maintainer", "Ann"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'name': 'nginx', 'version': '1.25'                         | docker.io/library/nginx:1.25",
                "'name': 'nginx:1.24', 'version': 'x'                       | docker.io/library/nginx:1.24",
                "'name': 'localhost:5000/a', 'version': '2'                 | localhost:5000/a:2",
                "'name': 'nginx'                                            | docker.io/library/nginx",
                "'name': 'images/nginx.tar.gz'                              | ~~",
                "'name': 'My Image', 'version': '1'                         | ~~",
                "'name': 'x', 'purl': 'pkg:oci/b@1?repository_url=ghcr.io/a/b&tag=2' | ghcr.io/a/b:2",
                "'name': 'x', 'purl': 'pkg:docker/a/b@2?repository_url=gcr.io'       | gcr.io/a/b:2",
                "'name': 'x', 'purl': 'pkg:docker/nginx@1.25'               | docker.io/library/nginx:1.25",
            })
    void the_name_of_an_image_is_found_wherever_it_is(String subject, String reference) throws IOException {
        assertThat(image(subject, "").identity().references())
                .extracting(ImageReference::toString)
                .containsExactlyElementsOf(reference.isEmpty() ? List.of() : List.of(reference));
    }

    @Test
    void the_architecture_stands_in_the_package_url() throws IOException {
        ImageMetadata image = image(
                "'name': 'x', 'purl': 'pkg:oci/b@1?repository_url=ghcr.io/a/b&arch=aarch64'",
                ", 'components': [{'type': 'operating-system', 'name': 'alpine', 'version': '3.18.4'}]");

        assertThat(image.platform()).isEqualTo(Platform.of("linux", "arm64", null));
        assertThat(image.operatingSystem()).isEqualTo(OperatingSystem.linux("alpine", "3.18.4"));
    }

    @Test
    void what_is_no_container_is_no_image() throws IOException {
        assertThat(read("'metadata': {'component': {'type': 'application', 'name': 'nginx'}}")
                        .value()
                        .image())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'name': 'alpine', 'version': '3.18.4'                                   | alpine   | 3.18.4",
                "'name': 'redhat', 'version': '8.4'                                      | rhel     | 8.4",
                "'name': 'amazon', 'version': '2 (Karoo)'                                | amzn     | 2",
                "'name': 'opensuse.leap', 'version': '15.5'                              | opensuse-leap | 15.5",
                "'name': 'debian', 'version': '12', 'swid': {'tagId': 'debian'}, 'properties': ["
                        + "{'name': 'syft:distro:id', 'value': 'debian'},"
                        + "{'name': 'syft:distro:versionID', 'value': '12'}]             | debian   | 12",
            })
    void b9_every_dialect_names_the_same_distribution(String component, String distribution, String version)
            throws IOException {
        OperatingSystem os =
                Objects.requireNonNull(read("'components': [{'type': 'operating-system', " + component + "}]")
                        .value()
                        .operatingSystem());

        assertThat(os).isEqualTo(OperatingSystem.linux(distribution, version));
    }

    @Test
    void b9_syft_knows_more_of_the_distribution() throws IOException {
        Sbom sbom = read("""
                        'components': [{'type': 'operating-system', 'name': 'ubuntu', 'version': '20.04', 'properties': [
                          {'name': 'syft:distro:id', 'value': 'ubuntu'},
                          {'name': 'syft:distro:prettyName', 'value': 'Ubuntu 20.04.4 LTS'},
                          {'name': 'syft:distro:versionCodename', 'value': 'focal'},
                          {'name': 'syft:distro:versionID', 'value': '20.04'}]}]""").value();

        assertThat(sbom.operatingSystem())
                .isEqualTo(new OperatingSystem("linux", "ubuntu", "20.04", "focal", "Ubuntu 20.04.4 LTS"));
    }

    @Test
    void b9_without_such_a_component_or_with_one_that_is_not_part_of_it_there_is_none() throws IOException {
        assertThat(read("'components': [{'type': 'library', 'name': 'a'}]")
                        .value()
                        .operatingSystem())
                .isNull();
        assertThat(read("'components': [{'type': 'operating-system', 'name': 'ubuntu', 'isExternal': true}]")
                        .value()
                        .operatingSystem())
                .isNull();
    }

    @Test
    void b9_of_two_different_ones_there_is_none_and_of_two_alike_there_is_one() throws IOException {
        String alpine = "{'type': 'operating-system', 'name': 'alpine', 'version': '3.18'}";
        String debian = "{'type': 'operating-system', 'name': 'debian', 'version': '12'}";
        Reading<Sbom> two = read("'components': [" + alpine + ", " + debian + "]");

        assertThat(two.value().operatingSystem()).isNull();
        assertThat(kinds(two)).containsExactly(Kind.REPAIRED);
        assertThat(read("'components': [" + alpine + ", " + alpine + "]")
                        .value()
                        .operatingSystem())
                .isEqualTo(OperatingSystem.linux("alpine", "3.18"));
    }
}
