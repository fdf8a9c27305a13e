package dev.scout.match.feed;

import dev.scout.core.advisory.Severity;
import dev.scout.core.advisory.Severity.Method;
import dev.scout.core.read.Diagnostic.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code severity[]}. The types {@code CVSS_V2}, {@code CVSS_V3} and {@code CVSS_V4} are vectors; any other, such
 * as {@code Ubuntu}, is a word of the source that the type names. Source: OSV schema, {@code severity[].type}.
 */
final class OsvSeverities {

    private final OsvCursor json;
    private final List<Severity> severities = new ArrayList<>();

    OsvSeverities(OsvCursor json) {
        this.json = json;
    }

    List<Severity> read() throws IOException {
        severities.clear();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    severity();
                }
            }
        }
        return List.copyOf(severities);
    }

    /** The vectors, and after them the word that a database puts in a place of its own. */
    static List<Severity> withWord(List<Severity> severities, @Nullable String word) {
        if (word == null || word.isBlank()) {
            return severities;
        }
        List<Severity> all = new ArrayList<>(severities);
        all.add(new Severity(Method.WORD, word, null));
        return List.copyOf(all);
    }

    private void severity() throws IOException {
        String type = null;
        String score = null;
        String source = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "type" -> type = json.word();
                case "score" -> score = json.word();
                case "source" -> source = json.word();
                default -> json.skipUnknown();
            }
        }
        if (score == null) {
            json.report(Kind.MISSING, "the severity has no score; left out");
            return;
        }
        Method method = method(type);
        severities.add(new Severity(method, score, source == null && method == Method.WORD ? type : source));
    }

    private Method method(@Nullable String type) {
        if (type == null) {
            json.report(Kind.MISSING, "the severity has no type; its score is kept as a word");
            return Method.WORD;
        }
        return switch (type) {
            case "CVSS_V2" -> Method.CVSS_V2;
            case "CVSS_V3" -> Method.CVSS_V3;
            case "CVSS_V4" -> Method.CVSS_V4;
            case "Ubuntu" -> Method.WORD;
            default -> {
                json.count(
                        Kind.UNKNOWN_VALUE,
                        "severities of type \"" + OsvCursor.shortened(type) + "\" are kept as words");
                yield Method.WORD;
            }
        };
    }
}
