package dev.scout.sbom.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.purl.PackageUrl;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What package URLs and lists of diff ids say of an image. */
class ImageReferencesTest {

    private static final Digest ONE = new Digest("sha256", "1".repeat(64));
    private static final Digest TWO = new Digest("sha256", "2".repeat(64));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            pkg:docker/nginx@1.25                                       | docker.io/library/nginx:1.25
            pkg:docker/a/b@2?repository_url=gcr.io                      | gcr.io/a/b:2
            pkg:docker/a/b@sha256:D?tag=3                               | docker.io/a/b:3@sha256:D
            pkg:oci/b@sha256:D?repository_url=ghcr.io/a/b&tag=2         | ghcr.io/a/b:2@sha256:D
            pkg:oci/b@sha256:D?repository_url=https://ghcr.io/a/b       | ghcr.io/a/b@sha256:D
            pkg:oci/b?repository_url=ghcr.io/A                          | ghcr.io/a/b
            pkg:oci/b@sha256:D                                          | none
            pkg:generic/nginx@1                                         | none
            """)
    void a_package_url_names_an_image(String purl, String expected) {
        String digest = ONE.encoded();
        List<ImageReference> found = new ImageReferences()
                .add(PackageUrl.parse(purl.replace(":D", "%3A" + digest)))
                .list();
        assertThat(found)
                .extracting(ImageReference::toString)
                .isEqualTo(expected == null ? List.of() : List.of(expected.replace(":D", ":" + digest)));
    }

    @Test
    void layers_that_may_have_been_sorted_have_no_chain_id() {
        assertThat(ToldLayers.of(List.of(TWO, ONE), Map.of(ONE, TWO)))
                .extracting(Layer::digest)
                .containsExactly(null, TWO);
        assertThat(ToldLayers.of(List.of(TWO, ONE), Map.of()))
                .extracting(Layer::chainId)
                .doesNotContainNull();
        assertThat(ToldLayers.of(List.of(ONE, TWO), Map.of()))
                .extracting(Layer::chainId)
                .containsOnlyNulls();
        assertThat(ToldLayers.of(List.of(ONE), Map.of()))
                .extracting(Layer::chainId)
                .doesNotContainNull();
    }
}
