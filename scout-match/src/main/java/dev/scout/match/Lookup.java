package dev.scout.match;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.match.ecosystem.Ecosystem;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source package to look a component of a distribution up by: advisories of Debian, Ubuntu and Alpine name source
 * packages, those of AlmaLinux name binary ones.
 *
 * @param name the source package
 * @param version its version; absent if the component has none either
 */
public record Lookup(String name, @Nullable String version) {

    /** Platforms that RubyGems writes after a version. Source: {@code Gem::Platform}. */
    private static final Set<String> GEM_PLATFORMS = Set.of(
            "java",
            "jruby",
            "x86",
            "x64",
            "x86_64",
            "i386",
            "i486",
            "i586",
            "i686",
            "amd64",
            "arm",
            "arm64",
            "aarch64",
            "armv6l",
            "armv7l",
            "powerpc",
            "powerpc64le",
            "ppc64le",
            "riscv64",
            "s390x",
            "universal",
            "mswin",
            "mswin32",
            "mswin64",
            "mingw",
            "mingw32",
            "mingw64",
            "linux",
            "darwin",
            "dalvik",
            "freebsd",
            "openbsd",
            "solaris");

    /**
     * The source packages of a component, each once, each with its own version: those that the bill names, else those
     * of the package URL's qualifier {@code upstream}. An rpm that has nothing but what a debugger wants is not looked
     * up so: nothing in it runs, and advisories that mean it name it.
     *
     * @param version that of the component, which a source package has where nobody says otherwise
     */
    public static Set<Lookup> sources(Component component, PackageUrl purl, @Nullable String version) {
        if (purl.type().equals("rpm") && isForDebuggers(purl.name())) {
            return Set.of();
        }
        Set<Lookup> sources = new LinkedHashSet<>();
        for (SourcePackage source : component.origin().sources()) {
            sources.add(source(source.name(), source.version(), version));
        }
        String upstream = purl.qualifier("upstream");
        if (upstream != null && sources.isEmpty()) {
            for (String part : upstream.split(",")) {
                sources.add(upstream(part.strip(), version));
            }
        }
        return sources;
    }

    private static boolean isForDebuggers(String name) {
        return name.endsWith("-debuginfo") || name.endsWith("-debugsource");
    }

    /**
     * The version to compare: with the epoch that rpm, and some tools for deb, keep in a qualifier. Of openEuler
     * without one: its advisories leave epochs out, though its packages have them. Source: osv-scalibr, which folds
     * none there.
     */
    static @Nullable String version(Component component, PackageUrl purl, Ecosystem ecosystem) {
        String version = component.identity().version();
        if (version == null || version.isBlank()) {
            return null;
        }
        if (!ecosystem.isDistribution()) {
            return purl.type().equals("gem") ? withoutPlatform(version) : version;
        }
        if ("openeuler".equalsIgnoreCase(purl.namespace())) {
            return version.substring(version.indexOf(':') + 1);
        }
        String epoch = purl.qualifier("epoch");
        boolean folded = epoch == null || epoch.isEmpty() || version.indexOf(':') >= 0;
        return folded ? version : epoch + ":" + version;
    }

    private static Lookup source(String name, @Nullable String version, @Nullable String binaryVersion) {
        return new Lookup(name, version == null ? withoutBinaryRebuild(binaryVersion) : version);
    }

    /** {@code openssl}, {@code openssl@1.1.1n-0+deb11u3} or {@code openssl-1.1.1k-7.el8.src.rpm}. */
    private static Lookup upstream(String text, @Nullable String binaryVersion) {
        if (text.endsWith(".src.rpm")) {
            String stem = text.substring(0, text.length() - ".src.rpm".length());
            int release = stem.lastIndexOf('-');
            int version = release < 0 ? -1 : stem.lastIndexOf('-', release - 1);
            if (version > 0) {
                // A source rpm's file name has no epoch; the binary's is the best guess.
                int epoch = binaryVersion == null ? -1 : binaryVersion.indexOf(':');
                String prefix = epoch < 0 || binaryVersion == null ? "" : binaryVersion.substring(0, epoch + 1);
                return source(stem.substring(0, version), prefix + stem.substring(version + 1), binaryVersion);
            }
        }
        int at = text.indexOf('@');
        return at < 0
                ? source(text, null, binaryVersion)
                : source(text.substring(0, at), text.substring(at + 1), binaryVersion);
    }

    /** Debian counts rebuilds of a binary package with {@code +b1}; its source package does not change. */
    private static @Nullable String withoutBinaryRebuild(@Nullable String version) {
        if (version == null) {
            return null;
        }
        int at = version.lastIndexOf("+b");
        boolean rebuild = at > 0
                && at + 2 < version.length()
                && version.chars().skip(at + 2).allMatch(c -> c >= '0' && c <= '9');
        return rebuild ? version.substring(0, at) : version;
    }

    /** A gem's version without the platform that it was built for: {@code 1.2.3-x86_64-linux} is {@code 1.2.3}. */
    private static String withoutPlatform(String version) {
        int dash = version.indexOf('-');
        if (dash < 0) {
            return version;
        }
        int end = version.indexOf('-', dash + 1);
        String first = version.substring(dash + 1, end < 0 ? version.length() : end);
        return GEM_PLATFORMS.contains(first) ? version.substring(0, dash) : version;
    }

    /**
     * Whether a version is a name that moves on to later ones, or may: of GitHub's actions, {@code v3} and {@code v3.1}
     * are tags that are set anew with each release.
     */
    static boolean isMoving(PackageUrl purl, String version) {
        return purl.type().equals("github") && version.indexOf('.') == version.lastIndexOf('.');
    }
}
