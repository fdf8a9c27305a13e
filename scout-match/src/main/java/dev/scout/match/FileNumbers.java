package dev.scout.match;

import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.advisory.Severity;
import java.util.List;

/** The numbers that constants have in a file: their place in these lists, which only ever grow at their ends. */
final class FileNumbers {

    static final List<Severity.Method> METHODS =
            List.of(Severity.Method.CVSS_V2, Severity.Method.CVSS_V3, Severity.Method.CVSS_V4, Severity.Method.WORD);

    static final List<AffectedRange.Type> RANGE_TYPES = List.of(
            AffectedRange.Type.SEMVER,
            AffectedRange.Type.ECOSYSTEM,
            AffectedRange.Type.GIT,
            AffectedRange.Type.UNKNOWN);

    static final List<RangeEvent.Kind> EVENT_KINDS = List.of(
            RangeEvent.Kind.INTRODUCED, RangeEvent.Kind.FIXED, RangeEvent.Kind.LAST_AFFECTED, RangeEvent.Kind.LIMIT);

    private FileNumbers() {}
}
