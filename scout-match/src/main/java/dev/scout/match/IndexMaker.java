package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an index out of advisories, the same one in whatever order they come. */
final class IndexMaker {

    private final Map<String, Advisory> byId = new HashMap<>();

    void add(Advisory advisory) {
        byId.merge(advisory.id(), advisory, IndexMaker::later);
    }

    /**
     * The one that was modified last. Where that does not tell, as with the many records that have no real date, a
     * comparison of their whole content does, so that the order of loading never decides.
     */
    private static Advisory later(Advisory a, Advisory b) {
        int order = modified(a).compareTo(modified(b));
        if (order == 0 && !a.equals(b)) {
            order = a.toString().compareTo(b.toString());
        }
        return order >= 0 ? a : b;
    }

    private static Instant modified(Advisory advisory) {
        Instant modified = advisory.timeline().modified();
        return modified == null ? Instant.MIN : modified;
    }

    AdvisoryIndex make(Ecosystems ecosystems, VersionSchemes schemes) {
        List<Advisory> advisories = byId.values().stream()
                .filter(advisory -> !advisory.isWithdrawn())
                .sorted(Comparator.comparing(Advisory::id))
                .toList();
        VersionScheme semver = schemes.find("semver").orElseThrow();
        Map<String, Map<String, List<AffectedEntry>>> entries = new HashMap<>();
        for (int number = 0; number < advisories.size(); number++) {
            Advisory advisory = advisories.get(number);
            for (AffectedPackage affected : advisory.affected()) {
                Ecosystem ecosystem = ecosystem(affected, ecosystems);
                if (ecosystem == null) {
                    continue;
                }
                VersionScheme scheme = schemes.find(ecosystem.scheme()).orElse(null);
                AffectedEntry entry = scheme == null
                        ? AffectedEntry.unordered(number, advisory.id(), affected, ecosystem)
                        : AffectedEntry.of(number, advisory.id(), affected, ecosystem, scheme, semver);
                entries.computeIfAbsent(ecosystem.name(), name -> new HashMap<>())
                        .computeIfAbsent(name(affected, ecosystem), name -> new ArrayList<>(2))
                        .add(entry);
            }
        }
        entries.values().forEach(byName -> byName.replaceAll((name, list) -> sorted(list)));
        return new AdvisoryIndex(advisories, AliasGroups.of(advisories), ecosystems, schemes, entries);
    }

    /** By advisory, and within one in an order that the document does not decide. */
    private static List<AffectedEntry> sorted(List<AffectedEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingInt(AffectedEntry::advisory)
                        .thenComparing(entry -> entry.source().ecosystem())
                        .thenComparing(AffectedEntry::rule))
                .toList();
    }

    private static @Nullable Ecosystem ecosystem(AffectedPackage affected, Ecosystems ecosystems) {
        if (affected.ecosystem().isEmpty() && affected.purl() != null) {
            return ecosystems.of(affected.purl());
        }
        return ecosystems.find(affected.ecosystem()).orElse(null);
    }

    private static String name(AffectedPackage affected, Ecosystem ecosystem) {
        return affected.name().isEmpty() && affected.purl() != null
                ? ecosystem.names().name(affected.purl())
                : ecosystem.names().normalise(affected.name());
    }
}
