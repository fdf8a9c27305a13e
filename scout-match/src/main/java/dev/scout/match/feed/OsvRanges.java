package dev.scout.match.feed;

import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.read.Diagnostic.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code ranges[]}: events are kept as written, in the order of the document.
 *
 * <p>An event object says one thing, and a range has {@code fixed} or {@code last_affected} events, not both (OSV
 * schema, Requirements). Where a source breaks this everything is kept, in the order introduced, fixed, last_affected,
 * limit within one object, and a diagnostic says so.
 */
final class OsvRanges {

    private static final RangeEvent FROM_THE_BEGINNING = RangeEvent.introduced("0");

    private final OsvCursor json;
    private final List<AffectedRange> ranges = new ArrayList<>();
    private final List<RangeEvent> events = new ArrayList<>();
    private final Set<RangeEvent.Kind> kinds = EnumSet.noneOf(RangeEvent.Kind.class);

    OsvRanges(OsvCursor json) {
        this.json = json;
    }

    List<AffectedRange> read() throws IOException {
        ranges.clear();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    ranges.add(range());
                }
            }
        }
        return List.copyOf(ranges);
    }

    private AffectedRange range() throws IOException {
        String type = null;
        String repository = null;
        events.clear();
        kinds.clear();
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "type" -> type = json.word();
                case "repo" -> repository = json.word();
                case "events" -> events();
                case "database_specific" -> {}
                default -> json.skipUnknown();
            }
        }
        if (kinds.contains(RangeEvent.Kind.FIXED) && kinds.contains(RangeEvent.Kind.LAST_AFFECTED)) {
            json.report(Kind.INVALID_VALUE, "the range has both fixed and last_affected events; all are kept");
        }
        return new AffectedRange(type(type), repository, events);
    }

    private AffectedRange.Type type(@Nullable String type) {
        if (type == null) {
            json.report(Kind.MISSING, "the range has no type and is never evaluated");
            return AffectedRange.Type.UNKNOWN;
        }
        return switch (type) {
            case "SEMVER" -> AffectedRange.Type.SEMVER;
            case "ECOSYSTEM" -> AffectedRange.Type.ECOSYSTEM;
            case "GIT" -> AffectedRange.Type.GIT;
            default -> {
                json.count(
                        Kind.UNKNOWN_VALUE,
                        "ranges of type \"" + OsvCursor.shortened(type) + "\" are kept and never evaluated");
                yield AffectedRange.Type.UNKNOWN;
            }
        };
    }

    private void events() throws IOException {
        events.clear();
        kinds.clear();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    event();
                }
            }
        }
    }

    private void event() throws IOException {
        String introduced = null;
        String fixed = null;
        String lastAffected = null;
        String limit = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "introduced" -> introduced = json.word();
                case "fixed" -> fixed = json.word();
                case "last_affected" -> lastAffected = json.word();
                case "limit" -> limit = json.word();
                case "database_specific" -> {}
                default -> json.skipUnknown();
            }
        }
        int before = events.size();
        add(RangeEvent.Kind.INTRODUCED, introduced);
        add(RangeEvent.Kind.FIXED, fixed);
        add(RangeEvent.Kind.LAST_AFFECTED, lastAffected);
        add(RangeEvent.Kind.LIMIT, limit);
        if (events.size() > before + 1) {
            json.report(Kind.INVALID_VALUE, "the event says more than one thing; all are kept");
        } else if (events.size() == before) {
            json.report(Kind.MISSING, "the event says nothing that is known; left out");
        }
    }

    private void add(RangeEvent.Kind kind, @Nullable String version) {
        if (version != null) {
            boolean first = kind == RangeEvent.Kind.INTRODUCED && version.equals("0");
            events.add(first ? FROM_THE_BEGINNING : new RangeEvent(kind, version));
            kinds.add(kind);
        }
    }
}
