package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String SOUND = """
            {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
             "services":[{"name":"s"}],
             "components":[{"type":"library","name":"a","version":"1"}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private String sound = "";
    private String broken = "";

    @BeforeEach
    void write() throws IOException {
        sound = Files.writeString(folder.resolve("sound.json"), SOUND).toString();
        broken = Files.writeString(
                        folder.resolve("broken.json"),
                        SOUND.replace("\"name\":\"a\"", "\"purl\":\"pkg:npm\",\"type\":\"libary\""))
                .toString();
    }

    @Test
    void what_is_broken_is_told_with_its_place() {
        Run run = Run.of("check", sound, broken);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replace(broken, "BILL").lines())
                .containsExactly(
                        "BILL:3:41: INVALID_VALUE: /components/0/purl: "
                                + "no package URL: a name is missing at 7 in \"pkg:npm\"",
                        "BILL:3:58: DUPLICATE_KEY: /components/0/type: "
                                + "the name \"type\" is repeated; the last one counts",
                        "BILL:3:58: UNKNOWN_VALUE: /components/0/type: the type \"libary\" is not known",
                        "BILL:3:80: MISSING: /components/0: a component without a name");
    }

    @Test
    void a_bill_that_keeps_to_its_standard_is_silent_although_not_all_of_it_is_read() {
        Run silent = Run.of("check", sound);
        assertThat(silent.out()).isEmpty();
        assertThat(silent.code()).isZero();
        Run told = Run.of("check", "--all", sound);
        assertThat(told.out()).contains("UNSUPPORTED").hasLineCount(1);
        assertThat(told.code()).isZero();
    }

    @Test
    void kinds_that_do_not_matter_are_left_out() {
        Run run =
                Run.of("check", broken, "--ignore", "MISSING,DUPLICATE_KEY", "--ignore", "INVALID_VALUE,UNKNOWN_VALUE");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void one_that_cannot_be_read_does_not_hide_the_others() {
        Run run = Run.of("check", folder.resolve("gone.json").toString(), broken);
        assertThat(run.err()).contains("gone.json: no such file").hasLineCount(1);
        assertThat(run.out()).contains("no package URL");
        assertThat(run.code()).isEqualTo(1);
    }
}
