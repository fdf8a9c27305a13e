package dev.scout.match.truth;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Origin.SourcePackage;
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
                        "Scout: nobody knows whether a package without a version is affected (V20), and it is reported as"
                                + " undecided; scalibr says it is",
                        "scalibr/TestOSV_IsAffected_AffectsWithEcosystem_SingleAffected/L99/",
                        "scalibr/TestOSV_IsAffected_AffectsWithEcosystem_SingleAffected/L181/",
                        "scalibr/TestOSV_IsAffected_AffectsWithEcosystem_MultipleAffected/L270/",
                        "scalibr/TestOSV_IsAffected_AffectsWithEcosystem_Unsorted/L305/",
                        "scalibr/TestOSV_IsAffected_AffectsWithSemver_SingleAffected/L428/",
                        "scalibr/TestOSV_IsAffected_AffectsWithSemver_SingleAffected/L483/",
                        "scalibr/TestOSV_IsAffected_AffectsWithSemver_MultipleAffected/L538/",
                        "scalibr/TestOSV_IsAffected_AffectsWithSemver_Unsorted/L574/",
                        "scalibr/TestOSV_IsAffected_AffectsWithSemver_Unsorted/L612/",
                        "scalibr/TestOSV_IsAffected_OnlyVersions/L629/")
                .list(
                        "Scout: npm has no version of four numbers, node-semver and osv.dev refuse it, and it stays"
                                + " undecided; scalibr compares it anyway",
                        "scalibr/TestOSV_IsAffected_AffectsWithEcosystem_SingleAffected/L199/0.0.0.1",
                        "scalibr/TestOSV_IsAffected_AffectsWithEcosystem_MultipleAffected/L250/0.0.0.1",
                        "scalibr/TestOSV_IsAffected_AffectsWithEcosystem_Unsorted/L289/0.0.0.1",
                        "scalibr/TestOSV_IsAffected_AffectsWithSemver_SingleAffected/L444/0.0.0.1",
                        "scalibr/TestOSV_IsAffected_AffectsWithSemver_MultipleAffected/L518/0.0.0.1",
                        "scalibr/TestOSV_IsAffected_AffectsWithSemver_Unsorted/L558/0.0.0.1")
                .list(
                        "Scout: the component names no release of openEuler, the advisory does, and it stays undecided"
                                + " (E8); scalibr matches any. On its release the answer is the same",
                        "scalibr/TestOSV_IsAffected_RPMEpoch/RPM with epoch on non-epoch ecosystem, affected because we"
                                + " don't prepend epoch and it matches epoch-less fix");
        TruthFile.read("scalibr_isaffected", line -> {
            JsonValue asked = line.get("package");
            AdvisoryIndex index = AdvisoryIndex.of(Asked.advisories(line.get("advisories_osv")));
            board.check(
                    line.get("case").text(),
                    Answer.of(line.get("expected_affected").isTrue()),
                    Asked.answer(index, component(asked)));
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
        String sourceName =
                metadata.get("SourceName").text() + metadata.get("OriginName").text();
        return Asked.component(
                switch (raw.get("PURLType").text()) {
                    case "$purl.TypeDebian" -> distribution("deb", "debian", name, version, metadata);
                    case "$purl.TypeApk" -> distribution("apk", "alpine", name, version, metadata);
                    case "$purl.TypeRPM" ->
                        PackageUrl.of("rpm", rpmNamespace(metadata), name, version)
                                .withQualifiers(rpmQualifiers(metadata));
                    case "git" ->
                        Asked.language("git", raw.get("SourceCode").get("Repo").text(), version);
                    case "$purl.TypeGolang" -> Asked.language("golang", name, version);
                    default -> PackageUrl.of("generic", null, name, version);
                },
                sourceName.isEmpty() ? null : new SourcePackage(sourceName, version));
    }

    private static PackageUrl distribution(
            String type, String namespace, String name, String version, JsonValue metadata) {
        String distro = namespace + "-" + metadata.get("OSVersionID").text();
        return PackageUrl.of(type, namespace, name, version).withQualifiers(Map.of("distro", distro));
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
