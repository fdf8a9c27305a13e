package dev.scout.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values that an image is described by. Trap B13 where it concerns them. */
class ImageValuesTest {

    private static Digest digest(char digit) {
        return new Digest("sha256", String.valueOf(digit).repeat(64));
    }

    @ParameterizedTest
    @CsvSource({
        "80, 80/tcp, 80, 80",
        "80/tcp, 80/tcp, 80, 80",
        "53/UDP, 53/udp, 53, 53",
        "8000-8010/tcp, 8000-8010/tcp, 8000, 8010",
        "0, 0/tcp, 0, 0",
        "65535/sctp, 65535/sctp, 65535, 65535"
    })
    void B13_a_port_without_a_protocol_is_tcp(String text, String full, int first, int last) {
        assertThat(ExposedPort.parse(text)).hasToString(full).satisfies(port -> {
            assertThat(port.first()).isEqualTo(first);
            assertThat(port.last()).isEqualTo(last);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/tcp", "65536", "-1", "9-8", "x", "80/", "1-2-3", "999999"})
    void refuses_what_is_no_port(String text) {
        assertThatThrownBy(() -> ExposedPort.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void B13_splits_a_variable_at_the_first_sign_and_keeps_one_without() {
        assertThat(EnvironmentVariable.parse("A=b=c")).isEqualTo(new EnvironmentVariable("A", "b=c"));
        assertThat(EnvironmentVariable.parse("A=")).isEqualTo(new EnvironmentVariable("A", ""));
        assertThat(EnvironmentVariable.parse("A")).isEqualTo(new EnvironmentVariable("A", null));
    }

    @Test
    void never_shows_the_value_of_a_variable() {
        EnvironmentVariable secret = EnvironmentVariable.parse("TOKEN=s3cr3t");
        assertThat(secret).hasToString("TOKEN=***");
        assertThat(new ImageConfig(List.of(), List.of(secret), Map.of()).toString())
                .doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource({
        "linux, x86_64, , linux/amd64",
        "Linux, AMD64, , linux/amd64",
        "linux, aarch64, , linux/arm64",
        "linux, arm64, v8, linux/arm64",
        "linux, armhf, , linux/arm/v7",
        "linux, armv6l, , linux/arm/v6",
        "linux, arm, v7, linux/arm/v7",
        "linux, i686, , linux/386",
        "linux, ppc64el, , linux/ppc64le",
        "windows, amd64, , windows/amd64",
        "linux, riscv64, , linux/riscv64"
    })
    void speaks_of_platforms_in_the_words_of_oci(String os, String architecture, String variant, String expected) {
        assertThat(Platform.of(os, architecture, variant)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256", "sha256:", "sha256:abc", "SHA256:00", "sha256:XYZ", ":abc", "+a:b"})
    void refuses_what_is_no_digest(String text) {
        assertThatThrownBy(() -> Digest.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takes_digests_of_other_algorithms_as_they_come() {
        assertThat(Digest.parse("blake3:aB_-=")).hasToString("blake3:aB_-=");
    }

    /** The example is made with sha256sum: {@code printf '%s %s' sha256:aa… sha256:bb… | sha256sum}. */
    @Test
    void chains_layers_as_the_specification_says() {
        assertThat(ChainId.of(List.of(digest('a'), digest('b'))))
                .extracting(ChainId::toString)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(digest('a').toString()),
                        second -> assertThat(second).isEqualTo(CHAINED));
        assertThat(ChainId.of(List.of())).isEmpty();
    }

    private static final String CHAINED = "sha256:ccd722928bd92476ba1745586fed6e45a102504185ad88cd89e01ff116fd146c";

    private static KnownImage known(String reference, Digest... diffIds) {
        return new KnownImage(List.of(ImageReference.parse(reference)), List.of(diffIds));
    }

    @Test
    void finds_the_longest_known_beginning_of_an_image_and_names_all_candidates() {
        KnownImage small = known("alpine:3.18", digest('a'));
        KnownImage large = known("node:20", digest('a'), digest('b'));
        KnownImage twin = known("node:lts", digest('a'), digest('b'));
        BaseImages catalogue = BaseImages.of(List.of(small, large, twin));
        BaseImage base = Objects.requireNonNull(catalogue.find(List.of(digest('a'), digest('b'), digest('c'))));
        assertThat(base.candidates()).containsExactly(large, twin);
        assertThat(base.references()).extracting(ImageReference::familiar).containsExactly("node:20", "node:lts");
        assertThat(base.layers()).containsExactlyInAnyOrder(digest('a'), digest('b'));
        assertThat(base.whole()).isFalse();
        assertThat(base.chainId()).hasToString(CHAINED);
        assertThat(catalogue.find(List.of(digest('a'), digest('c'))))
                .extracting(found -> found == null ? List.of() : found.candidates())
                .isEqualTo(List.of(small));
    }

    @Test
    void an_image_that_is_known_itself_is_told_from_its_base() {
        KnownImage small = known("alpine:3.18", digest('a'));
        KnownImage large = known("node:20", digest('a'), digest('b'));
        BaseImages catalogue = BaseImages.of(List.of(small, large));
        BaseImage itself = Objects.requireNonNull(catalogue.find(large.diffIds()));
        assertThat(itself.whole()).isTrue();
        assertThat(itself.candidates()).containsExactly(large);
        BaseImage below = Objects.requireNonNull(catalogue.findBelow(large.diffIds()));
        assertThat(below.candidates()).containsExactly(small);
    }

    @Test
    void layers_whose_order_nobody_knows_are_no_chain() {
        Digest diffId = digest('a');
        ChainId chainId = ChainId.of(List.of(diffId)).get(0);
        assertThat(imageOf(new Layer(0, null, diffId, chainId, null, null, false))
                        .diffIds())
                .containsExactly(diffId);
        ImageMetadata sorted = imageOf(new Layer(0, null, diffId, null, null, null, false));
        assertThat(sorted.hasLayerOrder()).isFalse();
        assertThat(sorted.diffIds()).isEmpty();
        assertThat(imageOf().hasLayerOrder()).isTrue();
    }

    private static ImageMetadata imageOf(Layer... layers) {
        return new ImageMetadata(ImageIdentity.UNKNOWN, null, null, null, ImageConfig.EMPTY, List.of(layers));
    }

    @Test
    void a_squashed_image_has_only_the_base_that_its_maker_states() {
        BaseImages catalogue = BaseImages.of(List.of(known("alpine:3.18", digest('a'))));
        assertThat(catalogue.find(List.of(digest('e')))).isNull();
        assertThat(catalogue.find(List.of())).isNull();
        assertThat(catalogue.findBelow(List.of())).isNull();
        ImageConfig config = new ImageConfig(
                List.of(), List.of(), Map.of("org.opencontainers.image.base.name", "docker.io/library/alpine:3.18"));
        ImageMetadata squashed = new ImageMetadata(ImageIdentity.UNKNOWN, null, null, null, config, List.of());
        assertThat(squashed.statedBase()).isEqualTo(ImageReference.parse("alpine:3.18"));
    }

    @ParameterizedTest
    @CsvSource({
        "linux/amd64, linux/amd64, true",
        "linux/amd64, linux/arm64, false",
        "linux/arm/v7, linux/arm, true",
        "linux/arm/v6, linux/arm, false",
        "linux/arm, linux/arm/v6, true",
        "linux/arm64/v8, linux/arm64, true",
        "windows/amd64, linux/amd64, false"
    })
    void a_platform_accepts_what_is_not_more_special(String wanted, String other, boolean accepted) {
        assertThat(Platform.parse(wanted).accepts(Platform.parse(other))).isEqualTo(accepted);
    }

    @Test
    void values_of_labels_and_commands_of_layers_are_not_shown_either() {
        Layer layer = new Layer(0, null, digest('a'), null, 1L, "ENV TOKEN=s3cr3t", false);
        ImageConfig config = new ImageConfig(List.of(), List.of(), Map.of("key", "s3cr3t"));
        ImageMetadata image = new ImageMetadata(ImageIdentity.UNKNOWN, null, null, null, config, List.of(layer));
        assertThat(image.toString()).doesNotContain("s3cr3t").contains("key");
    }
}
