package dev.scout.core.purl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The test suite of purl-spec, flattened. What it requires is asked of {@link PackageUrl#parse}; where it only
 * recommends that a text be brought into canonical form, {@link PackageUrl#repair} is asked.
 */
class PurlSuiteTest {

    @Test
    void agrees_with_every_row_of_the_official_suite() throws IOException {
        Path file = Path.of(System.getProperty("scout.shared", "../../shared"), "conformance", "purl.tsv");
        assumeTrue(Files.isRegularFile(file), "no shared data at " + file);
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                rows++;
                String complaint = complaint(line.split("\t", -1));
                if (!complaint.isEmpty()) {
                    wrong.add(complaint + " for " + line);
                }
            }
        }
        System.out.printf("purl-spec: %d of %d rows agree%n", rows - wrong.size(), rows);
        assertThat(wrong).isEmpty();
        assertThat(rows).isPositive();
    }

    private static String complaint(String[] row) {
        String kind = row[0];
        boolean recommended = row[1].equals("recommended");
        String input = row[2];
        boolean invalid = row[4].equals("true");
        try {
            PackageUrl purl = kind.equals("build")
                    ? build(new FlatObject(row[5]).read())
                    : kind.equals("validate") && recommended ? PackageUrl.repair(input) : PackageUrl.parse(input);
            if (invalid) {
                return "accepted as " + purl;
            }
            if (!row[3].isEmpty() && !purl.toString().equals(row[3])) {
                return "canonical form " + purl;
            }
            if (kind.equals("parse") && !row[5].isEmpty()) {
                Map<String, String> expected = new FlatObject(row[5]).read();
                Map<String, String> actual = components(purl);
                return actual.equals(expected) ? "" : "components " + actual;
            }
            return "";
        } catch (MalformedPackageUrlException e) {
            return invalid ? "" : "refused (" + e.getMessage() + ")";
        }
    }

    private static PackageUrl build(Map<String, String> components) {
        Map<String, String> qualifiers = new HashMap<>();
        components.forEach((key, value) -> {
            if (key.startsWith("qualifiers.")) {
                qualifiers.put(key.substring("qualifiers.".length()), value);
            }
        });
        return PackageUrl.of(
                components.getOrDefault("type", ""),
                components.get("namespace"),
                components.getOrDefault("name", ""),
                components.get("version"),
                qualifiers,
                components.get("subpath"));
    }

    private static Map<String, String> components(PackageUrl purl) {
        Map<String, String> components = new HashMap<>(Map.of("type", purl.type(), "name", purl.name()));
        purl.qualifiers().forEach((key, value) -> components.put("qualifiers." + key, value));
        if (purl.namespace() != null) {
            components.put("namespace", purl.namespace());
        }
        if (purl.version() != null) {
            components.put("version", purl.version());
        }
        if (purl.subpath() != null) {
            components.put("subpath", purl.subpath());
        }
        return components;
    }

    /** Just enough JSON for the column {@code components}: strings, null and objects; an inner key is a path. */
    private static final class FlatObject {

        private final String json;
        private int at;

        FlatObject(String json) {
            this.json = json;
        }

        Map<String, String> read() {
            Map<String, String> into = new HashMap<>();
            object("", into);
            return into;
        }

        private void object(String prefix, Map<String, String> into) {
            expect('{');
            while (peek() != '}') {
                String key = prefix + string();
                expect(':');
                if (peek() == '{') {
                    object(key + ".", into);
                } else if (peek() == 'n') {
                    at += "null".length();
                } else {
                    into.put(key, string());
                }
                if (peek() == ',') {
                    at++;
                }
            }
            at++;
        }

        private char peek() {
            while (json.charAt(at) == ' ') {
                at++;
            }
            return json.charAt(at);
        }

        private void expect(char c) {
            assertThat(peek()).as("at %d in %s", at, json).isEqualTo(c);
            at++;
        }

        private String string() {
            expect('"');
            int end = json.indexOf('"', at);
            String text = json.substring(at, end);
            assertThat(text).as("no escapes are expected").doesNotContain("\\");
            at = end + 1;
            return text;
        }
    }
}
