package dev.scout.match.ecosystem;

import dev.scout.core.purl.PackageUrl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
            language("Go", "golang", "golang", NameRule.PATH_IGNORE_CASE),
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
            language("SwiftURL", "swift", "swift", NameRule.PATH_IGNORE_CASE),
            language("VSCode", "vscode-extension", "semver", NameRule.PATH_IGNORE_CASE),
            distribution("AlmaLinux", "rpm", "rpm", ReleaseRule.MAJOR, "almalinux", "alma"),
            distribution("Alpaquita", "apk", "apk", ReleaseRule.EXACT, "alpaquita"),
            distribution("Alpine", "apk", "apk", ReleaseRule.MAJOR_MINOR, "alpine"),
            distribution("Azure Linux", "rpm", "rpm", ReleaseRule.MAJOR, "azurelinux", "azl", "mariner"),
            distribution("Chainguard", "apk", "apk", ReleaseRule.NONE, "chainguard"),
            distribution("CleanStart", "apk", "apk", ReleaseRule.NONE, "cleanstart"),
            distribution("Debian", "deb", "deb", ReleaseRule.MAJOR, "debian"),
            distribution("Echo", "deb", "deb", ReleaseRule.NONE, "echo"),
            distribution("Mageia", "rpm", "rpm", ReleaseRule.MAJOR, "mageia"),
            distribution("MinimOS", "apk", "apk", ReleaseRule.NONE, "minimos"),
            distribution("openEuler", "rpm", "rpm", ReleaseRule.EXACT, "openeuler"),
            distribution("openSUSE", "rpm", "rpm", ReleaseRule.EXACT, "opensuse"),
            distribution("Photon OS", "rpm", "rpm", ReleaseRule.MAJOR, "photon"),
            distribution("Red Hat", "rpm", "rpm", ReleaseRule.EXACT, "redhat", "rhel"),
            distribution("Rocky Linux", "rpm", "rpm", ReleaseRule.MAJOR, "rocky", "rockylinux", "rocky-linux"),
            distribution("SUSE", "rpm", "rpm", ReleaseRule.EXACT, "suse", "sles"),
            distribution("Ubuntu", "deb", "deb", ReleaseRule.UBUNTU, "ubuntu"),
            distribution("Wolfi", "apk", "apk", ReleaseRule.NONE, "wolfi")));

    private final List<Ecosystem> all;
    private final Map<String, Ecosystem> byName = new LinkedHashMap<>();
    private final Map<String, Ecosystem> byPurl = new LinkedHashMap<>();

    private Ecosystems(List<Ecosystem> all) {
        this.all = List.copyOf(all);
        for (Ecosystem ecosystem : all) {
            byName.put(ecosystem.name(), ecosystem);
            if (ecosystem.isDistribution()) {
                ecosystem
                        .purlNamespaces()
                        .forEach(namespace -> byPurl.put(ecosystem.purlType() + "/" + namespace, ecosystem));
            } else {
                byPurl.put(ecosystem.purlType(), ecosystem);
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

    /** The ecosystem of an OSV name, which may have a suffix after its first colon; empty if none is known. */
    public Optional<Ecosystem> find(String osvName) {
        int colon = osvName.indexOf(':');
        return Optional.ofNullable(byName.get(colon < 0 ? osvName : osvName.substring(0, colon)));
    }

    /** The ecosystem of a package URL; null if none is known. */
    public @Nullable Ecosystem of(PackageUrl purl) {
        Ecosystem ecosystem = byPurl.get(purl.type());
        if (ecosystem != null) {
            return ecosystem;
        }
        String namespace = purl.namespace();
        if (namespace != null) {
            ecosystem = byPurl.get(purl.type() + "/" + namespace);
        }
        return ecosystem;
    }

    /** All rows. */
    public List<Ecosystem> all() {
        return all;
    }
}
