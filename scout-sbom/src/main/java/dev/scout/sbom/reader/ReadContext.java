package dev.scout.sbom.reader;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import java.util.ArrayList;
import java.util.List;

/** What goes along with one reading: the limits, and the list of what was odd. Not thread-safe. */
public final class ReadContext {

    private final ReadLimits limits;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private long unlisted;

    /** Begins a reading. */
    public ReadContext(ReadLimits limits) {
        this.limits = limits;
    }

    /** The limits to keep to. */
    public ReadLimits limits() {
        return limits;
    }

    /** Notes something odd; beyond the limit, only that there was more. */
    public void report(Diagnostic diagnostic) {
        if (diagnostics.size() < limits.diagnostics()) {
            diagnostics.add(diagnostic);
        } else {
            unlisted++;
        }
    }

    /** What was odd so far, with a last word on how much more there was. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        if (unlisted > 0) {
            all.add(new Diagnostic(
                    Diagnostic.Kind.TRUNCATED, "", Position.UNKNOWN, unlisted + " more oddities are not listed"));
        }
        return all;
    }
}
