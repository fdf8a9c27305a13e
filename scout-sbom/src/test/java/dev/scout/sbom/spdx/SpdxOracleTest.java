package dev.scout.sbom.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.SharedSboms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spdx.library.SpdxModelFactory;

/** Field by field against the official libraries, on every real document that both can read. */
class SpdxOracleTest {

    /** Longer tag-value documents take the official library too long: its time grows with the square of the length. */
    private static final int LONGEST_TAG_VALUE = 700_000;

    /** Longer documents take too long to write. */
    private static final int LONGEST_WRITTEN = 100_000;

    /** What the official libraries refuse and ours read, so that they can be asked nevertheless. */
    private static final Map<Pattern, String> MENDED = Map.of(
            Pattern.compile("\"DESCRIBE\""), "\"DESCRIBES\"",
            Pattern.compile("(Created: [0-9T:-]{19})\\.[0-9]+Z"), "$1Z",
            Pattern.compile("Created: redacted"), "Created: 2024-01-01T00:00:00Z");

    /** What a reader makes of a document. */
    private record Answer(Map<String, OracleRow> rows, Set<Dependency> edges) {}

    @ParameterizedTest
    @ValueSource(strings = {"spdx-json", "spdx-tv", "spdx-yaml", "spdx3-jsonld"})
    void real_documents_say_what_the_official_libraries_read(String kind) throws Exception {
        SpdxModelFactory.init();
        int files = 0;
        int both = 0;
        int mended = 0;
        int tooLong = 0;
        int packages = 0;
        int edges = 0;
        Map<String, Integer> refused = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        for (SharedSboms.RealSbom real : SharedSboms.ofKind(kind)) {
            files++;
            byte[] bytes = real.bytes();
            if (kind.equals("spdx-tv") && bytes.length > LONGEST_TAG_VALUE) {
                tooLong++;
                continue;
            }
            Answer theirs;
            try {
                theirs = official(kind, bytes);
            } catch (Exception | StackOverflowError e) {
                byte[] mendedBytes = mend(bytes);
                try {
                    theirs = official(kind, mendedBytes);
                    mended++;
                } catch (Exception | StackOverflowError again) {
                    String reason = String.valueOf(again.getMessage());
                    refused.merge(reason.substring(0, Math.min(40, reason.length())), 1, Integer::sum);
                    continue;
                }
            }
            Sbom sbom;
            try {
                sbom = SbomReaders.builtIn().read(bytes).value();
            } catch (MalformedDocumentException e) {
                differences.add(real + ": refused by ours only");
                continue;
            }
            both++;
            packages += theirs.rows().size();
            edges += theirs.edges().size();
            compare(real.path(), sbom, theirs.rows(), theirs.edges(), differences);
        }
        System.out.printf(
                "%s against the official library: %d files, %d read by both (%d after mending), %d refused by it %s, %d longer than %d bytes"
                        + " and not tried; %d packages, %d edges compared, %d differences%n",
                kind,
                files,
                both,
                mended,
                refused.values().stream().mapToInt(Integer::intValue).sum(),
                refused,
                tooLong,
                LONGEST_TAG_VALUE,
                packages,
                edges,
                differences.size());
        differences.stream().limit(60).forEach(System.out::println);
        assertThat(differences).isEmpty();
    }

    /** There are few or no real documents in these syntaxes, so the official libraries write some. */
    @ParameterizedTest
    @ValueSource(strings = {"xml", "yaml", "tag-value", "rdf"})
    void what_the_official_libraries_write_in_another_syntax_is_the_same_document(String syntax) throws Exception {
        SpdxModelFactory.init();
        int documents = 0;
        int unwritten = 0;
        int packages = 0;
        List<String> differences = new ArrayList<>();
        for (SharedSboms.RealSbom real : SharedSboms.ofKind("spdx-json")) {
            byte[] bytes = real.bytes();
            if (bytes.length > LONGEST_WRITTEN) {
                continue;
            }
            OfficialSpdx2 official;
            byte[] written;
            try {
                official = OfficialSpdx2.read("spdx-json", bytes);
                written = official.write(syntax);
            } catch (Exception | StackOverflowError e) {
                unwritten++;
                continue;
            }
            documents++;
            packages += official.rows.size();
            try {
                Sbom sbom = SbomReaders.builtIn().read(written).value();
                compare(real.path(), sbom, official.rows, official.edges, differences);
            } catch (MalformedDocumentException e) {
                differences.add(real + ": " + e.getMessage());
            }
        }
        System.out.printf(
                "SPDX 2 %s written by the official library: %d documents, %d that it cannot write, %d packages,"
                        + " %d differences%n",
                syntax, documents, unwritten, packages, differences.size());
        differences.stream().limit(60).forEach(System.out::println);
        assertThat(differences).isEmpty();
    }

    private static Answer official(String kind, byte[] bytes) throws Exception {
        if (kind.equals("spdx3-jsonld")) {
            OfficialSpdx3 official = OfficialSpdx3.read(bytes);
            return new Answer(official.rows, official.edges);
        }
        OfficialSpdx2 official = OfficialSpdx2.read(kind, bytes);
        return new Answer(official.rows, official.edges);
    }

    private static byte[] mend(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Map.Entry<Pattern, String> mend : MENDED.entrySet()) {
            text = mend.getKey().matcher(text).replaceAll(mend.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void compare(
            String path,
            Sbom sbom,
            Map<String, OracleRow> theirRows,
            Set<Dependency> theirEdges,
            List<String> differences) {
        Map<String, OracleRow> ourRows = new TreeMap<>();
        for (Component component : sbom.components()) {
            ourRows.put(component.ref(), OracleRow.of(component));
        }
        Component subject = sbom.subject();
        if (subject != null && theirRows.containsKey(subject.ref())) {
            ourRows.put(subject.ref(), OracleRow.of(subject));
        }
        Set<String> ids = new TreeSet<>(ourRows.keySet());
        ids.addAll(theirRows.keySet());
        for (String id : ids) {
            OracleRow ours = ourRows.get(id);
            OracleRow theirs = theirRows.get(id);
            if (ours == null || theirs == null) {
                differences.add(path + " " + id + ": " + (ours == null ? "only theirs" : "only ours"));
            } else {
                ours.differences(theirs).forEach(odd -> differences.add(path + " " + id + " " + odd));
            }
        }
        Set<Dependency> ourEdges = new HashSet<>(sbom.dependencies());
        for (Dependency edge : ourEdges) {
            if (!theirEdges.contains(edge)) {
                differences.add(path + " only ours: " + edge);
            }
        }
        for (Dependency edge : theirEdges) {
            if (!ourEdges.contains(edge)) {
                differences.add(path + " only theirs: " + edge);
            }
        }
    }
}
