package dev.scout.match.remedy;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.Finding;
import dev.scout.match.Fix;
import dev.scout.match.FixedVersions;
import dev.scout.match.Overlay;
import dev.scout.match.VersionOrder;
import dev.scout.match.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the version to which a package is upgraded.
 *
 * <ol>
 *   <li>Every version up to the last fix of its findings is affected, so the search goes there and asks anew, until
 *       nothing is found: that is the lowest version which is free of everything.
 *   <li>Where a finding has no fix, all versions that are named are asked, and the lowest with the fewest findings is
 *       taken.
 * </ol>
 */
final class UpgradeSearch {

    /** A version and what is found at it. */
    private record Candidate(Version version, List<Finding> findings) {}

    private final Overlay overlay;
    private final VulnerablePackage vulnerable;
    private final VersionOrder order;

    UpgradeSearch(Overlay overlay, VulnerablePackage vulnerable) {
        this.overlay = overlay;
        this.vulnerable = vulnerable;
        this.order = VersionOrder.of(overlay.index());
    }

    /** The upgrade; null if no version is known that is better. */
    @Nullable
    Upgrade search() {
        String from = vulnerable.key().version();
        Version current = from == null ? null : read(from);
        if (from == null || current == null) {
            return null;
        }
        Candidate best = free(current);
        if (best == null) {
            best = fewest(current);
        }
        return best == null ? null : upgrade(from, best);
    }

    private @Nullable Version read(String text) {
        return order.read(vulnerable.first(), text);
    }

    /** The lowest version at which nothing is found; null if a finding on the way to it has no fix. */
    private @Nullable Candidate free(Version current) {
        Version version = current;
        List<Finding> findings = vulnerable.findings();
        while (!findings.isEmpty()) {
            Version next = lastFix(findings);
            if (next == null || next.compareTo(version) <= 0) {
                return null;
            }
            version = next;
            findings = at(version);
        }
        return new Candidate(version, findings);
    }

    /** The highest of all fixes; null if some finding has none. */
    private @Nullable Version lastFix(List<Finding> findings) {
        Version last = null;
        for (Finding finding : findings) {
            for (Finding.Match match : finding.matches()) {
                if (match.verdict().fixes().isEmpty()) {
                    return null;
                }
                for (Fix fix : match.verdict().fixes()) {
                    Version version = read(fix.version());
                    if (version == null) {
                        return null;
                    }
                    last = last == null || version.compareTo(last) > 0 ? version : last;
                }
            }
        }
        return last;
    }

    private @Nullable Candidate fewest(Version current) {
        Candidate best = null;
        for (String text : named()) {
            Version version = read(text);
            if (version != null && version.compareTo(current) > 0) {
                Candidate candidate = new Candidate(version, at(version));
                best = best == null || isBetter(candidate, best) ? candidate : best;
            }
        }
        int now = vulnerable.findings().size();
        return best == null || best.findings().size() >= now ? null : best;
    }

    private static boolean isBetter(Candidate one, Candidate other) {
        int more = one.findings().size() - other.findings().size();
        return more < 0 || more == 0 && one.version().compareTo(other.version()) < 0;
    }

    /** The versions that advisories name as fixed for what is upgraded. */
    private Set<String> named() {
        Set<String> versions = new LinkedHashSet<>();
        for (Component component : vulnerable.components()) {
            for (FixedVersions fixed : FixedVersions.of(overlay, component)) {
                if (fixed.packageName().equals(vulnerable.key().name())) {
                    versions.addAll(fixed.versions());
                }
            }
        }
        return versions;
    }

    /** What is found if all components are brought to a version. */
    private List<Finding> at(Version version) {
        Sbom sbom = overlay.sbom();
        List<Component> upgraded = new ArrayList<>();
        for (Component component : vulnerable.components()) {
            upgraded.add(new UpgradedComponent(component, vulnerable.key()).at(version.toString()));
        }
        return overlay.index()
                .overlay(new Sbom(
                        sbom.document(),
                        null,
                        upgraded,
                        List.of(),
                        sbom.operatingSystem(),
                        null,
                        Sbom.Attached.NOTHING))
                .findings();
    }

    private Upgrade upgrade(String from, Candidate best) {
        Set<String> left = new LinkedHashSet<>();
        for (Finding finding : best.findings()) {
            left.add(finding.id());
            left.addAll(finding.aliases());
        }
        return new Upgrade(
                vulnerable.key().name(),
                vulnerable.key().naming(),
                from,
                best.version().toString(),
                vulnerable.components(),
                vulnerable.findings().stream()
                        .filter(finding -> !left.contains(finding.id()))
                        .toList(),
                best.findings());
    }
}
