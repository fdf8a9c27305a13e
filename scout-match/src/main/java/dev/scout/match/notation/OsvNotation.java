package dev.scout.match.notation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.scout.match.range.Cut;
import dev.scout.match.range.Span;
import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of OSV advisories, as JSON: {@code {"events": [{"introduced": "0"}, {"fixed": "3.2.1"}]}}.
 *
 * <ol>
 *   <li>Events may stand in any order. From {@code introduced} on, versions are in, until {@code fixed}, which is out,
 *       or after {@code last_affected}, which is in; {@code introduced} at {@code 0} is before every version.
 *   <li>Of events at one version, a fix comes first, then an introduction, then a last affected version; a fix that
 *       finds nothing open closes what is introduced at its own version.
 *   <li>A version must be before one {@code limit}, if there are any; {@code *} is no limit.
 *   <li>Where the last introduction stays open, {@code database_specific.last_known_affected_version_range} closes it:
 *       a range of the notation {@code ghsa}.
 *   <li>Other members mean nothing here. Versions are of unknown kind.
 * </ol>
 *
 * <p>Source: OSV schema, "affected[].ranges[].events" and "evaluation"; GitHub's advisories for the last but one.
 */
final class OsvNotation implements RangeNotation {

    private final VersionScheme scheme =
            VersionSchemes.builtIn().find("generic").orElseThrow();
    private final GhsaNotation lastKnown = new GhsaNotation();

    @Override
    public String name() {
        return "osv";
    }

    @Override
    public NativeRange parse(String text) {
        Reader reader = new Reader(text);
        JsonRange.read(name(), text, reader::member);
        return new PlainRange(scheme, text, reader.range());
    }

    private enum Kind {
        FIXED,
        INTRODUCED,
        LAST_AFFECTED
    }

    /** What happens at a version; at null, before every version. */
    private record Event(Kind kind, @Nullable Version version) {

        int compareVersion(Event other) {
            if (version == null || other.version == null) {
                return Boolean.compare(version != null, other.version != null);
            }
            return version.compareTo(other.version);
        }

        @Nullable
        Cut<Version> cut() {
            if (version == null) {
                return null;
            }
            return kind == Kind.LAST_AFFECTED ? Cut.above(version) : Cut.below(version);
        }
    }

    private final class Reader {

        private final RangeScanner scanner;
        private final List<Event> events = new ArrayList<>();
        private final List<VersionRange<Version>> limits = new ArrayList<>();
        private @Nullable VersionRange<Version> lastKnownRange;

        Reader(String text) {
            this.scanner = new RangeScanner(name(), text);
        }

        void member(String member, JsonParser parser) throws IOException {
            if (member.equals("events")) {
                JsonRange.need(parser, JsonToken.START_ARRAY);
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonRange.object(parser, this::event);
                }
            } else if (member.equals("database_specific") && parser.currentToken() == JsonToken.START_OBJECT) {
                JsonRange.object(parser, this::specific);
            } else {
                parser.skipChildren();
            }
        }

        private void event(String kind, JsonParser parser) throws IOException {
            String version = JsonRange.text(parser);
            switch (kind) {
                case "introduced" ->
                    events.add(new Event(Kind.INTRODUCED, version.equals("0") ? null : version(version)));
                case "fixed" -> events.add(new Event(Kind.FIXED, version(version)));
                case "last_affected" -> events.add(new Event(Kind.LAST_AFFECTED, version(version)));
                case "limit" ->
                    limits.add(version.equals("*") ? VersionRange.full() : VersionRange.lessThan(version(version)));
                default -> throw scanner.expected("introduced, fixed, last_affected or limit");
            }
        }

        private void specific(String member, JsonParser parser) throws IOException {
            if (member.equals("last_known_affected_version_range")) {
                lastKnownRange = lastKnown.parse(JsonRange.text(parser)).toRange();
            } else {
                parser.skipChildren();
            }
        }

        private Version version(String version) {
            return scanner.version(scheme, version, 0);
        }

        VersionRange<Version> range() {
            events.sort(Comparator.comparing((Event event) -> event, Event::compareVersion)
                    .thenComparing(Event::kind));
            List<VersionRange<Version>> spans = new ArrayList<>();
            Event open = null;
            Event idleFix = null;
            for (Event event : events) {
                if (event.kind() == Kind.INTRODUCED) {
                    boolean closedAtOnce = idleFix != null && idleFix.compareVersion(event) == 0;
                    open = open == null && !closedAtOnce ? event : open;
                } else if (open != null) {
                    spans.add(VersionRange.of(new Span<>(open.cut(), event.cut())));
                    open = null;
                } else if (event.kind() == Kind.FIXED) {
                    idleFix = event;
                }
            }
            if (open != null) {
                VersionRange<Version> last = VersionRange.of(new Span<>(open.cut(), null));
                spans.add(lastKnownRange == null ? last : last.intersection(lastKnownRange));
            }
            VersionRange<Version> all = VersionRange.unionOf(spans);
            return limits.isEmpty() ? all : all.intersection(VersionRange.unionOf(limits));
        }
    }
}
