package dev.scout.sbom.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.Layer;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trap B13. */
class OciImageConfigTest {

    private final ReadContext context = new ReadContext(ReadLimits.defaults());

    private OciImageConfig read(String text) throws IOException {
        byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return OciImageConfig.read(JsonInput.open(new ByteArrayInputStream(bytes), context));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '`', textBlock = """
            {'created': '2024-05-01T12:00:00Z'};                                                     2024-05-01T12:00:00Z
            {'created': '1970-01-01T00:00:00Z'};                                                     1970-01-01T00:00:00Z
            {'created': '0001-01-01T00:00:00Z'};                                                     -
            {'created': null};                                                                       -
            {'rootfs': {'diff_ids': null}, 'history': [{'created': '2024-01-02T00:00:00Z', 'empty_layer': true}, {'created': '2024-01-01T00:00:00Z', 'empty_layer': true}]}; 2024-01-02T00:00:00Z
            """)
    void b13_created_is_said_or_the_newest_of_the_history(String text, String created) throws IOException {
        assertThat(read(text).created()).isEqualTo(created == null ? null : Instant.parse(created));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {'config': {'ExposedPorts': null, 'Env': null, 'Labels': null}};  [];               []
            {'config': {'ExposedPorts': {}}};                                 [];               []
            {'config': {'ExposedPorts': {'80': {}, '53/UDP': {}}}};           [80/tcp, 53/udp]; []
            {'config': {'ExposedPorts': {'x': {}, '1-3/tcp': null}}};         [1-3/tcp];        []
            {'config': {'Env': ['A=b=c', 'B=', 'C']}};                        [];               [A=***, B=***, C]
            """)
    void b13_ports_and_variables(String text, String ports, String environment) throws IOException {
        OciImageConfig config = read(text);

        assertThat(config.config().exposedPorts()).hasToString(ports);
        assertThat(config.config().environment()).hasToString(environment);
    }

    @Test
    void b13_a_history_that_does_not_fit_the_layers_is_passed_over() throws IOException {
        String diffId = "sha256:" + "1".repeat(64);
        OciImageConfig config = read("{'rootfs': {'diff_ids': ['" + diffId + "']}, 'history': [{'created_by': 'a'},"
                + " {'created_by': 'b'}]}");

        assertThat(config.layers(List.of())).extracting(Layer::createdBy).containsOnlyNulls();
        assertThat(config.layers(List.of())).hasSize(1);
        assertThat(context.diagnostics()).extracting(odd -> odd.kind()).containsExactly(Kind.INVALID_VALUE);
    }

    @Test
    void b13_a_broken_diff_id_leaves_out_all_as_the_chain_would_be_that_of_another_image() throws IOException {
        String good = "'sha256:" + "1".repeat(64) + "'";
        for (String broken : List.of("'secret'", "null", "{}")) {
            String document = "{'rootfs': {'diff_ids': [" + good + ", " + broken + "]}}";

            assertThat(read(document).diffIds()).as(broken).isEmpty();
        }
        assertThat(context.diagnostics()).extracting(odd -> odd.kind()).contains(Kind.INVALID_VALUE);
    }

    @Test
    void what_is_odd_is_told_without_the_text_which_may_be_a_secret() throws IOException {
        read("{'created': 'secret', 'config': {'ExposedPorts': {'x': {}}, 'Env': 'secret'},"
                + " 'rootfs': {'diff_ids': ['secret']}, 'history': [{'created': 'secret', 'created_by': 'secret'}]}");

        assertThat(context.diagnostics())
                .hasSizeGreaterThan(4)
                .noneMatch(odd -> odd.toString().contains("secret"));
    }

    @Test
    void b13_docker_before_its_1_0_listed_the_ports() throws IOException {
        assertThat(read("{'config': {'ExposedPorts': ['80', '53/udp']}}")
                        .config()
                        .exposedPorts())
                .hasToString("[80/tcp, 53/udp]");
    }

    @Test
    void b13_windows_tells_its_version() throws IOException {
        OciImageConfig config = read("{'os': 'windows', 'os.version': '10.0.17763.1', 'architecture': 'amd64'}");

        assertThat(String.valueOf(config.platform())).isEqualTo("windows/amd64");
        assertThat(config.platform())
                .extracting(platform -> platform.osVersion())
                .isEqualTo("10.0.17763.1");
    }
}
