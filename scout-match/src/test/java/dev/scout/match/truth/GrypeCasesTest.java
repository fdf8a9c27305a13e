package dev.scout.match.truth;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
                        "both: Grype was given the symbols of the binary; a bill has none, and the module is affected",
                        "grype/golang/TestMatcherGolang_GoSymbols_GHSAMerge/"
                                + "3rd-party binary using a vulnerable symbol matches the patched GHSA/L154",
                        "grype/golang/TestMatcherGolang_GoSymbols_GHSAMerge/"
                                + "3rd-party binary avoiding vulnerable symbols matches nothing/L176",
                        "grype/golang/TestMatcherGolang_GoSymbols_GHSAMerge/"
                                + "current aws-sdk-go using vulnerable symbols is out of the GHSA range - no match/L204",
                        "grype/golang/TestMatcherGolang_GoSymbols_GHSAMerge/"
                                + "old aws-sdk-go using vulnerable symbols matches the patched GHSA/L218",
                        "grype/golang/TestMatcherGolang_GoSymbols_GHSAMerge/"
                                + "+incompatible binary using Patch.Apply matches the patched GHSA/L322",
                        "grype/golang/TestMatcherGolang_GoSymbols_GHSAMerge/"
                                + "+incompatible binary avoiding vulnerable symbols matches nothing/L339",
                        "grype/golang/TestMatcherGolang_GoSymbols_GHSAMerge//"
                                + "vN module not using the vulnerable symbols is suppressed/L415")
                .list(
                        "both: Grype's record has a fix for each minor release; the OSV form kept only that of the newest,"
                                + " which the version has not reached",
                        "grype/rpm/TestRpmCumulativeCompleteness_MinoredHostSeesBothPackages/"
                                + "later builds on same stream not vulnerable/L319",
                        "grype/rpm/TestRpmCumulativeCompleteness_MinoredHostSeesBothPackages/"
                                + "different glibc vulnerability seen when minor row records exist/L353",
                        "grype/rpm/TestRpmPerMinorExpansion_SameBaseUnderEUS/"
                                + "9.2+eus host past its stream fix/L542",
                        "grype/rpm/TestRpmPerMinorExpansion_NtpGARebase/7.2 host at its stream fix/L582",
                        "grype/rpm/TestRpmPerMinorExpansion_KernelGASuperseded/6.9 host at its own fix/L661");
        TruthFile.read("grype_matcher_cases", line -> {
            if (!line.get("self_contained").isTrue()) {
                return;
            }
            List<Advisory> advisories = Asked.advisories(line.get("advisories_osv"));
            AdvisoryIndex index = AdvisoryIndex.of(advisories);
            Set<String> found = Asked.ids(index.overlay(Sbom.of(List.of(component(line)))));
            board.check(
                    line.get("case").text(),
                    "as expected",
                    difference(line.get("expected"), withOtherNames(found, advisories)));
        });
        board.finish();
    }

    /**
     * The ids with the other names of their vulnerabilities. Errata carry their CVEs as aliases or as related (V27),
     * Grype's database knows them by both; and it calls what Root.io says of a CVE by the id of whoever told of it
     * first.
     */
    private static Set<String> withOtherNames(Set<String> ids, List<Advisory> advisories) {
        Set<String> names = new TreeSet<>(ids);
        for (Advisory advisory : advisories) {
            if (ids.contains(advisory.id())) {
                names.addAll(advisory.links().aliases());
                names.addAll(advisory.links().related());
                names.addAll(advisory.links().upstream());
            }
        }
        boolean root = ids.stream().anyMatch(id -> id.startsWith("ROOT-"));
        for (Advisory advisory : root ? advisories : List.<Advisory>of()) {
            if (advisory.links().aliases().stream().anyMatch(names::contains)) {
                names.add(advisory.id());
            }
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
            case "$syftPkg.DotnetPkg" -> Component.of(Asked.language("nuget", name, version));
            case "$syftPkg.HexPkg" -> Component.of(Asked.language("hex", name, version));
            case "$syftPkg.PhpComposerPkg" -> Component.of(Asked.language("composer", name, version));
            case "$syftPkg.RustPkg" -> Component.of(Asked.language("cargo", name, version));
            case "$syftPkg.JavaPkg", "$syftPkg.JenkinsPluginPkg" ->
                Component.of(Asked.language("maven", javaPath(asked), version));
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
            case "$syftPkg.AlpmPkg" -> "alpm";
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
        String named = distro.get("distro").text();
        if (named.startsWith("dbtest.")) {
            return fixture(named.substring("dbtest.".length()));
        } else if (text.startsWith("oracle")) {
            return "oracle-" + text.substring("oracle".length());
        }
        return id(named) + "-" + distro.get("version").text();
    }

    /** A name of Grype's for a distribution of its fixtures: its id and its release in one. */
    private static String fixture(String name) {
        int digits = 0;
        while (digits < name.length() && !Character.isDigit(name.charAt(digits))) {
            digits++;
        }
        String id = id(name.substring(0, digits));
        String release = name.substring(digits);
        int major = switch (id) {
            case "alpine" -> 1;
            case "sles", "ubuntu" -> 2;
            default -> release.length();
        };
        return id + "-"
                + (major < release.length() ? release.substring(0, major) + "." + release.substring(major) : release);
    }

    /** The namespace of its package URLs. */
    private static String id(String name) {
        return switch (name) {
            case "RHEL", "RedHat" -> "redhat";
            case "ArchLinux" -> "arch";
            case "OracleLinux" -> "oracle";
            case "ChainguardRolling" -> "chainguard";
            case "WolfiRolling" -> "wolfi";
            case "" -> "unknown";
            default -> name.toLowerCase(Locale.ROOT);
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
