package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import dev.scout.match.version.VersionSchemes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Advisories made ready to be laid over bills. Made once, asked as often as one likes; immutable, and shared by any
 * number of threads without a lock.
 *
 * <pre>{@code
 * AdvisoryIndex index = AdvisoryIndex.of(advisories);
 * for (Finding finding : index.overlay(sbom).findings()) { … }
 * }</pre>
 *
 * <p>Of records with one id, the one that was modified last holds, in whatever order they come; withdrawn records are
 * kept out. Ranges are evaluated as the OSV schema says, in the order of the ecosystem's own tool.
 */
public final class AdvisoryIndex {

    private final List<Advisory> advisories;
    private final AliasGroups aliases;
    private final Ecosystems ecosystems;
    private final VersionSchemes schemes;
    private final Map<String, Map<String, List<AffectedEntry>>> entries;

    AdvisoryIndex(
            List<Advisory> advisories,
            AliasGroups aliases,
            Ecosystems ecosystems,
            VersionSchemes schemes,
            Map<String, Map<String, List<AffectedEntry>>> entries) {
        this.advisories = advisories;
        this.aliases = aliases;
        this.ecosystems = ecosystems;
        this.schemes = schemes;
        this.entries = entries;
    }

    /** An index of these advisories, with the ecosystems and schemes that come with Scout. */
    public static AdvisoryIndex of(Collection<Advisory> advisories) {
        return of(advisories.stream());
    }

    /** An index of these advisories, with the ecosystems and schemes that come with Scout. */
    public static AdvisoryIndex of(Stream<Advisory> advisories) {
        Builder builder = builder();
        advisories.forEachOrdered(builder::add);
        return builder.build();
    }

    /** Begins an index to which advisories are added one by one, for example by a reader. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many advisories are in force here. */
    public int size() {
        return advisories.size();
    }

    /** The advisory of an id, if it is in force here. Logarithmic. */
    public Optional<Advisory> find(String id) {
        int number = number(id);
        return number < 0 ? Optional.empty() : Optional.of(advisories.get(number));
    }

    /**
     * Lays the advisories over a bill.
     *
     * @return the findings, what could not be decided, and what was checked; the same for the same bill and advisories
     */
    public Overlay overlay(Sbom sbom) {
        return new OverlayMaker(this, sbom).make();
    }

    /** What is known about one component and one advisory. */
    Verdict explain(Sbom sbom, Component component, Advisory advisory) {
        return new ComponentMatcher(this, sbom.operatingSystem()).explain(component, advisory);
    }

    int number(String id) {
        int low = 0;
        int high = advisories.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = advisories.get(middle).id().compareTo(id);
            if (order == 0) {
                return middle;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    Advisory advisory(int number) {
        return advisories.get(number);
    }

    AliasGroups aliases() {
        return aliases;
    }

    Ecosystems ecosystems() {
        return ecosystems;
    }

    VersionSchemes schemes() {
        return schemes;
    }

    boolean holds(Ecosystem ecosystem) {
        return entries.containsKey(ecosystem.name());
    }

    /** The entries about a package, by its name in normal form. */
    List<AffectedEntry> entries(Ecosystem ecosystem, String name) {
        Map<String, List<AffectedEntry>> byName = entries.get(ecosystem.name());
        return byName == null ? List.of() : byName.getOrDefault(name, List.of());
    }

    /** Collects advisories for an index. Not thread-safe. */
    public static final class Builder {

        private final IndexMaker maker = new IndexMaker();
        private Ecosystems ecosystems = Ecosystems.builtIn();
        private VersionSchemes schemes = VersionSchemes.builtIn();

        private Builder() {}

        /** Takes this table of ecosystems instead of the one that comes with Scout. */
        public Builder ecosystems(Ecosystems value) {
            ecosystems = value;
            return this;
        }

        /** Takes these version schemes instead of those that come with Scout. */
        public Builder schemes(VersionSchemes value) {
            schemes = value;
            return this;
        }

        /** Adds an advisory. */
        public Builder add(Advisory advisory) {
            maker.add(advisory);
            return this;
        }

        /** The index of all that was added. Linear in the advisories, and sorts their ids. */
        public AdvisoryIndex build() {
            return maker.make(ecosystems, schemes);
        }
    }
}
