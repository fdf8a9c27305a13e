package dev.scout.match;

import dev.scout.core.image.Platform;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import java.util.Collections;
import java.util.List;

/**
 * What advisories say about a bill: immutable, thread-safe, and in the order of the bill's components.
 *
 * <p>Whatever is neither a finding nor undecided, and whose component {@link #coverage} counts as checked, is not
 * affected; {@link #explain} says why.
 */
public final class Overlay {

    private final AdvisoryIndex index;
    private final Sbom sbom;
    private final List<Finding> findings;
    private final List<SetAside> setAside;
    private final List<Assessment> undecided;
    private final Coverage coverage;

    /** An overlay of lists that nobody changes any more. */
    Overlay(
            AdvisoryIndex index,
            Sbom sbom,
            List<Finding> findings,
            List<SetAside> setAside,
            List<Assessment> undecided,
            Coverage coverage) {
        this.index = index;
        this.sbom = sbom;
        this.findings = Collections.unmodifiableList(findings);
        this.setAside = Collections.unmodifiableList(setAside);
        this.undecided = Collections.unmodifiableList(undecided);
        this.coverage = coverage;
    }

    /** The bill below. */
    public Sbom sbom() {
        return sbom;
    }

    /** The advisories above, for example to look a finding's details up. */
    public AdvisoryIndex index() {
        return index;
    }

    /** What is affected: one for each component and vulnerability; within a component by the vulnerability's id. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The findings of which some advisory is about the platform, or does not say; without those that are about others
     * only. Asked for, and never done unasked: what an image holds need not be what it runs on.
     */
    public List<Finding> findingsOn(Platform platform) {
        return findings.stream()
                .filter(finding -> finding.matches().stream()
                        .anyMatch(match -> match.verdict().limit().includes(platform)))
                .toList();
    }

    /**
     * What the advisories have found and something better is known of, in the order of the bill's components: with
     * {@link #findings} it is all that is affected.
     */
    public List<SetAside> setAside() {
        return setAside;
    }

    /** What could not be decided, by component and then by the advisory's id. */
    public List<Assessment> undecided() {
        return undecided;
    }

    /** What was checked and what was not. */
    public Coverage coverage() {
        return coverage;
    }

    /**
     * What is known about a component and an advisory, affected or not. Evaluated when asked.
     *
     * <p>Where a finding was {@linkplain #setAside set aside} since the component is not affected after all, that is
     * the answer; one that was found in its owner, too, is affected.
     */
    public Verdict explain(Component component, String advisoryId) {
        for (SetAside aside : setAside) {
            if (aside.verdict() instanceof Verdict.NotAffected
                    && aside.finding().components().contains(component)
                    && aside.finding().matches().stream()
                            .anyMatch(match -> match.advisoryId().equals(advisoryId))) {
                return aside.verdict();
            }
        }
        return new Explanation(index, sbom.operatingSystem()).explain(component, advisoryId);
    }
}
