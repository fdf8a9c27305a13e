package dev.scout.match.remedy;

import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The smallest set of upgrades that clears what can be cleared: one for each package in one version, however many
 * components are it or are built from it, and however many vulnerabilities it has.
 *
 * <p>Rule: of each package, the lowest version above its own at which nothing is found any more. Since a fix on a
 * branch is lower than all of the next one, that is on the same branch if there is one there. Where no version is free
 * of everything, the lowest at which the least is found, if that is less than now. A version is proposed only if an
 * advisory names it as fixed, for this release of the distribution: of others nobody knows that they exist. It is asked
 * like any other component, so what was introduced since is seen. Whether a component may be upgraded so far is not
 * known here.
 *
 * @param upgrades in the order of the bill
 * @param withoutFix the findings of packages for which no better version is known
 */
public record Remediation(List<Upgrade> upgrades, List<Finding> withoutFix) {

    /** Copies the lists. */
    public Remediation {
        upgrades = List.copyOf(upgrades);
        withoutFix = List.copyOf(withoutFix);
    }

    /**
     * What to upgrade in a bill. Every package with findings is matched anew, mostly once or twice; where no version is
     * free of everything, once for each version that is named.
     */
    public static Remediation of(Overlay overlay) {
        Map<VulnerablePackage.Key, VulnerablePackage> packages = new LinkedHashMap<>();
        for (Finding finding : overlay.findings()) {
            packages.computeIfAbsent(VulnerablePackage.Key.of(finding), VulnerablePackage::new)
                    .add(finding);
        }
        joinSources(packages);
        List<Upgrade> upgrades = new ArrayList<>();
        List<Finding> withoutFix = new ArrayList<>();
        for (VulnerablePackage each : packages.values()) {
            Upgrade upgrade = new UpgradeSearch(overlay, each).search();
            if (upgrade == null) {
                withoutFix.addAll(each.findings());
            } else {
                upgrades.add(upgrade);
            }
        }
        return new Remediation(upgrades, withoutFix);
    }

    /** A binary package that has its source package's name comes with the others that are built from it. */
    private static void joinSources(Map<VulnerablePackage.Key, VulnerablePackage> packages) {
        packages.values().removeIf(each -> {
            VulnerablePackage source = packages.get(each.key().ofSource());
            if (source == null || source.equals(each)) {
                return false;
            }
            each.findings().forEach(source::add);
            return true;
        });
    }
}
