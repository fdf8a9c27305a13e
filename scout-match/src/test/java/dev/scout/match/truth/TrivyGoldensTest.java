package dev.scout.match.truth;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Trivy's recorded results of whole scans: every package of a result, asked of the database behind them. A pair that is
 * expected must be found, as far as the database could be written as OSV; a pair that is found must be expected.
 */
class TrivyGoldensTest {

    @Test
    void recorded_scans_are_found_again() throws IOException {
        List<JsonValue> records = new ArrayList<>();
        TruthFile.read("trivy_integration_db_osv", records::add);
        AdvisoryIndex index = AdvisoryIndex.of(Asked.advisories(records));
        Scoreboard board = new Scoreboard("trivy_integration_goldens")
                .list(
                        "both: the advisory names the source package, and the recorded result does not say which one that"
                                + " is; in a bill by Trivy it stands beside the package",
                        "trivy-integration/debian-buster-ignore-unfixed.json.golden "
                                + "pkg:deb/debian/libidn2-0@2.0.5-1?arch=amd64&distro=debian-10.1 CVE-2019-18224",
                        "trivy-integration/debian-stretch.json.golden "
                                + "pkg:deb/debian/e2fslibs@1.43.4-2?arch=amd64&distro=debian-9.9 CVE-2019-5094",
                        "trivy-integration/debian-stretch.json.golden "
                                + "pkg:deb/debian/libcomerr2@1.43.4-2?arch=amd64&distro=debian-9.9 CVE-2019-5094",
                        "trivy-integration/debian-stretch.json.golden "
                                + "pkg:deb/debian/libss2@1.43.4-2?arch=amd64&distro=debian-9.9 CVE-2019-5094",
                        "trivy-integration/fluentd-gems.json.golden "
                                + "pkg:deb/debian/libidn2-0@2.0.5-1?arch=amd64&distro=debian-10.2 CVE-2019-18224",
                        "trivy-integration/fluentd-multiple-lockfiles.json.golden "
                                + "pkg:deb/debian/libidn2-0@2.0.5-1?distro=debian-10.2 CVE-2019-18224",
                        "trivy-integration/ubuntu-1804.json.golden "
                                + "pkg:deb/ubuntu/libcom-err2@1.44.1-1ubuntu1.1?arch=amd64&distro=ubuntu-18.04 CVE-2019-5094",
                        "trivy-integration/ubuntu-1804.json.golden "
                                + "pkg:deb/ubuntu/libext2fs2@1.44.1-1ubuntu1.1?arch=amd64&distro=ubuntu-18.04 CVE-2019-5094",
                        "trivy-integration/ubuntu-1804.json.golden "
                                + "pkg:deb/ubuntu/libss2@1.44.1-1ubuntu1.1?arch=amd64&distro=ubuntu-18.04 CVE-2019-5094")
                .list(
                        "both: the record of this distribution has no OSV form; that of another one has the same id",
                        "trivy-integration/oraclelinux-8.json.golden "
                                + "pkg:rpm/oracle/curl@7.61.1-8.el8?arch=x86_64&distro=oracle-8.0 CVE-2019-5436",
                        "trivy-integration/ubi-7.json.golden "
                                + "pkg:rpm/redhat/bash@4.2.46-33.el7?arch=x86_64&distro=redhat-7.7 CVE-2019-18276");
        TruthFile.read("trivy_integration_goldens", line -> {
            Set<String> purls = new TreeSet<>();
            Set<String> expected = new TreeSet<>();
            Set<String> notHeld = new TreeSet<>();
            line.get("packages")
                    .items()
                    .forEach(one -> purls.add(one.get("purl").text()));
            for (JsonValue one : line.get("expected").items()) {
                String purl = one.get("purl").text();
                purls.add(purl);
                boolean held = one.get("advisory_in_osv_db").isTrue();
                (held ? expected : notHeld).add(purl + " " + one.get("id").text());
            }
            Overlay overlay = index.overlay(Sbom.of(purls.stream()
                    .map(purl -> Component.of(PackageUrl.repair(purl)))
                    .toList()));
            Set<String> found = pairs(overlay);
            String key = line.get("case").text() + " ";
            expected.forEach(pair -> board.check(key + pair, true, found.contains(canonical(pair))));
            notHeld.forEach(pair -> found.remove(canonical(pair)));
            expected.forEach(pair -> found.remove(canonical(pair)));
            found.forEach(pair -> board.check(key + "besides: " + pair, false, true));
        });
        board.finish();
    }

    private static Set<String> pairs(Overlay overlay) {
        Set<String> pairs = new TreeSet<>();
        for (Finding finding : overlay.findings()) {
            finding.matches().forEach(match -> pairs.add(finding.component().ref() + " " + match.advisoryId()));
        }
        return pairs;
    }

    private static String canonical(String pair) {
        int space = pair.lastIndexOf(' ');
        return PackageUrl.repair(pair.substring(0, space)) + pair.substring(space);
    }
}
