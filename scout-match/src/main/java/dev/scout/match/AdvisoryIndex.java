package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final @Nullable Details details;
    private final Ecosystems ecosystems;
    private final VersionSchemes known;
    private final Map<String, int[]> realms = new HashMap<>();
    private final @Nullable VersionScheme[] schemes;

    /**
     * An index.
     *
     * @param details the advisories themselves, by number; null if they were not kept
     */
    AdvisoryIndex(IndexImage image, @Nullable Details details, Ecosystems ecosystems, VersionSchemes known) {
        this.image = image;
        this.details = details;
        this.ecosystems = ecosystems;
        this.known = known;
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

    /**
     * Opens an index that was written to a file, with the ecosystems and schemes that come with Scout. No advisory is
     * parsed; what was written with the index is mapped, and stays in the file until it is asked for, so the file must
     * not be changed in place.
     *
     * @throws dev.scout.core.read.MalformedDocumentException if it is no index, damaged, or of another format
     */
    public static AdvisoryIndex open(Path file) throws IOException {
        return open(file, Ecosystems.builtIn(), VersionSchemes.builtIn());
    }

    /**
     * Opens an index that was written to a file. Where a scheme that it was built with is not among {@code schemes},
     * its packages are undecided. The table of ecosystems should be the one it was built with.
     *
     * @throws dev.scout.core.read.MalformedDocumentException if it is no index, damaged, or of another format
     */
    public static AdvisoryIndex open(Path file, Ecosystems ecosystems, VersionSchemes schemes) throws IOException {
        IndexFile.Content content = IndexFile.open(file);
        return new AdvisoryIndex(content.image(), content.details(), ecosystems, schemes);
    }

    /**
     * Reads a written index to its end, into memory, with the ecosystems and schemes that come with Scout.
     *
     * @throws dev.scout.core.read.MalformedDocumentException if it is no index, damaged, or of another format
     */
    public static AdvisoryIndex open(InputStream in) throws IOException {
        return open(in, Ecosystems.builtIn(), VersionSchemes.builtIn());
    }

    /**
     * Reads a written index to its end, into memory. See {@link #open(Path, Ecosystems, VersionSchemes)}.
     *
     * @throws dev.scout.core.read.MalformedDocumentException if it is no index, damaged, or of another format
     */
    public static AdvisoryIndex open(InputStream in, Ecosystems ecosystems, VersionSchemes schemes) throws IOException {
        IndexFile.Content content = IndexFile.open(in);
        return new AdvisoryIndex(content.image(), content.details(), ecosystems, schemes);
    }

    /** Whether a file is a written index, by its first bytes. */
    public static boolean isIndex(Path file) throws IOException {
        byte[] magic = IndexFile.magic();
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(magic.length), magic);
        }
    }

    /**
     * Writes this index without the advisories themselves. An index opened from it gives the same answers: ids,
     * aliases, fixes, severities, evidence; only {@link #find} finds nothing, and {@link #with} cannot be asked.
     *
     * <p>The same advisories are the same bytes, in whatever order they were added.
     */
    public void writeTo(OutputStream out) throws IOException {
        IndexFile.write(image, null, out);
    }

    /**
     * Writes this index and the advisories themselves, also those that were withdrawn. They are several times as large,
     * and are read from the file one by one when they are asked for.
     *
     * @throws IllegalStateException if this index was opened without them
     */
    public void writeWithDetailsTo(OutputStream out) throws IOException {
        IndexFile.write(image, kept(), out);
    }

    /**
     * An index of these advisories and those here; of records with one id, the one that was modified last holds. The
     * same as an index made of all of them at once, and costs as much.
     *
     * @throws IllegalStateException if this index was opened without its advisories
     */
    public AdvisoryIndex with(Collection<Advisory> changes) {
        return with(changes, List.of());
    }

    /**
     * An index of these advisories and those here, but for some that are gone: a record of their ids is only in it if
     * it is among the changes.
     *
     * @param changes of records with one id, the one that was modified last holds
     * @param gone ids of records that no longer count, whether they were here or not
     * @throws IllegalStateException if this index was opened without its advisories
     */
    public AdvisoryIndex with(Collection<Advisory> changes, Collection<String> gone) {
        Details kept = kept();
        Set<String> dropped = Set.copyOf(gone);
        Builder builder = builder().ecosystems(ecosystems).schemes(known);
        for (int i = 0; i < kept.size(); i++) {
            Advisory advisory = kept.get(i);
            if (!dropped.contains(advisory.id())) {
                builder.add(advisory);
            }
        }
        changes.forEach(builder::add);
        return builder.build();
    }

    private Details kept() {
        if (details == null) {
            throw new IllegalStateException("the index was opened without its advisories");
        }
        return details;
    }

    /** How many advisories are in force here. */
    public int size() {
        return image.advisoryId.length;
    }

    /**
     * The advisory of an id, if it is in force here and was kept. Logarithmic; where the index was opened from a file,
     * the advisory is read from it.
     *
     * @throws java.io.UncheckedIOException if it is damaged there
     */
    public Optional<Advisory> find(String id) {
        int number = number(id);
        return number < 0 || details == null ? Optional.empty() : Optional.of(details.get(number));
    }

    /**
     * Lays the advisories over a bill.
     *
     * @return the findings, what could not be decided, and what was checked; the same for the same bill and advisories
     */
    public Overlay overlay(Sbom sbom) {
        return new OverlayMaker(this, sbom).make();
    }

    /**
     * What is found of some components of a bill; their findings are those of the whole bill. Its coverage counts only
     * them.
     *
     * @param numbers the places of the components in {@link Sbom#components}
     */
    public Overlay overlay(Sbom sbom, BitSet numbers) {
        return new OverlayMaker(this, sbom).make(numbers);
    }

    /** What a component is looked up under; nothing if its ecosystem is not known. */
    public Set<PackageKey> keys(Component component) {
        return PackageKey.of(component, ecosystems);
    }

    /** What an advisory can meet components under, in this table of ecosystems; it need not be in the index. */
    public Set<PackageKey> keys(Advisory advisory) {
        return PackageKey.of(advisory, ecosystems);
    }

    /**
     * All ids of the vulnerability that an advisory is about, its own included, sorted; nothing if it is not in force
     * here. Logarithmic.
     */
    public List<String> aliases(String id) {
        int number = number(id);
        return number < 0 ? List.of() : image.ids(number);
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
            List<Advisory> inForce = records.sorted(false);
            IndexImage image = new ImageMaker(ecosystems, schemes).make(inForce);
            List<Advisory> all = new ArrayList<>(inForce);
            all.addAll(records.sorted(true));
            return new AdvisoryIndex(image, new Details.Kept(List.copyOf(all)), ecosystems, schemes);
        }
    }
}
