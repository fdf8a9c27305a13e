package dev.scout.match;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.Verdict.NotAffected.Reason;
import dev.scout.match.ecosystem.Ecosystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a distribution says of the vulnerability of a finding in a package of its own.
 *
 * <p>An advisory of the distribution speaks of a vulnerability if it has one of its ids, among its aliases or among
 * those that it passes on.
 */
final class VendorOpinion {

    private final AdvisoryIndex index;
    private final ComponentMatcher matcher;
    private final Map<String, List<Hit>> known = new HashMap<>();

    VendorOpinion(AdvisoryIndex index, ComponentMatcher matcher) {
        this.index = index;
        this.matcher = matcher;
    }

    /** Affected or not affected; null if the distribution says nothing of it, or it cannot be told. */
    @Nullable
    Verdict of(Component owner, Finding finding) {
        Set<String> ids = ids(finding);
        List<Hit> affected = new ArrayList<>();
        Hit spared = null;
        for (Hit hit : known.computeIfAbsent(owner.ref(), ref -> ask(owner))) {
            boolean speaks = hit.span() >= ComponentMatcher.NONE && speaksOf(hit, ids);
            if (speaks && hit.obstacle() != null) {
                return null;
            } else if (speaks && hit.span() >= 0) {
                affected.add(hit);
            } else if (speaks) {
                spared = spared == null ? hit : spared;
            }
        }
        VerdictMaker words = new VerdictMaker(index);
        if (!affected.isEmpty()) {
            Hit first = affected.get(0);
            affected.removeIf(hit -> !HitOrder.isSameAdvisory(hit, first));
            return words.affected(affected);
        }
        return spared == null ? null : words.notAffected(spared, Reason.VENDOR);
    }

    private List<Hit> ask(Component owner) {
        PackageUrl purl = owner.identity().purl();
        Ecosystem ecosystem = purl == null ? null : index.ecosystems().of(purl);
        return purl == null || ecosystem == null ? List.of() : List.copyOf(matcher.askForAll(owner, purl, ecosystem));
    }

    private Set<String> ids(Finding finding) {
        Set<String> ids = new HashSet<>();
        for (Hit hit : finding.hits()) {
            ids.addAll(index.ids(hit));
        }
        return ids;
    }

    private boolean speaksOf(Hit hit, Set<String> ids) {
        return index.ids(hit).stream().anyMatch(ids::contains)
                || hit.image().links(hit.advisory()).stream().anyMatch(ids::contains);
    }
}
