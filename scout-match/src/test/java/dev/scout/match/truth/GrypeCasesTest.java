package dev.scout.match.truth;

import dev.scout.core.advisory.Advisory.Links;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What Grype's own tests expect of its matchers, where all their advisories could be written as OSV. What must be
 * affected is found; what must be ignored or is not affected is not; and where nothing or only something is expected,
 * nothing else is found.
 */
class GrypeCasesTest {

    @Test
    void matches_agree_with_grype() throws IOException {
        Scoreboard board = new Scoreboard("grype_matcher_cases")
                .list(
                        "grype/golang/TestMatcherGolang_GoSymbols_GHSAMerge/*",
                        "both: Grype was given the symbols of the binary; a bill has none, and the module is affected")
                .list(
                        "root.io: *",
                        "both: Grype knows that Root.io's packages are patched ones of others, by their names; no advisory"
                                + " and no package URL says so")
                .list(
                        "grype/apk/TestMatcherApk_ArchFilter_NoMatchWhenArchDisagrees/*",
                        "Grype: waits for architectures: the advisory's package URL says arch=x86_64")
                .list(
                        "grype/rpm/TestAlmaLinuxMatching_DebuginfoSkipped/*",
                        "both: debuginfo has no code that runs, says Grype; Scout asks by the source package")
                .list(
                        "Red Hat minor release: *",
                        "both: Grype's record has a fix for each minor release; the OSV form kept only that of the newest");
        TruthFile.read("grype_matcher_cases", line -> {
            if (!line.get("self_contained").isTrue()) {
                return;
            }
            AdvisoryIndex index = AdvisoryIndex.of(Asked.advisories(line.get("advisories_osv")));
            Set<String> found = Asked.ids(index.overlay(Sbom.of(List.of(component(line)))));
            board.check(
                    kind(line) + line.get("case").text(),
                    "as expected",
                    difference(line.get("expected"), withOtherNames(found, index)));
        });
        board.finish();
    }

    private static String kind(JsonValue line) {
        if (line.get("fixture_db").text().startsWith("rootio")) {
            return "root.io: ";
        }
        JsonValue distro = line.get("package").get("Distro");
        boolean redHat =
                !distro.items().isEmpty() && distro(line, line.get("package")).matches("redhat-[0-9]+[.].*");
        return redHat ? "Red Hat minor release: " : "";
    }

    /** Errata carry their CVEs as aliases or as related (V27); Grype's database knows them by both. */
    private static Set<String> withOtherNames(Set<String> ids, AdvisoryIndex index) {
        Set<String> names = new TreeSet<>(ids);
        for (String id : ids) {
            Links links = index.find(id).orElseThrow().links();
            names.addAll(links.aliases());
            names.addAll(links.related());
            names.addAll(links.upstream());
        }
        return names;
    }

    private static String difference(JsonValue expected, Set<String> found) {
        Set<String> missing = new TreeSet<>(expected.get("affected").texts());
        Set<String> unwanted = new TreeSet<>(found);
        unwanted.removeAll(missing);
        if (!expected.get("empty").isTrue() && expected.get("only").isNull()) {
            Set<String> suppressed = new TreeSet<>(expected.get("ignored").texts());
            suppressed.addAll(expected.get("not_affected").texts());
            unwanted.retainAll(suppressed);
        }
        missing.removeAll(found);
        String text =
                (missing.isEmpty() ? "" : "misses " + missing + " ") + (unwanted.isEmpty() ? "" : "finds " + unwanted);
        return text.isEmpty() ? "as expected" : text;
    }

    private static Component component(JsonValue line) {
        JsonValue asked = line.get("package");
        String name = asked.get("name").text();
        String version = asked.get("version").text();
        String type = asked.get("type").text();
        return switch (type) {
            case "$syftPkg.NpmPkg" -> Component.of(Asked.language("npm", name, version));
            case "$syftPkg.PythonPkg" -> Component.of(Asked.language("pypi", name, version));
            case "$syftPkg.GemPkg" -> Component.of(Asked.language("gem", name, version));
            case "$syftPkg.GoModulePkg" -> Component.of(Asked.language("golang", name, version));
            case "$syftPkg.BitnamiPkg" -> Component.of(Asked.language("bitnami", name, version));
            case "$syftPkg.JavaPkg" -> Component.of(Asked.language("maven", javaPath(asked), version));
            default -> distribution(line, asked, type);
        };
    }

