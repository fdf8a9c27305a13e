package dev.scout.match;

import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.advisory.Severity;
import java.util.List;

/** The numbers that constants have in a file: their place in these lists, which only ever grow at their ends. */
final class FileNumbers {

    static final List<Severity.Method> METHODS =
            List.of(Severity.Method.CVSS_V2, Severity.Method.CVSS_V3, Severity.Method.CVSS_V4, Severity.Method.WORD);

    /** In the notes of an entry: added to a method where the severity is the whole record's. */
    static final int OF_RECORD = 8;

    /** In the notes of an entry: a word for what is meant to be done. */
    static final int STATE = 16;

    /** In the notes of an entry: an operating system that it is about. */
    static final int OPERATING_SYSTEM = 17;

    /** In the notes of an entry: an architecture that it is about. */
    static final int ARCHITECTURE = 18;

    static final List<AffectedRange.Type> RANGE_TYPES = List.of(
            AffectedRange.Type.SEMVER,
            AffectedRange.Type.ECOSYSTEM,
            AffectedRange.Type.GIT,
            AffectedRange.Type.UNKNOWN);

    static final List<RangeEvent.Kind> EVENT_KINDS = List.of(
            RangeEvent.Kind.INTRODUCED, RangeEvent.Kind.FIXED, RangeEvent.Kind.LAST_AFFECTED, RangeEvent.Kind.LIMIT);

    private FileNumbers() {}
}
