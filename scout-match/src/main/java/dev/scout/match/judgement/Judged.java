package dev.scout.match.judgement;

import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.Waiver;
import dev.scout.match.Overlay;
import java.util.List;

/**
 * An overlay with its findings judged: immutable, and in the order of the overlay.
 *
 * <p>{@link #findings} and {@link #suppressed} together are the findings of the overlay; whoever disagrees with a
 * ground adds its finding back.
 */
public final class Judged {

    private final Overlay overlay;
    private final List<JudgedFinding> all;
    private final Marks marks;

    Judged(Overlay overlay, List<JudgedFinding> all, Marks marks) {
        this.overlay = overlay;
        this.all = all;
        this.marks = marks;
    }

    /** The overlay below. */
    public Overlay overlay() {
        return overlay;
    }

    /** The findings that stand. */
    public List<JudgedFinding> findings() {
        return all.stream().filter(judged -> !judged.isSuppressed()).toList();
    }

    /** The findings that a statement or a waiver suppresses, each with its grounds. */
    public List<JudgedFinding> suppressed() {
        return all.stream().filter(JudgedFinding::isSuppressed).toList();
    }

    /** Every finding of the overlay, whether it stands or not. */
    public List<JudgedFinding> all() {
        return all;
    }

    /** The statements that suppress nothing here, in their order, and why. Made when asked. */
    public List<Unapplied<VexStatement>> unappliedStatements() {
        return marks.unappliedStatements();
    }

    /** The waivers that suppress nothing here, in their order, and why. Made when asked. */
    public List<Unapplied<Waiver>> unappliedWaivers() {
        return marks.unappliedWaivers();
    }
}
