package dev.scout.match.ecosystem;

import dev.scout.core.purl.PackageUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of ecosystems: package URL type ↔ OSV name ↔ version scheme ↔ name rule. Immutable; an ecosystem that is
 * not in it is an answer, never another one.
 *
 * <p>Source: the OSV schema, defined ecosystems; purl-spec, known types.
 */
public final class Ecosystems {

    private static final Ecosystems BUILT_IN = new Ecosystems(List.of(
            language("Bioconductor", "bioconductor", "cran", NameRule.EXACT),
            language("Bitnami", "bitnami", "bitnami", NameRule.EXACT),
            language("ConanCenter", "conan", "conan", NameRule.EXACT),
            language("CRAN", "cran", "cran", NameRule.EXACT),
            language("crates.io", "cargo", "cargo", NameRule.EXACT),
            language("DHI", "dhi", "semver", NameRule.EXACT),
            language("GHC", "ghc", "hackage", NameRule.EXACT),
            language("GitHub Actions", "github", "github", NameRule.PATH_IGNORE_CASE),
            language("Go", "golang", "golang", NameRule.GO_MODULE),
            language("Hackage", "hackage", "hackage", NameRule.EXACT),
            language("Hex", "hex", "hex", NameRule.PATH),
            language("Homebrew", "brew", "generic", NameRule.EXACT),
            language("Julia", "julia", "julia", NameRule.EXACT),
            language("Maven", "maven", "maven", NameRule.GROUP_AND_ARTIFACT),
            language("npm", "npm", "npm", NameRule.PATH),
            language("NuGet", "nuget", "nuget", NameRule.IGNORE_CASE),
            language("opam", "opam", "opam", NameRule.EXACT),
            language("Packagist", "composer", "composer", NameRule.PATH_IGNORE_CASE),
            language("Pub", "pub", "pub", NameRule.EXACT),
            language("PyPI", "pypi", "pypi", NameRule.PEP_503),
            language("RubyGems", "gem", "gem", NameRule.EXACT),
            language("SwiftURL", "swift", "swift", NameRule.REPOSITORY),
            language("VSCode", "vscode-extension", "semver", NameRule.PATH_IGNORE_CASE),
            distribution("AlmaLinux", "rpm", "rpm", ReleaseRule.MAJOR, "almalinux", "alma"),
            distribution("Alpaquita", "apk", "apk", ReleaseRule.MAJOR_OR_STREAM, "alpaquita"),
            distribution("Alpine", "apk", "apk", ReleaseRule.ALPINE, "alpine"),
            distribution("Amazon Linux", "rpm", "rpm", ReleaseRule.AMAZON, "amazon", "amzn", "amazonlinux"),
            distribution(
                    "Azure Linux",
                    "rpm",
                    "rpm",
                    ReleaseRule.MAJOR,
                    "azurelinux",
                    "azure",
                    "azl",
                    "mariner",
                    "cbl-mariner"),
            distribution("Chainguard", "apk", "apk", ReleaseRule.NONE, "chainguard"),
            distribution("CleanStart", "apk", "apk", ReleaseRule.NONE, "cleanstart"),
            distribution("Debian", "deb", "deb", ReleaseRule.DEBIAN, "debian"),
            distribution("Echo", "deb", "deb", ReleaseRule.NONE, "echo"),
            distribution("Mageia", "rpm", "rpm", ReleaseRule.MAJOR, "mageia", "mga"),
            distribution("MinimOS", "apk", "apk", ReleaseRule.NONE, "minimos"),
            distribution("openEuler", "rpm", "rpm", ReleaseRule.OPEN_EULER, "openeuler"),
            distribution(
                    "openSUSE",
                    "rpm",
                    "rpm",
                    ReleaseRule.OPEN_SUSE,
                    "opensuse",
                    "opensuse-leap",
                    "opensuse.leap",
                    "opensuse-tumbleweed",
                    "opensuse.tumbleweed",
                    "opensuse-leap-micro"),
            distribution("Oracle Linux", "rpm", "rpm", ReleaseRule.MAJOR, "oracle", "oraclelinux", "ol"),
            distribution("Photon OS", "rpm", "rpm", ReleaseRule.MAJOR, "photon"),
            distribution("Red Hat", "rpm", "rpm", ReleaseRule.RED_HAT, "redhat", "rhel", "redhatlinux", "el", "centos"),
            distribution("Rocky Linux", "rpm", "rpm", ReleaseRule.MAJOR, "rocky", "rockylinux", "rocky-linux"),
            distribution(
                    "SUSE",
                    "rpm",
                    "rpm",
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
                    "suse linux enterprise micro"),
            distribution("Ubuntu", "deb", "deb", ReleaseRule.UBUNTU, "ubuntu"),
            distribution("Wolfi", "apk", "apk", ReleaseRule.NONE, "wolfi")));

