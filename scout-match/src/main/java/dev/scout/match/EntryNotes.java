package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.Severity;
import dev.scout.core.advisory.Severity.Method;
import dev.scout.match.ecosystem.Ecosystem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says besides its versions. Many entries say the same, which an index keeps once.
 *
 * @param own how bad it is for this package, as the entry itself says
 * @param ofRecord how bad it is for all packages of its advisory, as far as {@code own} does not say the same
 * @param state a word for what is meant to be done, which {@link FixState#ofWord} knows; null if nothing is said
 * @param limit the only platforms that it is about
 */
record EntryNotes(
        List<Severity> own,
        List<Severity> ofRecord,
        @Nullable String state,
        PlatformLimit limit) {

    static EntryNotes of(Advisory advisory, AffectedPackage affected, Ecosystem ecosystem) {
        AffectedPackage.Hints hints = affected.hints();
        List<Severity> own = affected.severities();
        String state = FixMarks.state(affected.ranges());
        String urgency = hints.urgency();
        if (urgency != null && FixState.ofWord(urgency) != null) {
            state = urgency;
        } else if (urgency != null) {
            own = new ArrayList<>(own);
            own.add(0, new Severity(Method.WORD, urgency, ecosystem.name()));
        }
        List<Severity> ofRecord = advisory.severities();
        if (!own.isEmpty() && !ofRecord.isEmpty()) {
            ofRecord = new ArrayList<>(ofRecord);
            ofRecord.removeAll(own);
        }
        PlatformLimit limit =
                hints.operatingSystems().isEmpty() && hints.architectures().isEmpty()
                        ? PlatformLimit.NONE
                        : new PlatformLimit(hints.operatingSystems(), hints.architectures());
        return new EntryNotes(own, ofRecord, state, limit);
    }

    /** All severities, the entry's own first. */
    List<Severity> severities() {
        if (own.isEmpty() || ofRecord.isEmpty()) {
            return own.isEmpty() ? ofRecord : own;
        }
        List<Severity> all = new ArrayList<>(own);
        all.addAll(ofRecord);
        return all;
    }
}
