package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private static final int[] NOTHING = {};

    private final IndexImage image;
    private final List<Advisory> details;
    private final Ecosystems ecosystems;
    private final Map<String, int[]> realms = new HashMap<>();
    private final @Nullable VersionScheme[] schemes;

    /**
     * An index.
     *
     * @param details the advisories themselves, in the order of their numbers
     */
    AdvisoryIndex(IndexImage image, List<Advisory> details, Ecosystems ecosystems, VersionSchemes known) {
        this.image = image;
        this.details = details;
        this.ecosystems = ecosystems;
        this.schemes = new VersionScheme[image.realms.size()];
        for (int i = 0; i < schemes.length; i++) {
            IndexImage.Realm realm = image.realms.get(i);
            schemes[i] =
                    known.find(realm.scheme()).map(CoercedSemver::insteadOf).orElse(null);
            int[] before = realms.getOrDefault(realm.ecosystem(), NOTHING);
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = i;
            realms.put(realm.ecosystem(), after);
        }
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
        return image.advisoryId.length;
    }

    /** The advisory of an id, if it is in force here. Logarithmic. */
    public Optional<Advisory> find(String id) {
        int number = number(id);
        return number < 0 ? Optional.empty() : Optional.of(details.get(number));
    }

    /**
     * Lays the advisories over a bill.
     *
     * @return the findings, what could not be decided, and what was checked; the same for the same bill and advisories
     */
    public Overlay overlay(Sbom sbom) {
        return new OverlayMaker(this, sbom).make();
    }

    /** The number of an advisory; negative if it is not in force here. */
    int number(String id) {
        int low = 0;
        int high = image.advisoryId.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = image.texts.get(image.advisoryId[middle]).compareTo(id);
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

    IndexImage image() {
        return image;
    }

    Ecosystems ecosystems() {
        return ecosystems;
    }

    /** The realms of an ecosystem; none if the index has no advisory for it. */
    int[] realms(Ecosystem ecosystem) {
        return realms.getOrDefault(ecosystem.name(), NOTHING);
    }

    /** The order of a realm; null if nobody knows it. */
    @Nullable
    VersionScheme scheme(int realm) {
        return schemes[realm];
    }

    /** Collects advisories for an index. Not thread-safe. */
    public static final class Builder {

        private final LatestRecords records = new LatestRecords();
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
            records.add(advisory);
            return this;
        }

        /** The index of all that was added. Linear in the advisories, and sorts their ids. */
        public AdvisoryIndex build() {
            List<Advisory> advisories = records.inForce();
            IndexImage image = new ImageMaker(ecosystems, schemes).make(advisories);
            return new AdvisoryIndex(image, advisories, ecosystems, schemes);
        }
    }
}
