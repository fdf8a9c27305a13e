package dev.scout.match.inventory;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.environment.Workload;
import dev.scout.core.image.Digest;
import dev.scout.core.sbom.Component;
import dev.scout.match.Finding;
import dev.scout.match.judgement.JudgedFinding;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change of knowledge or judgement means for one component of one image.
 *
 * @param kind what became of the finding
 * @param image the digest of the image
 * @param workloads what runs it; empty if nothing is known to
 * @param before the finding as it was; absent if it is new
 * @param after the finding as it is; absent if there is none any more
 * @param aspects what differs between the two; empty if one of them is absent
 * @param causes the records that changed and led to this, by id; none if what is said besides changed, which the
 *     grounds tell
 */
public record Transition(
        Kind kind,
        Digest image,
        List<Workload> workloads,
        @Nullable JudgedFinding before,
        @Nullable JudgedFinding after,
        Set<Aspect> aspects,
        List<Cause> causes) {

    /** What became of a finding. */
    public enum Kind {
        /** It is new, and it stands. */
        OPENED,
        /** It says something else than before. */
        CHANGED,
        /** The component is not affected, by what is known now. */
        RESOLVED,
        /** Every record that spoke of it was taken back. */
        WITHDRAWN,
        /** A statement or a waiver suppresses it now; it may be new. */
        SUPPRESSED,
        /** It was suppressed, and stands again. */
        REOPENED
    }

    /** What can differ between a finding before and after. */
    public enum Aspect {
        /** How bad it is, or what its records say of that. */
        SEVERITY,
        /** The versions that mend it. */
        FIX,
        /** The affected versions that the component's version was compared with. */
        RANGE,
        /** Which records speak of it, or what its ids are. */
        RECORDS,
        /** How it stands, or which statements and waivers decide that. */
        JUDGEMENT
    }

    /**
     * A record that changed.
     *
     * @param id its id
     * @param before as it was; absent if it was not in force
     * @param after as it is; absent if it is not in force any more
     */
    public record Cause(
            String id, @Nullable Advisory before, @Nullable Advisory after) {}

    /** Copies the collections. */
    public Transition {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(image, "image");
        if (before == null && after == null) {
            throw new IllegalArgumentException("a transition from nothing to nothing");
        }
        workloads = List.copyOf(workloads);
        aspects = Set.copyOf(aspects);
        causes = List.copyOf(causes);
    }

    /** The finding as it is, or else as it was. */
    public Finding finding() {
        return judged().finding();
    }

    private JudgedFinding judged() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** The component that it is about. */
    public Component component() {
        return finding().component();
    }

    @Override
    public String toString() {
        return kind + (aspects.isEmpty() ? "" : " " + aspects) + " " + image + " " + finding();
    }
}
