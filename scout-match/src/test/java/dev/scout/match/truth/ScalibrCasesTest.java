package dev.scout.match.truth;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.AdvisoryIndex;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What osv-scalibr's own tests expect of its evaluation of OSV records. */
class ScalibrCasesTest {

    @Test
    void is_affected_agrees_with_osv_scalibr() throws IOException {
        Scoreboard board = new Scoreboard("scalibr_isaffected")
                .list(
                        "without a version: *",
                        "Scout: nobody knows whether a package without a version is affected (V20); scalibr says it is,"
                                + " and Scout reports it as undecided")
                .list(
                        "*/0.0.0.1",
                        "Scout: npm has no version of four numbers, so it stays undecided; scalibr compares it anyway")
                .list(
                        "scalibr/TestOSV_IsAffected_PackageNameMapping/Go stdlib mapping",
                        "both: scalibr calls Go's own library go in its inventory; in package URLs it is stdlib")
                .list(
                        "scalibr/TestOSV_IsAffected_RPMEpoch/RPM with epoch on non-epoch ecosystem*",
                        "Scout: the case names no release of openEuler (E8), and an epoch that is installed counts")
                .list(
                        "scalibr/TestOSV_IsAffected_PackageNameMapping/Git repo mapping",
                        "both: scalibr maps a repository to records of commits by its URL; Scout matches packages, and"
                                + " there is no package URL of the type git");
        TruthFile.read("scalibr_isaffected", line -> {
            JsonValue asked = line.get("package");
            AdvisoryIndex index = AdvisoryIndex.of(Asked.advisories(line.get("advisories_osv")));
            String key = (asked.get("version").text().isEmpty() ? "without a version: " : "")
                    + line.get("case").text();
            board.check(key, Answer.of(line.get("expected_affected").isTrue()), Asked.answer(index, component(asked)));
        });
        board.finish();
    }

    private static Component component(JsonValue asked) {
        if (!asked.get("purl").isNull()) {
            return Component.of(PackageUrl.parse(asked.get("purl").text()));
        }
        JsonValue raw = asked.get("raw");
        String name = raw.get("Name").text();
        String version = raw.get("Version").text();
        JsonValue metadata = raw.get("Metadata");
        return Component.of(
                switch (raw.get("PURLType").text()) {
                    case "$purl.TypeDebian" ->
                        PackageUrl.of("deb", "debian", name, version)
                                .withQualifiers(Map.of(
                                        "distro",
                                        "debian-" + metadata.get("OSVersionID").text()));
                    case "$purl.TypeRPM" ->
                        PackageUrl.of("rpm", rpmNamespace(metadata), name, version)
                                .withQualifiers(rpmQualifiers(metadata));
                    case "$purl.TypeGolang" -> Asked.language("golang", name, version);
                    default -> PackageUrl.of("generic", null, name, version);
                });
    }

    private static String rpmNamespace(JsonValue metadata) {
        String id = metadata.get("OSID").text();
        return id.equals("rhel") ? "redhat" : id;
    }

    private static Map<String, String> rpmQualifiers(JsonValue metadata) {
        String epoch = metadata.get("Epoch").text();
        String cpe = metadata.get("OSCPEName").text();
        return cpe.isEmpty() ? Map.of("epoch", epoch) : Map.of("epoch", epoch, "distro", "rhel-9");
    }
}
