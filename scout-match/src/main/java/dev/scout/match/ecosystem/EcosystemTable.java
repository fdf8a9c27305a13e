package dev.scout.match.ecosystem;

import java.util.List;

/**
 * The rows that come with Scout: all ecosystems that OSV defines, and some more that advisories are written for.
 *
 * <p>Source: OSV schema 1.7, defined ecosystems; purl-spec, known types; the ids of os-release for the namespaces.
 */
final class EcosystemTable {

    /** Of versions that nobody has written down an order for: a listed one is found, a range decides nothing. */
    private static final String NO_ORDER = "none";

    static final List<Ecosystem> ROWS = List.of(
            language("Bioconductor", "bioconductor", "cran", NameRule.EXACT),
            language("Bitnami", "bitnami", "bitnami", NameRule.EXACT),
            language("CocoaPods", "cocoapods", "gem", NameRule.EXACT),
            language("ConanCenter", "conan", "conan", NameRule.EXACT),
            language("CRAN", "cran", "cran", NameRule.EXACT),
            language("crates.io", "cargo", "cargo", NameRule.EXACT),
            language("Docker Hardened Images", "dhi", "semver", NameRule.EXACT),
            language("GHC", "ghc", "hackage", NameRule.EXACT),
            language("GIT", "git", NO_ORDER, NameRule.REPOSITORY),
            language("GitHub Actions", "github", "github", NameRule.PATH_IGNORE_CASE),
            language("Go", "golang", "golang", NameRule.GO_MODULE),
            language("Hackage", "hackage", "hackage", NameRule.EXACT),
            language("Hex", "hex", "hex", NameRule.PATH),
            language("Homebrew", "brew", "generic", NameRule.EXACT),
            language("Julia", "julia", "julia", NameRule.EXACT),
            language("Kubernetes", "k8s", "semver", NameRule.GO_MODULE),
            language("Maven", "maven", "maven", NameRule.GROUP_AND_ARTIFACT),
            language("npm", "npm", "npm", NameRule.PATH),
            language("NuGet", "nuget", "nuget", NameRule.IGNORE_CASE),
            language("opam", "opam", "opam", NameRule.EXACT),
            language("Packagist", "composer", "composer", NameRule.PATH_IGNORE_CASE),
            language("Pub", "pub", "pub", NameRule.EXACT),
            language("PyPI", "pypi", "pypi", NameRule.PEP_503),
            language("RubyGems", "gem", "gem", NameRule.EXACT),
            language("SwiftURL", "swift", "swift", NameRule.REPOSITORY),
            language("VSCode", "vscode-extension", "semver", NameRule.DOTTED_IGNORE_CASE),
            unnamed("Android", NO_ORDER),
            unnamed("FreeBSD", NO_ORDER),
            unnamed("Linux", "generic"),
            unnamed("OSS-Fuzz", NO_ORDER),
            unnamed("Root", NO_ORDER),
            unnamed("TuxCare", NO_ORDER),
            apk("Alpaquita", ReleaseRule.MAJOR_OR_STREAM, "alpaquita"),
            apk("Alpine", ReleaseRule.ALPINE, "alpine"),
            apk("BellSoft Hardened Containers", ReleaseRule.MAJOR_OR_STREAM, "bellsoft-hardened-containers"),
            apk("Chainguard", ReleaseRule.NONE, "chainguard"),
            apk("CleanStart", ReleaseRule.NONE, "cleanstart"),
            apk("MinimOS", ReleaseRule.NONE, "minimos"),
            apk("Wolfi", ReleaseRule.NONE, "wolfi"),
            new Ecosystem("Arch Linux", "alpm", List.of("arch"), "alpm", NameRule.EXACT, ReleaseRule.NONE),
            deb("Debian", ReleaseRule.DEBIAN, "debian"),
            deb("Echo", ReleaseRule.NONE, "echo"),
            deb("Ubuntu", ReleaseRule.UBUNTU, "ubuntu"),
            rpm("AlmaLinux", ReleaseRule.MAJOR, "almalinux", "alma"),
            rpm("Amazon Linux", ReleaseRule.AMAZON, "amazon", "amzn", "amazonlinux"),
            rpm("Azure Linux", ReleaseRule.MAJOR, "azurelinux", "azure", "azl", "mariner", "cbl-mariner"),
            rpm("Bottlerocket", ReleaseRule.NONE, "bottlerocket"),
            rpm("Fedora", ReleaseRule.MAJOR, "fedora"),
            rpm("Mageia", ReleaseRule.MAJOR, "mageia", "mga"),
            rpm("openEuler", ReleaseRule.OPEN_EULER, "openeuler"),
            rpm(
                    "openSUSE",
                    ReleaseRule.OPEN_SUSE,
                    "opensuse",
                    "opensuse-leap",
                    "opensuse.leap",
                    "opensuse-tumbleweed",
                    "opensuse.tumbleweed",
                    "opensuse-leap-micro"),
            rpm("Oracle Linux", ReleaseRule.ORACLE, "oracle", "oraclelinux", "ol"),
            rpm("Photon OS", ReleaseRule.MAJOR, "photon"),
            rpm("Red Hat", ReleaseRule.RED_HAT, "redhat", "rhel", "redhatlinux", "el", "centos"),
            rpm("Rocky Linux", ReleaseRule.MAJOR, "rocky", "rockylinux", "rocky-linux"),
            rpm(
                    "SUSE",
                    ReleaseRule.SUSE,
                    "suse",
                    "sles",
                    "sled",
                    "sles_sap",
                    "sle_hpc",
                    "sle-micro",
                    "sl-micro",
                    "slem",
                    "suse linux enterprise server",
                    "suse linux enterprise micro"));

    private EcosystemTable() {}

    private static Ecosystem language(String name, String purlType, String scheme, NameRule names) {
        return new Ecosystem(name, purlType, List.of(), scheme, names, ReleaseRule.NONE);
    }

    /** One that is known, and that no package URL names a package of. */
    private static Ecosystem unnamed(String name, String scheme) {
        return language(name, "", scheme, NameRule.EXACT);
    }

    private static Ecosystem apk(String name, ReleaseRule releases, String namespace) {
        return new Ecosystem(name, "apk", List.of(namespace), "apk", NameRule.EXACT, releases);
    }

    private static Ecosystem deb(String name, ReleaseRule releases, String namespace) {
        return new Ecosystem(name, "deb", List.of(namespace), "deb", NameRule.EXACT, releases);
    }

    private static Ecosystem rpm(String name, ReleaseRule releases, String... namespaces) {
        return new Ecosystem(name, "rpm", List.of(namespaces), "rpm", NameRule.RPM, releases);
    }
}
