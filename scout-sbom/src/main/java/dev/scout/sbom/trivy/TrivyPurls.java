package dev.scout.sbom.trivy;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The package URL of a package that has none: reports have them since 2024.
 *
 * <p>Rules: the type of the result names the type of the package URL; the last slash, for Maven the colon, ends the
 * namespace; packages of a distribution have its id as the namespace, and the release in {@code distro}. Source:
 * Trivy's documentation of its result types; the type definitions of purl-spec.
 */
final class TrivyPurls {

    private static final Set<String> APK = Set.of("alpine", "chainguard", "wolfi", "minimos");
    private static final Set<String> DEB = Set.of("debian", "ubuntu", "echo");
    private static final Set<String> RPM = Set.of(
            "alma",
            "amazon",
            "azurelinux",
            "cbl-mariner",
            "centos",
            "centos-stream",
            "coreos",
            "fedora",
            "opensuse",
            "opensuse-leap",
            "opensuse-tumbleweed",
            "opensuse.leap",
            "opensuse.tumbleweed",
            "oracle",
            "photon",
            "redhat",
            "rocky",
            "slem",
            "sles",
            "suse linux enterprise server");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("bundler", "gem"),
            Map.entry("gemspec", "gem"),
            Map.entry("cargo", "cargo"),
            Map.entry("rustbinary", "cargo"),
            Map.entry("composer", "composer"),
            Map.entry("composer-vendor", "composer"),
            Map.entry("bun", "npm"),
            Map.entry("npm", "npm"),
            Map.entry("node-pkg", "npm"),
            Map.entry("pnpm", "npm"),
            Map.entry("yarn", "npm"),
            Map.entry("nuget", "nuget"),
            Map.entry("dotnet-core", "nuget"),
            Map.entry("packages-props", "nuget"),
            Map.entry("pip", "pypi"),
            Map.entry("pipenv", "pypi"),
            Map.entry("poetry", "pypi"),
            Map.entry("uv", "pypi"),
            Map.entry("pylock", "pypi"),
            Map.entry("python-pkg", "pypi"),
            Map.entry("conda-pkg", "conda"),
            Map.entry("conda-environment", "conda"),
            Map.entry("jar", "maven"),
            Map.entry("pom", "maven"),
            Map.entry("gradle", "maven"),
            Map.entry("sbt", "maven"),
            Map.entry("gobinary", "golang"),
            Map.entry("gomod", "golang"),
            Map.entry("conan", "conan"),
            Map.entry("cocoapods", "cocoapods"),
            Map.entry("swift", "swift"),
            Map.entry("pub", "pub"),
            Map.entry("hex", "hex"),
            Map.entry("bitnami", "bitnami"),
            Map.entry("julia", "julia"));

    private TrivyPurls() {}

    /** Whether a type of result is a distribution. */
    static boolean isDistribution(@Nullable String type) {
        return type != null && (APK.contains(type) || DEB.contains(type) || RPM.contains(type));
    }

    /** The package URL; null if the type of the result names none. */
    static @Nullable PackageUrl of(TrivyPackage read, @Nullable String resultType, @Nullable OperatingSystem system) {
        String name = read.name;
        if (name == null || resultType == null) {
            return null;
        }
        try {
            String type = TYPES.get(resultType);
            if (type != null) {
                return ofLanguage(type, name, read);
            }
            type = APK.contains(resultType) ? "apk" : DEB.contains(resultType) ? "deb" : null;
            return type == null && !RPM.contains(resultType)
                    ? null
                    : ofDistribution(type == null ? "rpm" : type, name, read, system);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable PackageUrl ofLanguage(String type, String name, TrivyPackage read) {
        if (name.startsWith("./") || name.startsWith("../")) {
            return null;
        }
        boolean flat = type.equals("cocoapods");
        int end = type.equals("maven") ? name.lastIndexOf(':') : flat ? -1 : name.lastIndexOf('/');
        int subpath = flat ? name.indexOf('/') : -1;
        String namespace = end < 0 ? null : name.substring(0, end);
        if (name.equals("stdlib") && type.equals("golang")) {
            // the one Go package that has no namespace, in every tool
            return PackageUrl.repair("pkg:golang/stdlib").withVersion(read.version);
        }
        return PackageUrl.of(
                type,
                namespace,
                subpath < 0 ? name.substring(end + 1) : name.substring(0, subpath),
                read.version,
                Map.of(),
                subpath < 0 ? null : name.substring(subpath + 1));
    }

    private static PackageUrl ofDistribution(
            String type, String name, TrivyPackage read, @Nullable OperatingSystem system) {
        Map<String, String> qualifiers = new LinkedHashMap<>();
        if (read.arch != null) {
            qualifiers.put("arch", read.arch);
        }
        boolean rpm = type.equals("rpm");
        // a vulnerability gives the whole version, with the epoch before a colon
        String version = read.fullVersion();
        int colon = version == null || !rpm ? -1 : version.indexOf(':');
        if (version != null && colon > 0) {
            qualifiers.put("epoch", version.substring(0, colon));
            version = version.substring(colon + 1);
        }
        if (rpm && read.modularityLabel != null) {
            qualifiers.put("modularitylabel", read.modularityLabel);
        }
        String distribution = system == null ? null : system.distribution();
        if (distribution != null && system != null && system.version() != null) {
            qualifiers.put("distro", distribution + "-" + system.version());
        }
        return PackageUrl.of(type, distribution, name, version, qualifiers, null);
    }
}
