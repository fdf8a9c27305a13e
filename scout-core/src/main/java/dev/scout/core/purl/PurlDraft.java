package dev.scout.core.purl;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The components of a package URL before the rules of its type: gathered, then put in order by {@link #finish}. */
final class PurlDraft {

    private static final String DOT = ".";
    private static final String DOTS = "..";

    private final String text;
    private final @Nullable Consumer<? super PurlRepair> repairs;
    private @Nullable Set<PurlRepair> reported;

    /** Whether the text is, so far, the canonical text of its components. */
    boolean canonical;

    @Nullable
    String namespace;

    String name = "";

    @Nullable
    String version;

    Map<String, String> qualifiers = Map.of();

    @Nullable
    String subpath;

    int nameAt;
    int versionAt;

    /**
     * A draft.
     *
     * @param text what the components are read from, to be shown in errors
     * @param repairs hears once of each kind of breach; if absent, the first breach is thrown
     */
    PurlDraft(String text, @Nullable Consumer<? super PurlRepair> repairs) {
        this.text = text;
        this.repairs = repairs;
    }

    /** A breach that can be forgiven. */
    void odd(PurlRepair breach, int position) {
        if (repairs == null) {
            throw new MalformedPackageUrlException(text, position, breach.breach());
        }
        canonical = false;
        Set<PurlRepair> known = reported;
        if (known == null) {
            known = EnumSet.noneOf(PurlRepair.class);
            reported = known;
        }
        if (known.add(breach)) {
            repairs.accept(breach);
        }
    }

    /** The text of a component that is not plain: see {@link PercentDecoder#decode}. */
    String decode(int from, int to, boolean segmented) {
        return new PercentDecoder(text, this).decode(from, to, segmented);
    }

    /** Applies the rules of the type to the components, which are decoded and not empty. */
    PackageUrl finish(PurlType type) {
        arrangeSlashes(type);
        if (name.isEmpty()) {
            throw new MalformedPackageUrlException(text, nameAt, "a name is missing");
        }
        if (namespace == null && type.namespace() == PurlType.Namespace.REQUIRED) {
            odd(PurlRepair.NAMESPACE_MISSING, nameAt);
        } else if (namespace != null && type.namespace() == PurlType.Namespace.PROHIBITED) {
            odd(PurlRepair.NAMESPACE_PROHIBITED, nameAt);
        }
        String key = type.requiredQualifier();
        if (key != null && !qualifiers.containsKey(key)) {
            odd(PurlRepair.QUALIFIER_MISSING, text.length());
        }
        String typedNamespace = type.namespace(namespace);
        String typedName = type.name(name, qualifiers);
        String typedVersion = type.version(version);
        if (typedNamespace != null && type.custom().ignoresCase(typedNamespace)) {
            typedNamespace = PurlType.Letters.LOWER.apply(typedNamespace);
            typedName = PurlType.Letters.LOWER.apply(typedName);
        }
        if (!type.custom().permitsName(typedName)) {
            odd(PurlRepair.NAME_NOT_PERMITTED, nameAt);
        }
        if (typedVersion != null && !type.custom().permitsVersion(typedVersion)) {
            odd(PurlRepair.VERSION_NOT_PERMITTED, versionAt);
        }
        boolean asWritten = canonical
                && typedName.equals(name)
                && (typedNamespace == null || typedNamespace.equals(namespace))
                && (typedVersion == null || typedVersion.equals(version));
        return new PackageUrl(
                type.name(), typedNamespace, typedName, typedVersion, qualifiers, subpath, asWritten ? text : null);
    }

    /** Moves slashes between namespace and name to where the type has them. */
    private void arrangeSlashes(PurlType type) {
        boolean slashes = name.indexOf('/') >= 0;
        if (type.custom() == PurlTypeRule.GIT && namespace != null) {
            split(namespace + '/' + name, true);
            canonical &= !slashes;
        } else if (slashes) {
            boolean expectsNamespace = namespace == null && type.namespace() == PurlType.Namespace.REQUIRED;
            if (type.custom() == PurlTypeRule.GIT) {
                split(name, true);
                canonical = false;
            } else if (type.custom() == PurlTypeRule.NPM || expectsNamespace) {
                odd(PurlRepair.ENCODED_SLASH, nameAt);
                split(namespace == null ? name : namespace + '/' + name, false);
            } else {
                String stripped = stripSlashes(name);
                canonical &= stripped.length() == name.length();
                name = stripped;
            }
        }
    }

    /** Splits segments into namespace and name after the first or before the last of them. */
    private void split(String path, boolean afterFirst) {
        String segments = segments(path, Set.of());
        int slash = segments == null ? -1 : afterFirst ? segments.indexOf('/') : segments.lastIndexOf('/');
        name = segments == null ? "" : segments.substring(slash + 1);
        namespace = segments == null || slash < 0 ? null : segments.substring(0, slash);
    }

    /** A name without leading and trailing slashes. */
    static String stripSlashes(String path) {
        int from = 0;
        int to = path.length();
        while (from < to && path.charAt(from) == '/') {
            from++;
        }
        while (to > from && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(from, to);
    }

    /** A namespace without its empty segments; null if nothing is left. */
    static @Nullable String namespaceSegments(String path) {
        return segments(path, Set.of());
    }

    /** Whether no segment is empty, as in nearly every path: then there is nothing to leave out. */
    private static boolean isNeat(String path) {
        int end = path.length() - 1;
        return end >= 0 && path.charAt(0) != '/' && path.charAt(end) != '/' && !path.contains("//");
    }

    /** A subpath without its empty and dot segments; null if nothing is left. */
    static @Nullable String subpathSegments(String path) {
        return segments(path, Set.of(DOT, DOTS));
    }

    private static @Nullable String segments(String path, Set<String> dropped) {
        if (dropped.isEmpty() && isNeat(path)) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length());
        for (int from = 0; from <= path.length(); ) {
            int to = path.indexOf('/', from);
            to = to < 0 ? path.length() : to;
            if (to > from && !dropped.contains(path.substring(from, to))) {
                if (out.length() > 0) {
                    out.append('/');
                }
                out.append(path, from, to);
            }
            from = to + 1;
        }
        return out.length() == 0 ? null : out.toString();
    }
}
