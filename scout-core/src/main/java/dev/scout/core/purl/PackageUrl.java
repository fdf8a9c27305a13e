package dev.scout.core.purl;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A package URL (purl): the name of a package, across ecosystems, as one text
 * {@code pkg:type/namespace/name@version?qualifiers#subpath}.
 *
 * <p>Components are held decoded and in the form that their type writes them (a PyPI name in lower case, for instance);
 * absent ones are null, absent qualifiers an empty map. Two package URLs are equal if their canonical texts are. For
 * every value that {@link #parse} or {@link #of} gives, {@code parse(value.toString()).equals(value)}; for one that
 * {@link #repair} gives, the same holds of {@code repair}.
 *
 * <p>Immutable and safe for any number of threads.
 *
 * <p>Source: ECMA-427 and the purl-spec repository with the definitions of its 42 types. A type without a definition is
 * taken as it comes.
 */
public final class PackageUrl implements Comparable<PackageUrl> {

    private final String type;
    private final @Nullable String namespace;
    private final String name;
    private final @Nullable String version;
    private final Map<String, String> qualifiers;
    private final @Nullable String subpath;

    /** Made when first asked for; every thread that makes it makes the same. */
    private @Nullable String text;

    /** A package URL of canonical components; its own text, too, if that is known. */
    PackageUrl(
            String type,
            @Nullable String namespace,
            String name,
            @Nullable String version,
            Map<String, String> qualifiers,
            @Nullable String subpath,
            @Nullable String text) {
        this.type = type;
        this.namespace = namespace;
        this.name = name;
        this.version = version;
        this.qualifiers = qualifiers;
        this.subpath = subpath;
        this.text = text;
    }

    /**
     * Reads a package URL strictly. What the specification lets a parser tolerate is tolerated: a scheme or type in
     * capitals, slashes behind the scheme, needless or missing escapes of characters that a URL may hold, qualifiers
     * out of order or empty.
     *
     * @throws MalformedPackageUrlException if the text breaks the specification or the definition of its type
     */
    public static PackageUrl parse(String text) {
        return PurlParser.parse(text, null);
    }

    /**
     * Reads a package URL as tools really write them, and mends what it can: see {@link PurlRepair} for each kind of
     * breach and what becomes of it.
     *
     * @throws MalformedPackageUrlException if there is no scheme, type or name to be found
     */
    public static PackageUrl repair(String text) {
        return repair(text, breach -> {});
    }

    /**
     * Reads a package URL as {@link #repair(String)} does, and says what was mended. If it says nothing, {@link #parse}
     * would have given the same.
     *
     * @param repairs hears of each kind of breach at most once, in the order they are met
     * @throws MalformedPackageUrlException if there is no scheme, type or name to be found
     */
    public static PackageUrl repair(String text, Consumer<? super PurlRepair> repairs) {
        return PurlParser.parse(text, repairs);
    }

    /**
     * A package URL of components without qualifiers and subpath.
     *
     * @throws MalformedPackageUrlException as {@link #of(String, String, String, String, Map, String)}
     */
    public static PackageUrl of(String type, @Nullable String namespace, String name, @Nullable String version) {
        return of(type, namespace, name, version, Map.of(), null);
    }

    /**
     * A package URL of components that are not encoded. They are brought into the form that the type writes; empty ones
     * and qualifiers without a value are absent.
     *
     * @param namespace segments between slashes
     * @param subpath segments between slashes
     * @throws MalformedPackageUrlException if a component breaks the specification or the definition of the type
     */
    public static PackageUrl of(
            String type,
            @Nullable String namespace,
            String name,
            @Nullable String version,
            Map<String, String> qualifiers,
            @Nullable String subpath) {
        return PurlAssembler.assemble(type, namespace, name, version, qualifiers, subpath, null);
    }

    /**
     * The same package URL as packageurl-java holds it. That library knows fewer rules of types, so their breaches are
     * passed over as {@link #repair(String)} does.
     *
     * @throws MalformedPackageUrlException if a component holds half a surrogate pair
     */
    public static PackageUrl of(PackageURL other) {
        Map<String, String> qualifiers = other.getQualifiers();
        return PurlAssembler.assemble(
                other.getType(),
                other.getNamespace(),
                other.getName(),
                other.getVersion(),
                qualifiers == null ? Map.of() : qualifiers,
                other.getSubpath(),
                breach -> {});
    }

    /**
     * The same package URL for packageurl-java.
     *
     * @throws MalformedPackageUrlException if packageurl-java refuses it; it knows other rules for some types
     */
    public PackageURL toPackageURL() {
        try {
            return new PackageURL(type, namespace, name, version, new TreeMap<>(qualifiers), subpath);
        } catch (MalformedPackageURLException e) {
            String reason = "refused by packageurl-java (" + e.getMessage() + ")";
            throw new MalformedPackageUrlException(toString(), 0, reason);
        }
    }

    /** The type, in lower case, such as {@code npm}. */
    public String type() {
        return type;
    }

    /** The namespace, its segments between slashes, such as {@code @angular} or {@code github.com/gorilla}. */
    public @Nullable String namespace() {
        return namespace;
    }

    /** The name, never empty. */
    public String name() {
        return name;
    }

    /** The version, never empty. */
    public @Nullable String version() {
        return version;
    }

    /** The qualifiers, unmodifiable and sorted by key. */
    public Map<String, String> qualifiers() {
        return qualifiers;
    }

    /** The value of one qualifier, never empty. */
    public @Nullable String qualifier(String key) {
        return qualifiers.get(key);
    }

    /** The path within the package, its segments between slashes. */
    public @Nullable String subpath() {
        return subpath;
    }

    /**
     * This package URL with another version, or with none if that is null or empty.
     *
     * @throws MalformedPackageUrlException if the type permits no such version
     */
    public PackageUrl withVersion(@Nullable String other) {
        PurlType rules = PurlType.of(type);
        String typed = rules.version(PurlAssembler.version(other));
        if (typed != null && !rules.custom().permitsVersion(typed)) {
            throw new MalformedPackageUrlException(typed, 0, PurlRepair.VERSION_NOT_PERMITTED.breach());
        }
        return new PackageUrl(type, namespace, name, typed, qualifiers, subpath, null);
    }

    /**
     * This package URL with other qualifiers in place of all its own; whether the type requires one is not asked.
     *
     * @throws MalformedPackageUrlException if a key is none, or the same as another but for its case
     */
    public PackageUrl withQualifiers(Map<String, String> others) {
        return new PackageUrl(type, namespace, name, version, PurlAssembler.qualifiers(others), subpath, null);
    }

    /** This package URL without qualifiers, even such as the type requires. */
    public PackageUrl withoutQualifiers() {
        return qualifiers.isEmpty() ? this : new PackageUrl(type, namespace, name, version, Map.of(), subpath, null);
    }

    /** This package URL without subpath. */
    public PackageUrl withoutSubpath() {
        return subpath == null ? this : new PackageUrl(type, namespace, name, version, qualifiers, null, null);
    }

    /** Whether both have the same canonical text. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PackageUrl that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** By canonical text: a total order that agrees with equals, and says nothing about which version is newer. */
    @Override
    public int compareTo(PackageUrl other) {
        return toString().compareTo(other.toString());
    }

    /** The canonical text. */
    @Override
    public String toString() {
        String known = text;
        if (known == null) {
            known = write();
            text = known;
        }
        return known;
    }

    private String write() {
        StringBuilder out = new StringBuilder(64).append("pkg:").append(type).append('/');
        if (namespace != null) {
            PercentCoding.encode(namespace, true, out);
            out.append('/');
        }
        PercentCoding.encode(name, PurlType.of(type).custom() == PurlTypeRule.GIT, out);
        if (version != null) {
            PercentCoding.encode(version, false, out.append('@'));
        }
        char separator = '?';
        for (Map.Entry<String, String> qualifier : qualifiers.entrySet()) {
            out.append(separator).append(qualifier.getKey()).append('=');
            PercentCoding.encode(qualifier.getValue(), false, out);
            separator = '&';
        }
        if (subpath != null) {
            PercentCoding.encode(subpath, true, out.append('#'));
        }
        return out.toString();
    }
}
