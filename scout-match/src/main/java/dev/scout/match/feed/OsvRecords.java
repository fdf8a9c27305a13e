package dev.scout.match.feed;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.Reference;
import dev.scout.core.advisory.Severity;
import dev.scout.core.read.Diagnostic.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads records, one after the other: the fields of the OSV schema, in any order.
 *
 * <p>A record without id is left out. One that was withdrawn at a time that cannot be read stays withdrawn.
 */
final class OsvRecords {

    /** The names that stand at the top of a record. Source: OSV schema 1.7. */
    static final Set<String> NAMES = Set.of(
            "schema_version",
            "id",
            "modified",
            "published",
            "withdrawn",
            "aliases",
            "upstream",
            "related",
            "summary",
            "details",
            "severity",
            "affected",
            "references",
            "credits",
            "database_specific");

    private static final Set<String> REFERENCE_TYPES = Set.of(
            "ADVISORY",
            "ARTICLE",
            "DETECTION",
            "DISCUSSION",
            "REPORT",
            "FIX",
            "INTRODUCED",
            "GIT",
            "PACKAGE",
            "EVIDENCE",
            "WEB");

    private final OsvCursor json;
    private final OsvAffected affected;
    private final OsvSeverities severities;
    private final List<String> scratch = new ArrayList<>();
    private final List<Reference> referenceScratch = new ArrayList<>();

    private @Nullable String id;
    private @Nullable Instant published;
    private @Nullable Instant modified;
    private @Nullable Instant withdrawn;
    private boolean isWithdrawn;
    private List<String> aliases = List.of();
    private List<String> upstream = List.of();
    private List<String> related = List.of();
    private @Nullable String summary;
    private @Nullable String details;
    private @Nullable String word;
    private List<AffectedPackage> packages = List.of();
    private List<Severity> vectors = List.of();
    private List<Reference> references = List.of();

    OsvRecords(OsvCursor json) {
        this.json = json;
        severities = new OsvSeverities(json);
        affected = new OsvAffected(json, severities);
    }

    /** The record that stands here; null if it is none, which was reported. */
    @Nullable
    Advisory read() throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        reset();
        for (String name; (name = json.nextName()) != null; ) {
            field(name);
        }
        if (id == null || id.isBlank()) {
            json.report(Kind.MISSING, "the record has no id and was left out");
            return null;
        }
        return new Advisory(
                id,
                timeline(),
                links(),
                summary == null && details == null
                        ? Advisory.Text.EMPTY
                        : new Advisory.Text(orEmpty(summary), orEmpty(details)),
                packages,
                OsvSeverities.withWord(vectors, word),
                references);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "id" -> id = json.text();
            case "modified" -> modified = json.time();
            case "published" -> published = json.time();
            case "withdrawn" -> withdrawn();
            case "aliases" -> aliases = texts();
            case "upstream" -> upstream = texts();
            case "related" -> related = texts();
            case "summary" -> summary = json.text();
            case "details" -> details = json.text();
            case "severity" -> vectors = severities.read();
            case "affected" -> packages = affected.read();
            case "references" -> references = references();
            case "database_specific" -> databaseSpecific();
            case "schema_version", "credits" -> {}
            default -> json.skipUnknown();
        }
    }

    private void withdrawn() throws IOException {
        isWithdrawn = !json.isAbsent();
        withdrawn = json.time();
    }

    private void databaseSpecific() throws IOException {
        word = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                if (name.equals("severity")) {
                    word = json.textIfAny();
                }
            }
        }
    }

    private List<Reference> references() throws IOException {
        referenceScratch.clear();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    reference();
                }
            }
        }
        return List.copyOf(referenceScratch);
    }

    private void reference() throws IOException {
        String type = null;
        String url = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "type" -> type = json.word();
                case "url" -> url = json.text();
                default -> json.skipUnknown();
            }
        }
        if (url == null) {
            json.report(Kind.MISSING, "the reference has no URL; left out");
            return;
        }
        if (type == null) {
            json.count(Kind.MISSING, "a reference has no type; taken as WEB");
        } else if (!REFERENCE_TYPES.contains(type)) {
            json.count(Kind.UNKNOWN_VALUE, "references of type \"" + OsvCursor.shortened(type) + "\" are kept");
        }
        referenceScratch.add(new Reference(type == null ? "WEB" : type, url));
    }

    private Advisory.Timeline timeline() {
        Instant taken = withdrawn;
        if (isWithdrawn && taken == null) {
            taken = modified == null ? Instant.EPOCH : modified;
        }
        return published == null && modified == null && taken == null
                ? Advisory.Timeline.UNKNOWN
                : new Advisory.Timeline(published, modified, taken);
    }

    private Advisory.Links links() {
        return aliases.isEmpty() && upstream.isEmpty() && related.isEmpty()
                ? Advisory.Links.NONE
                : new Advisory.Links(aliases, upstream, related);
    }

    private List<String> texts() throws IOException {
        return List.copyOf(json.words(scratch));
    }

    private void reset() {
        id = null;
        published = null;
        modified = null;
        withdrawn = null;
        isWithdrawn = false;
        aliases = List.of();
        upstream = List.of();
        related = List.of();
        summary = null;
        details = null;
        word = null;
        packages = List.of();
        vectors = List.of();
        references = List.of();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
