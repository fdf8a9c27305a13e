package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusableInputTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    missing.json   | ~~                                                        | no such file
                    folder         | ~~                                                        | a directory
                    empty.json     | ~~                                                        | empty
                    text.json      | hello                                                     | not a document
                    cut.json       | {"bomFormat":"CycloneDX","specVersion":"1.5","components":[{"name": | line 1
                    other.json     | {"name":"app","lockfileVersion":3}                        | not a document
                    """)
    void a_bill_that_cannot_be_used_is_named_in_one_line(String name, String content, String reason)
            throws IOException {
        Path file = make(name, content);
        Run run = Run.of("scan", file.toString(), "--advisories", Run.ADVISORIES);
        assertUnusable(run, name, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    missing.json   | ~~                  | no such file
                    folder         | ~~                  | no advisory
                    empty.json     | ~~                  | ~~
                    text.json      | hello               | ~~
                    cut.json       | {"id":"X-1","affected":[ | ~~
                    """)
    void advisories_that_cannot_be_used_are_named_in_one_line(String name, String content, String reason)
            throws IOException {
        Path file = make(name, content);
        Run run = Run.of("scan", Run.BILL, "--advisories", file.toString());
        assertUnusable(run, name, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "npm\\t1.0.0\\t<,3 of 4 columns",
        "npm\\t1.0.0\\t<=\\t2.0.0,none of < = >",
        "npm\\t1\\q\\t<\\t2.0.0,escape",
        "npm\\t\\\\u00g0\\t<\\t2.0.0,hexadecimal",
        "'# only a heading',no row",
    })
    void a_table_that_cannot_be_used_is_named_with_its_line(String row, String reason) throws IOException {
        Path file = folder.resolve("table.tsv");
        String text = "npm\\t1.0.0\\t<\\t2.0.0\n" + row + "\n";
        if (row.startsWith("#")) {
            text = row + "\n";
        }
        Files.writeString(file, text.replace("\\t", "\t").replace("\\\\u", "\\u"));
        Run run = Run.of("versions", file.toString());
        assertUnusable(run, row.startsWith("#") ? "table.tsv" : "table.tsv:2", reason);
    }

    @Test
    void a_table_that_is_not_utf_8_or_a_folder_or_absent_cannot_be_used() throws IOException {
        Path file = Files.write(folder.resolve("latin.tsv"), "npm\t1\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertUnusable(Run.of("versions", file.toString()), "latin.tsv", "not UTF-8");
        assertUnusable(Run.of("ranges", folder.toString()), folder.toString(), "a directory");
        assertUnusable(Run.of("ranges", folder.resolve("gone.tsv").toString()), "gone.tsv", "no such file");
    }

    @Test
    void a_command_line_that_cannot_be_used_ends_with_one_and_one_line() {
        assertUnusable(Run.of("scan", Run.BILL), "scout scan", "--advisories");
        assertUnusable(Run.of("scan", Run.BILL, "--advisories", "x", "--format", "xml"), "scout scan", "xml");
        assertUnusable(Run.of("scna"), "scout", "scna");
        assertUnusable(Run.of(), "scout", "subcommand");
    }

    @Test
    void help_and_version_are_no_errors() {
        assertThat(Run.of("--help").out()).contains("scan", "image", "versions", "ranges");
        assertThat(Run.of("scan", "--help").out()).contains("--advisories", "--format", "--exit-code");
        assertThat(Run.of("--version").out()).startsWith("scout ");
        assertThat(Run.of("--help").code()).isZero();
    }

    private static void assertUnusable(Run run, String what, String reason) {
        assertThat(run.err()).contains(what).contains(reason);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    private Path make(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        if (name.equals("folder")) {
            return Files.createDirectory(file);
        } else if (name.startsWith("missing")) {
            return file;
        }
        return Files.writeString(file, content);
    }
}
