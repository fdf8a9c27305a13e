package dev.scout.match;

import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand where a fixed version would.
 *
 * <p>Rule: {@code <not-affected>} takes its whole range back; a word for a state, such as {@code <unfixed>} or
 * {@code <end-of-life>}, is no version, and what it follows has no end; any other, such as {@code <undetermined>}, is a
 * bound that nothing can order. Source: Debian's security tracker, syntax of {@code data/CVE/list}.
 */
final class FixMarks {

    private static final String NOT_AFFECTED = "not-affected";

    private FixMarks() {}

    /** Whether a range is taken back. */
    static boolean isTakenBack(AffectedRange range) {
        for (RangeEvent event : range.events()) {
            if (NOT_AFFECTED.equals(word(event))) {
                return true;
            }
        }
        return false;
    }

    /** The word for the state of some ranges; null if none has one. */
    static @Nullable String state(List<AffectedRange> ranges) {
        for (AffectedRange range : ranges) {
            for (RangeEvent event : range.events()) {
                if (isState(event)) {
                    return word(event);
                }
            }
        }
        return null;
    }

    /** The events of a range that name versions, or what should be one. */
    static List<RangeEvent> withoutStates(AffectedRange range) {
        List<RangeEvent> events = range.events();
        return events.stream().anyMatch(FixMarks::isState)
                ? events.stream().filter(event -> !isState(event)).toList()
                : events;
    }

    private static boolean isState(RangeEvent event) {
        String word = word(event);
        return word != null && FixState.ofWord(word) != null;
    }

    private static @Nullable String word(RangeEvent event) {
        String version = event.version();
        boolean marked = event.kind() == RangeEvent.Kind.FIXED && version.startsWith("<") && version.endsWith(">");
        return marked ? version.substring(1, version.length() - 1) : null;
    }
}
