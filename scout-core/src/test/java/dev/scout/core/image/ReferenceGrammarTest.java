package dev.scout.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The grammar of references and their normal forms, as a table: {@code written | full | familiar | registry type}, or
 * {@code written | !} for what is none. {@code {n x text}} stands for a text n times.
 */
class ReferenceGrammarTest {

    private static final int LEAST = 150;

    static List<String> rows() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ReferenceGrammarTest.class.getResourceAsStream("references.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void the_table_is_long_enough() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(LEAST).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void reads_and_normalises(String row) {
        List<String> cells = Stream.of(row.split("\\|", -1))
                .map(ReferenceGrammarTest::expand)
                .toList();
        String written = cells.get(0);
        if (cells.get(1).equals("!")) {
            assertThatThrownBy(() -> ImageReference.parse(written)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        ImageReference reference = ImageReference.parse(written);
        assertThat(reference).hasToString(cells.get(1));
        assertThat(reference.familiar()).isEqualTo(cells.get(2));
        assertThat(reference.registry().type()).hasToString(cells.get(3));
        assertThat(ImageReference.parse(reference.toString())).isEqualTo(reference);
        assertThat(ImageReference.parse(reference.familiar())).isEqualTo(reference);
        assertThat(ImageReference.parse(reference.canonical()).canonical()).isEqualTo(reference.canonical());
    }

    private static String expand(String cell) {
        String text = cell.strip();
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        int times = text.indexOf(" x ", open);
        int close = text.indexOf('}', open);
        return text.substring(0, open)
                + text.substring(times + 3, close).repeat(Integer.parseInt(text.substring(open + 1, times)))
                + expand(text.substring(close + 1));
    }

    @Test
    void a_host_can_add_its_own_rule() {
        RegistryRules rules =
                RegistryRules.builtIn().with(host -> host.endsWith(".images.example") ? RegistryType.HARBOR : null);
        ImageReference reference = ImageReference.parse("eu.images.example:8443/team/app", rules);
        assertThat(reference.registry()).isEqualTo(new Registry("eu.images.example:8443", RegistryType.HARBOR));
        assertThat(rules.type("quay.io")).isEqualTo(RegistryType.QUAY);
    }

    @Test
    void an_amazon_host_tells_account_and_region() {
        assertThat(EcrHost.of("123456789012.dkr.ecr.eu-west-1.amazonaws.com"))
                .isEqualTo(new EcrHost("123456789012", "eu-west-1"));
        assertThat(EcrHost.of("123456789012.dkr-ecr.us-east-1.on.aws"))
                .isEqualTo(new EcrHost("123456789012", "us-east-1"));
        assertThat(EcrHost.of("12345.dkr.ecr.eu-west-1.amazonaws.com")).isNull();
    }

    @Test
    void a_registry_has_a_url() {
        assertThat(Registry.DOCKER_HUB.url()).isEqualTo("https://registry-1.docker.io");
        assertThat(Registry.of("localhost:5000").url()).isEqualTo("http://localhost:5000");
        assertThat(Registry.of("Quay.io").url()).isEqualTo("https://quay.io");
    }

    @Test
    void the_names_of_docker_hub_are_one() {
        assertThat(Stream.of("nginx", "docker.io/nginx", "index.docker.io/library/nginx", "registry-1.docker.io/nginx")
                        .map(ImageReference::parse)
                        .distinct())
                .hasSize(1);
    }
}