    /** Group and artifact of the POM that Syft found in the archive. */
    private static String javaPath(JsonValue asked) {
        String metadata = asked.get("Metadata").text();
        String group = quoted(metadata, "PomGroupID:");
        String artifact = quoted(metadata, "PomArtifactID:");
        String name = asked.get("name").text();
        return group == null && name.startsWith("spring-")
                ? "org.springframework/" + name
                : group == null ? name.replace(':', '/') : group + "/" + (artifact == null ? name : artifact);
    }

    private static Component distribution(JsonValue line, JsonValue asked, String type) {
        String distro = distro(line, asked);
        String namespace = distro.substring(0, distro.indexOf('-'));
        Map<String, String> qualifiers = new LinkedHashMap<>();
        String release = distro.substring(distro.indexOf('-') + 1);
        if (!release.isEmpty()) {
            qualifiers.put("distro", (namespace.equals("redhat") ? "rhel" : namespace) + "-" + release);
        }
        asked.get("Architecture").texts().forEach(arch -> qualifiers.put("arch", arch));
        String module = quoted(asked.get("Metadata").text(), "ModularityLabel:");
        if (module != null) {
            qualifiers.put("rpmmod", module);
        }
        List<String> upstream = asked.get("Upstream").texts();
        SourcePackage source = upstream.isEmpty()
                ? null
                : new SourcePackage(upstream.get(0), upstream.get(1).isEmpty() ? null : upstream.get(1));
        String purlType = switch (type) {
            case "$syftPkg.ApkPkg" -> "apk";
            case "$syftPkg.DebPkg" -> "deb";
            default -> "rpm";
        };
        return Asked.component(
                PackageUrl.of(
                                purlType,
                                namespace,
                                asked.get("name").text(),
                                asked.get("version").text())
                        .withQualifiers(qualifiers),
                source);
    }

    /** The distribution as namespace and release; {@code d} stands for the one that the case is named after. */
    private static String distro(JsonValue line, JsonValue asked) {
        List<JsonValue> given = asked.get("Distro").items();
        if (given.isEmpty()) {
            return "redhat-";
        }
        JsonValue distro = given.get(0);
        String text =
                distro.get("_raw").isNull() ? distro.text() : distro.get("_raw").text();
        if (text.startsWith("newEUSDistro")) {
            return "redhat-" + quoted(text, "newEUSDistro") + "+eus";
        } else if (text.startsWith("newESMDistro")) {
            return "ubuntu-" + quoted(text, "newESMDistro") + "+esm";
        } else if (text.equals("d")) {
            String name = line.get("case").text();
            String host = name.substring(0, name.indexOf(" host"));
            return "redhat-" + host.substring(host.lastIndexOf('/') + 1);
        }
        String release = distro.get("version").text();
        return switch (distro.get("distro").text()) {
            case "RedHat" -> "redhat-" + release;
            case "SLES" -> "sles-" + release;
            case "dbtest.AlmaLinux8" -> "almalinux-8";
            case "dbtest.Alpine318" -> "alpine-3.18";
            case "dbtest.ChainguardRolling" -> "chainguard-";
            case "dbtest.Debian8" -> "debian-8";
            case "dbtest.Debian11" -> "debian-11";
            case "dbtest.Debian12" -> "debian-12";
            case "dbtest.Hummingbird1" -> "hummingbird-1";
            case "dbtest.RHEL8" -> "redhat-8";
            case "dbtest.RHEL9" -> "redhat-9";
            case "dbtest.Ubuntu2004" -> "ubuntu-20.04";
            case "dbtest.Ubuntu2204" -> "ubuntu-22.04";
            case "dbtest.WolfiRolling" -> "wolfi-";
            default -> "unknown-";
        };
    }

    /** The first text in quotes after a word; null if there is none. */
    private static @Nullable String quoted(String text, String word) {
        int at = text.indexOf(word);
        int open = at < 0 ? -1 : text.indexOf('"', at);
        int close = open < 0 ? -1 : text.indexOf('"', open + 1);
        return close < 0 ? null : text.substring(open + 1, close);
    }
}
