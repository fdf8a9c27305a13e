package dev.scout.match.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The version schemes that are known, by VERS name: the immutable list that you pass in.
 *
 * <p>An unknown name is an answer, never another scheme.
 */
public final class VersionSchemes {

    private static final VersionSchemes BUILT_IN = new VersionSchemes(Map.of());

    /** The schemes that were added, by name. */
    private final Map<String, VersionScheme> added;

    private VersionSchemes(Map<String, VersionScheme> added) {
        this.added = added;
    }

    /**
     * The table: one line a scheme. A scheme is made when it is asked for, so that a process loads the classes of those
     * only that it needs; two of one kind are the same in all they do.
     */
    private static @Nullable VersionScheme builtIn(String name) {
        return switch (name) {
            case "alpm" -> new AlpmScheme();
            case "apk" -> new ApkScheme();
            case "bitnami" -> new BitnamiScheme();
            case "cargo" -> new CargoScheme();
            case "composer" -> new ComposerScheme();
            case "conan" -> new ConanScheme();
            case "cpan" -> new CpanScheme();
            case "cran" -> new CranScheme();
            case "datetime" -> new DatetimeScheme();
            case "deb" -> new DebScheme();
            case "gem" -> new GemScheme();
            case "generic" -> new GenericScheme();
            case "gentoo" -> new GentooScheme();
            case "github" -> new GithubScheme();
            case "golang" -> new GolangScheme();
            case "hackage" -> new HackageScheme();
            case "hex" -> new HexScheme();
            case "intdot" -> new IntdotScheme();
            case "julia" -> new JuliaScheme();
            case "lexicographic" -> new LexicographicScheme();
            case "maven" -> new MavenScheme();
            case "nginx" -> new NginxScheme();
            case "npm" -> new NpmScheme();
            case "nuget" -> new NugetScheme();
            case "opam" -> new OpamScheme();
            case "openssl" -> new OpensslScheme();
            case "pub" -> new PubScheme();
            case "pypi" -> new PypiScheme();
            case "rpm" -> new RpmScheme();
            case "semver" -> new SemverScheme();
            case "swift" -> new SwiftScheme();
            default -> null;
        };
    }

    /** The names in the table, which a test compares with it. */
    private static final List<String> NAMES = List.of(
            "alpm",
            "apk",
            "bitnami",
            "cargo",
            "composer",
            "conan",
            "cpan",
            "cran",
            "datetime",
            "deb",
            "gem",
            "generic",
            "gentoo",
            "github",
            "golang",
            "hackage",
            "hex",
            "intdot",
            "julia",
            "lexicographic",
            "maven",
            "nginx",
            "npm",
            "nuget",
            "opam",
            "openssl",
            "pub",
            "pypi",
            "rpm",
            "semver",
            "swift");

    /** The schemes that come with Scout. */
    public static VersionSchemes builtIn() {
        return BUILT_IN;
    }

    /** These schemes and one more, which takes the place of one with the same name. */
    public VersionSchemes with(VersionScheme scheme) {
        Map<String, VersionScheme> more = new HashMap<>(added);
        more.put(scheme.name(), scheme);
        return new VersionSchemes(Map.copyOf(more));
    }

    /** The scheme of this VERS name, or empty if none is known. */
    public Optional<VersionScheme> find(String name) {
        VersionScheme mine = added.get(name);
        return Optional.ofNullable(mine == null ? builtIn(name) : mine);
    }

    /** All schemes, by name in alphabetical order. */
    public List<VersionScheme> all() {
        TreeSet<String> names = new TreeSet<>(NAMES);
        names.addAll(added.keySet());
        List<VersionScheme> all = new ArrayList<>(names.size());
        for (String name : names) {
            all.add(find(name).orElseThrow());
        }
        return List.copyOf(all);
    }
}
