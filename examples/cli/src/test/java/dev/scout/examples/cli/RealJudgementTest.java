package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.sbom.vex.VexReaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The standard workload under real statements and the real catalogue of what is exploited. */
class RealJudgementTest {

    private static final Path SHARED = Path.of(System.getProperty("scout.shared", "/absent"));
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,}");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void needs_the_shared_folder() {
        assumeTrue(Files.isDirectory(SHARED.resolve("vex")), () -> "no real documents in " + SHARED);
    }

    private static Run scan(List<String> options) {
        List<String> args = new ArrayList<>(List.of(
                "scan",
                SHARED.resolve("workload/sbom.cdx.json").toString(),
                "--advisories",
                SHARED.resolve("workload/advisories.jsonl.gz").toString(),
                "--exit-code"));
        args.addAll(options);
        return Run.of(args.toArray(String[]::new));
    }

    private static Set<String> cves(String text) {
        return CVE.matcher(text).results().map(match -> match.group()).collect(Collectors.toSet());
    }

    private static List<String> summary(Run run) {
        List<String> lines = run.out().lines().toList();
        return lines.subList(lines.size() - 2, lines.size());
    }

    @Test
    void what_is_known_to_be_exploited_is_what_the_catalogue_names() throws IOException {
        String kev = SHARED.resolve("advisories/cisa-kev.json.gz").toString();
        Run run = scan(List.of("--kev", kev, "--only-kev"));
        Set<String> exploited;
        try (var in = new GZIPInputStream(Files.newInputStream(Path.of(kev)))) {
            exploited = cves(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Set<String> expected = cves(found(scan(List.of())));
        expected.retainAll(exploited);
        System.out.println("workload under CISA's catalogue: " + summary(run));
        assertThat(cves(found(run))).containsAll(expected).isNotEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    private static String found(Run run) {
        return run.out().substring(0, run.out().indexOf("COVERAGE"));
    }

    @Test
    void real_statements_that_are_about_other_products_suppress_nothing_and_are_told() throws IOException {
        List<String> options = new ArrayList<>(List.of("--vex"));
        SharedArchive.forEach(SHARED.resolve("vex/vex.tar.gz"), (path, content) -> {
            if (hasStatements(content)) {
                Path file = folder.resolve(options.size() + ".json");
                options.add(Files.write(file, content).toString());
            }
        });
        Run run = scan(options);
        System.out.println("workload under " + (options.size() - 1) + " real documents: " + summary(run));
        run.out().lines().filter(line -> line.contains(" statements: ")).forEach(System.out::println);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("0 findings suppressed; 0 filtered out\n1,353 findings");
        assertThat(options).as("the option and 141 documents").hasSize(142);
    }

    private static boolean hasStatements(byte[] document) throws IOException {
        try {
            return !VexReaders.builtIn().read(document).value().isEmpty();
        } catch (MalformedDocumentException e) {
            return false;
        }
    }

    @Test
    void a_waiver_for_each_vulnerability_leaves_nothing() throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        Pattern.compile("\n(?:CRITICAL|HIGH|MEDIUM|LOW|NONE|UNKNOWN) +(\\S+)")
                .matcher(scan(List.of()).out())
                .results()
                .forEach(match -> ids.add(match.group(1)));
        String waivers = ids.stream()
                .map(id -> "{\"vulnerability\":\"" + id + "\",\"kind\":\"accepted-risk\",\"scope\":\"everywhere\","
                        + "\"reason\":\"a test\"}")
                .collect(Collectors.joining(",", "{\"version\":1,\"waivers\":[", "]}"));
        Path file = Files.writeString(folder.resolve("waivers.json"), waivers);
        Run run = scan(List.of("--waivers", file.toString()));
        System.out.println("workload under " + ids.size() + " waivers: " + summary(run));
        assertThat(run.out()).contains("1,353 findings suppressed; 0 filtered out\n0 findings");
        assertThat(run.code()).isZero();
    }
}
