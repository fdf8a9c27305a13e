package dev.scout.match.risk;

import static dev.scout.match.Given.advisory;
import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static dev.scout.match.Given.withAliases;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.risk.MaliciousPackage;
import dev.scout.match.AdvisoryIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaliciousPackagesTest {

    @Test
    void V18_packages_of_malicious_records_and_their_aliases_in_the_versions_they_list() {
        AdvisoryIndex index = AdvisoryIndex.of(List.of(
                advisory("MAL-2024-1", affected("npm", "evil", "introduced 0")),
                advisory("MAL-2024-2", affected("npm", "taken-over", "versions 1.0.1")),
                withAliases(advisory("GHSA-9", affected("npm", "worm", "introduced 0")), "MAL-2024-3"),
                advisory("GHSA-8", affected("npm", "plain", "introduced 0"))));
        assertThat(MaliciousPackages.of(index.overlay(bill(
                        "pkg:npm/evil@1.0.0",
                        "pkg:npm/taken-over@1.0.0",
                        "pkg:npm/taken-over@1.0.1",
                        "pkg:npm/worm@3.0.0",
                        "pkg:npm/plain@1.0.0"))))
                .containsExactly(
                        new MaliciousPackage(PackageUrl.parse("pkg:npm/evil@1.0.0"), "MAL-2024-1"),
                        new MaliciousPackage(PackageUrl.parse("pkg:npm/taken-over@1.0.1"), "MAL-2024-2"),
                        new MaliciousPackage(PackageUrl.parse("pkg:npm/worm@3.0.0"), "MAL-2024-3"));
    }
}
