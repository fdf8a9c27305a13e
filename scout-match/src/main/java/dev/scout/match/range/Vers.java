package dev.scout.match.range;

import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A range of versions in the notation of all ecosystems: {@code vers:npm/1.2.3|>=2.0.0|<5.0.0}. Immutable, and always
 * canonical: constraints ascend, no version occurs twice, and {@code toString} is read back as the same VERS.
 *
 * <p>A VERS whose scheme is unknown can be read, carried and written; asked what only the scheme can tell, it throws
 * {@link UnknownSchemeException}, and no other scheme ever takes its place. {@code vers:<any>/*}, {@code vers:all/*}
 * and {@code vers:none/*} need no scheme.
 *
 * <p>Two are equal if they have the same text. Two texts can mean the same set; {@link #toRange} tells.
 *
 * <p>Source: package-url/vers-spec, core specification and "How to parse and validate VERS".
 */
public final class Vers {

    /** The scheme of {@code vers:all/*}. */
    static final String ALL = "all";
    /** The scheme of {@code vers:none/*}. */
    static final String NONE = "none";

    private static final List<VersConstraint> ANY = List.of(new VersConstraint(VersComparator.ANY, ""));

    private final String schemeName;
    private final @Nullable VersionScheme scheme;
    private final List<VersConstraint> constraints;
    private final boolean unbounded;
    /** What the constraints mean; null where no scheme is known to tell. */
    private final @Nullable Signposts signposts;
    /** The same as a set; null where the order is not total, or unknown. */
    private final @Nullable VersionRange<Version> range;
    /** The same once more, for versions as text; null where there is no set, or it is large. */
    private final @Nullable KeyPrefixes prefixes;

    private Vers(String schemeName, @Nullable VersionScheme scheme, List<Signpost> ordered) {
        this.schemeName = schemeName;
        this.scheme = scheme;
        this.constraints = ordered.stream().map(Signpost::constraint).toList();
        this.unbounded = false;
        this.signposts = new Signposts(List.copyOf(ordered));
        this.range = scheme != null && scheme.isTotalOrder() ? signposts.toRange() : null;
        this.prefixes = scheme != null && range != null ? KeyPrefixes.of(scheme, range) : null;
    }

    private Vers(
            String schemeName,
            @Nullable VersionScheme scheme,
            List<VersConstraint> constraints,
            @Nullable VersionRange<Version> range) {
        this.schemeName = schemeName;
        this.scheme = scheme;
        this.constraints = List.copyOf(constraints);
        this.unbounded = constraints.equals(ANY);
        this.signposts = null;
        this.range = range;
        this.prefixes = null;
    }

    /**
     * Reads a VERS that is canonical, as the specification demands.
     *
     * @throws MalformedVersException if it is not, or holds a version that its scheme refuses
     */
    public static Vers parse(String text, VersionSchemes schemes) {
        VersNotation notation = VersNotation.strict(text);
        VersionScheme scheme = schemes.find(notation.schemeName()).orElse(null);
        if (notation.isAny()) {
            return any(notation.schemeName(), scheme);
        }
        if (scheme == null) {
            SignpostRules.checkUnordered(text, notation.constraints());
            return unordered(notation);
        }
        List<Signpost> signposts = order(text, notation, scheme);
        SignpostRules.check(text, signposts);
        return new Vers(notation.schemeName(), scheme, signposts);
    }

    /**
     * Reads a VERS that need not be canonical, and makes it so: white space, capitals in the scheme, empty constraints,
     * a written {@code =} and needless percent-encoding are forgiven; constraints are sorted, joined where they name
     * one version, and dropped where the specification forbids the sequence. Those of an unknown scheme stay as they
     * are.
     *
     * @throws MalformedVersException if more than one meaning is possible, or none
     */
    public static Vers parseLenient(String text, VersionSchemes schemes) {
        VersNotation notation = VersNotation.lenient(text);
        VersionScheme scheme = schemes.find(notation.schemeName()).orElse(null);
        if (notation.isAny()) {
            return any(notation.schemeName(), scheme);
        }
        if (scheme == null) {
            SignpostRules.checkUnordered(text, notation.constraints());
            return unordered(notation);
        }
        List<Signpost> signposts = SignpostRepair.repair(text, order(text, notation, scheme));
        SignpostRules.check(text, signposts);
        return signposts.isEmpty()
                ? any(notation.schemeName(), scheme)
                : new Vers(notation.schemeName(), scheme, signposts);
    }

    /**
     * Writes a set of versions with the fewest constraints. Nothing is {@code vers:none/*}: no other VERS is empty.
     *
     * @throws IllegalArgumentException if a version is not of this scheme, or if the scheme's order contradicts itself
     *     so that the constraints do not ascend
     */
    public static Vers of(VersionScheme scheme, VersionRange<Version> range) {
        if (range.isEmpty()) {
            return any(NONE, null);
        }
        if (range.isFull()) {
            return any(scheme.name(), scheme);
        }
        Signposts signposts = Signposts.of(range);
        for (Signpost signpost : signposts.all()) {
            requireScheme(scheme.name(), signpost.version());
        }
        Vers vers = new Vers(scheme.name(), scheme, signposts.all());
        SignpostRules.check(vers.toString(), signposts.all());
        return vers;
    }

    private static Vers any(String name, @Nullable VersionScheme scheme) {
        return new Vers(name, scheme, ANY, name.equals(NONE) ? VersionRange.empty() : VersionRange.full());
    }

    private static Vers unordered(VersNotation notation) {
        List<VersConstraint> constraints = notation.constraints().stream()
                .map(VersNotation.Placed::constraint)
                .toList();
        return new Vers(notation.schemeName(), null, constraints, null);
    }

    private static List<Signpost> order(String text, VersNotation notation, VersionScheme scheme) {
        List<Signpost> signposts = new ArrayList<>(notation.constraints().size());
        for (VersNotation.Placed placed : notation.constraints()) {
            VersConstraint constraint = placed.constraint();
            try {
                Version version = scheme.parse(constraint.version());
                signposts.add(new Signpost(constraint.comparator(), version, placed.position()));
            } catch (InvalidVersionException e) {
                throw new MalformedVersException(
                        text, placed.position(), "not a version of " + scheme.name() + " (" + e.reason() + ")");
            }
        }
        return signposts;
    }

    private static void requireScheme(String name, Version version) {
        if (!version.scheme().name().equals(name)) {
            throw new IllegalArgumentException(
                    "a version of " + version.scheme().name() + " with a range of " + name);
        }
    }

    /** The name of the scheme, known or not; also {@code all} and {@code none}. */
    public String schemeName() {
        return schemeName;
    }

    /** The scheme that orders the versions; empty if it is unknown, as it is for {@code all} and {@code none}. */
    public Optional<VersionScheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    /** The constraints in canonical order, at least one. */
    public List<VersConstraint> constraints() {
        return constraints;
    }

    /**
     * Whether a version is in the range; {@code *} holds every text, a version or not. In log n of the constraints; in
     * linear time where the scheme's order is not total, because every constraint is asked by itself.
     *
     * @throws InvalidVersionException if the text is no version of the scheme
     * @throws UnknownSchemeException if the scheme is unknown
     */
    public boolean contains(String version) {
        if (unbounded) {
            return !schemeName.equals(NONE);
        }
        int found = prefixes == null ? 0 : prefixes.find(version);
        return found == 0 ? holds(knownScheme().parse(version)) : found > 0;
    }

    /**
     * Whether a version is in the range, as {@link #contains(String)} says.
     *
     * @throws IllegalArgumentException if it is of another scheme; {@code all} and {@code none} take any
     * @throws UnknownSchemeException if the scheme is unknown
     */
    public boolean contains(Version version) {
        if (!schemeName.equals(ALL) && !schemeName.equals(NONE)) {
            requireScheme(schemeName, version);
        }
        return holds(version);
    }

    private boolean holds(Version version) {
        if (range != null) {
            return range.contains(version);
        }
        if (signposts == null) {
            throw new UnknownSchemeException(schemeName);
        }
        return signposts.contains(version);
    }

    /**
     * The range as a set of versions. Where the scheme's order is not total, the set is as right as its order is, and
     * {@link #contains(String)} is to be preferred.
     *
     * @throws UnknownSchemeException if the scheme is unknown
     */
    public VersionRange<Version> toRange() {
        if (range != null) {
            return range;
        }
        if (signposts == null) {
            throw new UnknownSchemeException(schemeName);
        }
        return signposts.toRange();
    }

    private VersionScheme knownScheme() {
        if (scheme == null) {
            throw new UnknownSchemeException(schemeName);
        }
        return scheme;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vers that && that.schemeName.equals(schemeName) && that.constraints.equals(constraints);
    }

    @Override
    public int hashCode() {
        return 31 * schemeName.hashCode() + constraints.hashCode();
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return constraints.stream()
                .map(VersConstraint::toString)
                .collect(Collectors.joining("|", "vers:" + schemeName + "/", ""));
    }
}
