package dev.scout.examples.cli;

import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import dev.scout.match.remedy.Remediation;
import dev.scout.match.remedy.Upgrade;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What to upgrade for the findings that are shown. A package is brought to a version that is free of everything, of
 * what is suppressed, too; but one whose findings are all suppressed or filtered out is left alone.
 *
 * @param upgrades in the order of the bill
 * @param withoutFix the findings that are shown and that no known version mends, in the order of the bill
 */
record Fixes(List<Upgrade> upgrades, List<Finding> withoutFix) {

    static Fixes of(Overlay overlay, List<Finding> shown) {
        Set<Finding> wanted = new HashSet<>(shown);
        Remediation remediation = Remediation.of(overlay);
        return new Fixes(
                remediation.upgrades().stream()
                        .filter(upgrade -> upgrade.cleared().stream().anyMatch(wanted::contains))
                        .toList(),
                remediation.withoutFix().stream().filter(wanted::contains).toList());
    }
}
