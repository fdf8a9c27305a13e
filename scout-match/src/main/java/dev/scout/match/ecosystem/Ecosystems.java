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
 */
public final class Ecosystems {

    private static final Ecosystems BUILT_IN = new Ecosystems(EcosystemTable.ROWS);

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
                    // Some write the distribution for the type: pkg:alpine/musl, pkg:bottlerocket/glibc.
                    byType.putIfAbsent(namespace, ecosystem);
                }
            } else if (ecosystem.isNamedByPackageUrls()) {
                byType.put(ecosystem.purlType(), ecosystem);
            }
        }
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
        return Optional.ofNullable(byName.get(OsvName.parse(osvName).ecosystem()));
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
