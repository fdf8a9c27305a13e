package dev.scout.match;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Links;
import dev.scout.core.advisory.Advisory.Text;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The OSV records of a file, one a line, with just what matching needs; apart from the reader that is published. */
final class WorkloadAdvisories {

    private WorkloadAdvisories() {}

    static List<Advisory> read(Path file) throws IOException {
        List<Advisory> advisories = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                JsonParser json = new JsonFactory().createParser(in)) {
            while (json.nextToken() != null) {
                advisories.add(advisory(new Node(value(json))));
            }
        }
        return advisories;
    }

    /** A JSON value, asked for what it may not have. */
    private record Node(@Nullable Object value) {

        Node get(String key) {
            return new Node(value instanceof Map<?, ?> map ? map.get(key) : null);
        }

        List<Node> all() {
            return value instanceof List<?> list ? list.stream().map(Node::new).toList() : List.of();
        }

        String text() {
            return value instanceof String text ? text : "";
        }

        List<String> texts() {
            return all().stream().map(Node::text).toList();
        }

        @Nullable
        Instant instant() {
            return value instanceof String text ? Instant.parse(text) : null;
        }
    }

    private static Advisory advisory(Node record) {
        Timeline timeline = new Timeline(
                record.get("published").instant(),
                record.get("modified").instant(),
                record.get("withdrawn").instant());
        Links links = new Links(
                record.get("aliases").texts(),
                record.get("upstream").texts(),
                record.get("related").texts());
        List<AffectedPackage> affected = record.get("affected").all().stream()
                .map(WorkloadAdvisories::affected)
                .toList();
        return new Advisory(record.get("id").text(), timeline, links, Text.EMPTY, affected, List.of(), List.of());
    }

    private static AffectedPackage affected(Node entry) {
        List<AffectedRange> ranges = entry.get("ranges").all().stream()
                .map(range -> new AffectedRange(
                        AffectedRange.Type.valueOf(range.get("type").text()),
                        null,
                        range.get("events").all().stream()
                                .flatMap(event -> events(event).stream())
                                .toList()))
                .toList();
        Node named = entry.get("package");
        return new AffectedPackage(
                named.get("ecosystem").text(),
                named.get("name").text(),
                null,
                entry.get("versions").texts(),
                ranges,
                List.of(),
                Hints.NONE);
    }

    private static List<RangeEvent> events(Node event) {
        List<RangeEvent> events = new ArrayList<>();
        for (RangeEvent.Kind kind : RangeEvent.Kind.values()) {
            String key = switch (kind) {
                case INTRODUCED -> "introduced";
                case FIXED -> "fixed";
                case LAST_AFFECTED -> "last_affected";
                case LIMIT -> "limit";
            };
            if (event.get(key).value() != null) {
                events.add(new RangeEvent(kind, event.get(key).text()));
            }
        }
        return events;
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String key = json.currentName();
                json.nextToken();
                map.put(key, value(json));
            }
            return map;
        } else if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        return token == JsonToken.VALUE_NULL ? null : json.getText();
    }
}
