package dev.scout.match.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The version schemes that are known, by VERS name: the immutable list that you pass in.
 *
 * <p>An unknown name is an answer, never another scheme.
 */
public final class VersionSchemes {

    private static final VersionSchemes BUILT_IN = new VersionSchemes(List.of(
            new AlpmScheme(),
            new ApkScheme(),
            new BitnamiScheme(),
            new CargoScheme(),
            new ComposerScheme(),
            new ConanScheme(),
            new CpanScheme(),
            new CranScheme(),
            new DatetimeScheme(),
            new DebScheme(),
            new GemScheme(),
            new GenericScheme(),
            new GentooScheme(),
            new GithubScheme(),
            new GolangScheme(),
            new HackageScheme(),
            new HexScheme(),
            new IntdotScheme(),
            new JuliaScheme(),
            new LexicographicScheme(),
            new MavenScheme(),
            new NginxScheme(),
            new NpmScheme(),
            new NugetScheme(),
            new OpamScheme(),
            new OpensslScheme(),
            new PubScheme(),
            new PypiScheme(),
            new RpmScheme(),
            new SemverScheme(),
            new SwiftScheme()));

    private final Map<String, VersionScheme> byName;

    private VersionSchemes(List<VersionScheme> schemes) {
        Map<String, VersionScheme> map = new LinkedHashMap<>();
        schemes.forEach(scheme -> map.put(scheme.name(), scheme));
        byName = Map.copyOf(map);
    }

    /** The schemes that come with Scout. */
    public static VersionSchemes builtIn() {
        return BUILT_IN;
    }

    /** These schemes and one more, which takes the place of one with the same name. */
    public VersionSchemes with(VersionScheme scheme) {
        List<VersionScheme> all = new ArrayList<>(byName.values());
        all.add(scheme);
        return new VersionSchemes(all);
    }

    /** The scheme of this VERS name, or empty if none is known. */
    public Optional<VersionScheme> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All schemes, by name in alphabetical order. */
    public List<VersionScheme> all() {
        return byName.keySet().stream().sorted().map(byName::get).toList();
    }
}
