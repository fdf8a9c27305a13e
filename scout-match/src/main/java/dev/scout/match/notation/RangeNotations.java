package dev.scout.match.notation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The notations that are known: the immutable list that you pass in. An unknown name is an answer, never another one.
 */
public final class RangeNotations {

    private static final RangeNotations BUILT_IN = new RangeNotations(List.of(
            new ApkNotation(),
            new CargoNotation(),
            new ComposerNotation(),
            new ConanNotation(),
            new DebNotation(),
            new GemNotation(),
            new GhsaNotation("cargo"),
            new GhsaNotation("composer"),
            new GhsaNotation("gem"),
            new GhsaNotation("golang"),
            new GhsaNotation("hex"),
            new GhsaNotation("maven"),
            new GhsaNotation("npm"),
            new GhsaNotation("nuget"),
            new GhsaNotation("pub"),
            new GhsaNotation("pypi"),
            new GhsaNotation("swift"),
            new GhsaNotation(),
            new GitlabNotation("composer"),
            new GitlabNotation("conan"),
            new GitlabNotation("gem"),
            new GitlabNotation("golang"),
            new GitlabNotation("npm"),
            new GitlabNotation("pypi"),
            new GolangNotation(),
            new HackageNotation(),
            new HexNotation(),
            new MavenNotation(),
            new NginxNotation(),
            new NpmNotation(),
            new NugetNotation(),
            new NvdNotation(),
            new OpensslNotation(),
            new OsvNotation(),
            new PubNotation(),
            new PypiNotation(),
            new RpmNotation()));

    private final List<RangeNotation> notations;

    private RangeNotations(List<RangeNotation> notations) {
        this.notations = notations.stream()
                .sorted(Comparator.comparing(RangeNotation::name))
                .toList();
    }

    /** The notations that come with Scout. */
    public static RangeNotations builtIn() {
        return BUILT_IN;
    }

    /** These notations and one more, which takes the place of one with the same name. */
    public RangeNotations with(RangeNotation notation) {
        List<RangeNotation> all = new ArrayList<>(notations);
        all.removeIf(known -> known.name().equals(notation.name()));
        all.add(notation);
        return new RangeNotations(all);
    }

    /** The notation of this name, or empty if none is known. */
    public Optional<RangeNotation> find(String name) {
        return notations.stream()
                .filter(notation -> notation.name().equals(name))
                .findFirst();
    }

    /** All notations, by name. */
    public List<RangeNotation> all() {
        return notations;
    }
}
