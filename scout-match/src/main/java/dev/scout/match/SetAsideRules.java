package dev.scout.match;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes findings out of an overlay of which something better is known.
 *
 * <ol>
 *   <li>What a later layer of the image replaced is not there any more.
 *   <li>Of a package of a language whose files a package of the distribution owns, the distribution's own advisories
 *       speak, if they speak of the same vulnerability: what they say is fixed or never was affected is not reported,
 *       and what they say is affected is reported once, for the owner. Where they say nothing, or cannot tell, the
 *       finding stays.
 * </ol>
 *
 * <p>Source: distributions fix vulnerabilities without changing the version that the language sees.
 */
final class SetAsideRules {

    private final AdvisoryIndex index;
    private final Sbom sbom;
    private final List<SetAside> setAside = new ArrayList<>();

    SetAsideRules(AdvisoryIndex index, Sbom sbom) {
        this.index = index;
        this.sbom = sbom;
    }

    /** Moves those findings from {@code findings} to {@link #setAside}. */
    void apply(List<Finding> findings, ComponentMatcher matcher, boolean mixed) {
        Map<String, Component> replaced = Replacements.of(sbom, findings);
        Map<String, Component> owners = mixed ? Ownership.of(sbom, findings, index.ecosystems()) : Map.of();
        if (replaced.isEmpty() && owners.isEmpty()) {
            return;
        }
        VendorOpinion opinion = new VendorOpinion(index, matcher);
        findings.removeIf(finding -> {
            SetAside reason = replaced(finding, replaced);
            reason = reason == null ? owned(finding, owners, opinion) : reason;
            return reason != null && setAside.add(reason);
        });
    }

    /** What was set aside, in the order of the findings. */
    List<SetAside> setAside() {
        return setAside;
    }

    private @Nullable SetAside replaced(Finding finding, Map<String, Component> replaced) {
        Component later = null;
        for (Component component : finding.components()) {
            later = replaced.get(component.ref());
            if (later == null) {
                return null;
            }
        }
        if (later == null) {
            return null;
        }
        Verdict verdict = new VerdictMaker(index)
                .notAffected(
                        finding.firstHit(),
                        Verdict.NotAffected.Reason.REPLACED,
                        "a later layer holds " + later.ref() + " in its place");
        return new SetAside(finding, SetAside.Reason.REPLACED, later, verdict);
    }

    private static @Nullable SetAside owned(Finding finding, Map<String, Component> owners, VendorOpinion opinion) {
        Component owner = null;
        for (Component component : finding.components()) {
            owner = owners.get(component.ref());
            if (owner == null) {
                return null;
            }
        }
        Verdict verdict = owner == null ? null : opinion.of(owner, finding);
        if (owner == null || verdict == null) {
            return null;
        }
        SetAside.Reason reason = verdict instanceof Verdict.Affected
                ? SetAside.Reason.FOUND_IN_OWNER
                : SetAside.Reason.VENDOR_NOT_AFFECTED;
        return new SetAside(finding, reason, owner, verdict);
    }
}
