package dev.scout.match.truth;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Overlay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Trivy's own tests expect of its detectors, where all their advisories could be written as OSV. */
class TrivyDetectorCasesTest {

    @Test
    void whole_detections_agree_with_trivy() throws IOException {
        Scoreboard board = new Scoreboard("trivy_detector_cases")
                .list(
                        "both: Trivy leaves out a bucket of its database for its name; as OSV the record is good",
                        "trivy-detector/library/non-prefixed buckets")
                .list(
                        "both: Trivy takes the release of the package repository, which is newer than the system's; no"
                                + " package URL tells it",
                        "trivy-detector/alpine/repository is newer than OS version",
                        "trivy-detector/alpine/No src name");
        TruthFile.read("trivy_detector_cases", line -> {
            if (!line.get("self_contained").isTrue()) {
                return;
            }
            AdvisoryIndex index = AdvisoryIndex.of(Asked.advisories(line.get("advisories_osv")));
            List<Component> components = new ArrayList<>();
            for (JsonValue installed : line.get("packages").items()) {
                components.add(component(line.get("os"), installed));
            }
            Overlay overlay = index.overlay(Sbom.of(components));
            TreeSet<String> expected = new TreeSet<>();
            line.get("expected")
                    .items()
                    .forEach(one -> expected.add(one.get("id").text()));
            board.check(line.get("case").text(), expected, Asked.ids(overlay));
        });
        board.finish();
    }

    private static Component component(JsonValue system, JsonValue installed) {
        String name = installed.get("name").text();
        String version = installed.get("version").isNull()
                ? null
                : installed.get("version").text();
        String library = system.get("libType").text();
        if (!library.isEmpty()) {
            return Component.of(Asked.language(languageType(library), name, version));
        }
        String family = system.get("family").text();
        SourcePackage source = installed.get("src_name").text().isEmpty()
                ? null
                : new SourcePackage(
                        installed.get("src_name").text(),
                        installed.get("src_version").text());
        return Asked.component(
                PackageUrl.of(distributionType(family), namespace(system), name, version)
                        .withQualifiers(qualifiers(system, installed)),
                source);
    }

    private static Map<String, String> qualifiers(JsonValue system, JsonValue installed) {
        Map<String, String> qualifiers = new LinkedHashMap<>();
        put(qualifiers, "arch", installed.get("arch"));
        put(qualifiers, "modularitylabel", installed.get("modularitylabel"));
        String release = system.get("version").text();
        String distribution = system.get("distribution").text();
        if (!release.isEmpty()) {
            qualifiers.put("distro", namespace(system) + "-" + release);
        } else if (distribution.endsWith("Tumbleweed")) {
            qualifiers.put("distro", "opensuse-tumbleweed");
        }
        return qualifiers;
    }

    private static void put(Map<String, String> qualifiers, String key, JsonValue value) {
        if (!value.text().isEmpty()) {
            qualifiers.put(key, value.text());
        }
    }

    private static String languageType(String library) {
        return switch (library) {
            case "$ftypes.GoModule", "$ftypes.GoBinary" -> "golang";
            case "$ftypes.PythonPkg", "$ftypes.Pip" -> "pypi";
            case "$ftypes.GemSpec", "$ftypes.Bundler" -> "gem";
            case "$ftypes.Jar", "$ftypes.Pom" -> "maven";
            case "$ftypes.K8sUpstream" -> "k8s";
            default -> library.substring(library.indexOf('.') + 1).toLowerCase(Locale.ROOT);
        };
    }

    private static String distributionType(String family) {
        return switch (family) {
            case "alpine", "wolfi", "chainguard", "minimos" -> "apk";
            case "bottlerocket" -> "bottlerocket";
            case "debian", "ubuntu", "echo" -> "deb";
            default -> "rpm";
        };
    }

    private static @Nullable String namespace(JsonValue system) {
        String family = system.get("family").text();
        return switch (family) {
            case "bottlerocket" -> null;
            case "alma" -> "almalinux";
            case "azure" -> "azurelinux";
            case "suse" -> suse(system.get("distribution").text());
            default -> family;
        };
    }

    private static String suse(String distribution) {
        if (distribution.contains("OpenSUSE")) {
            return "opensuse";
        }
        return distribution.contains("Micro") ? "sle-micro" : "sles";
    }
}