    private final List<Ecosystem> all;
    private final Map<String, Ecosystem> byName = new HashMap<>();
    private final Map<String, Ecosystem> byType = new HashMap<>();
    /** By the type of the package URL, and then by its namespace. */
    private final Map<String, Map<String, Ecosystem>> byNamespace = new HashMap<>();

    private Ecosystems(List<Ecosystem> all) {
        this.all = List.copyOf(all);
        for (Ecosystem ecosystem : all) {
            byName.put(ecosystem.name(), ecosystem);
            if (ecosystem.isDistribution()) {
                Map<String, Ecosystem> namespaces = byNamespace.get(ecosystem.purlType());
                if (namespaces == null) {
                    namespaces = new HashMap<>();
                    byNamespace.put(ecosystem.purlType(), namespaces);
                }
                for (String namespace : ecosystem.purlNamespaces()) {
                    namespaces.put(namespace, ecosystem);
                }
            } else {
                byType.put(ecosystem.purlType(), ecosystem);
            }
        }
    }

    private static Ecosystem language(String name, String purlType, String scheme, NameRule names) {
        return new Ecosystem(name, purlType, List.of(), scheme, names, ReleaseRule.NONE);
    }

    private static Ecosystem distribution(
            String name, String purlType, String scheme, ReleaseRule releases, String... namespaces) {
        return new Ecosystem(name, purlType, List.of(namespaces), scheme, NameRule.EXACT, releases);
    }

    /** The ecosystems that come with Scout. */
    public static Ecosystems builtIn() {
        return BUILT_IN;
    }

    /** These ecosystems and one more, which takes the place of one that shares a name with it. */
    public Ecosystems with(Ecosystem ecosystem) {
        List<Ecosystem> more = new ArrayList<>(all);
        more.removeIf(old -> old.name().equals(ecosystem.name()));
        more.add(ecosystem);
        return new Ecosystems(more);
    }

    /**
     * These ecosystems, with the packages of a further distribution taken for those of one that is known, such as
     * {@code raspbian} for {@code Debian}: what os-release calls {@code ID_LIKE}, and what is never done unasked. Its
     * releases have to have the other's numbers or names; those that have not are undecided.
     *
     * @throws IllegalArgumentException if there is no such distribution
     */
    public Ecosystems alike(String id, String osvName) {
        Ecosystem like = find(osvName)
                .filter(Ecosystem::isDistribution)
                .orElseThrow(() -> new IllegalArgumentException("no distribution " + osvName));
        List<String> ids = new ArrayList<>(like.purlNamespaces());
        ids.add(id);
        return with(new Ecosystem(like.name(), like.purlType(), ids, like.scheme(), like.names(), like.releases()));
    }

    /** The ecosystem of an OSV name, which may have a suffix after its first colon; empty if none is known. */
    public Optional<Ecosystem> find(String osvName) {
        int colon = osvName.indexOf(':');
        return Optional.ofNullable(byName.get(colon < 0 ? osvName : osvName.substring(0, colon)));
    }

    /** The ecosystem of a package URL; null if none is known. */
    public @Nullable Ecosystem of(PackageUrl purl) {
        Ecosystem ecosystem = byType.get(purl.type());
        if (ecosystem != null) {
            return ecosystem;
        }
        Map<String, Ecosystem> namespaces = byNamespace.get(purl.type());
        return namespaces == null || purl.namespace() == null ? null : namespaces.get(purl.namespace());
    }

    /** All rows. */
    public List<Ecosystem> all() {
        return all;
    }
}
