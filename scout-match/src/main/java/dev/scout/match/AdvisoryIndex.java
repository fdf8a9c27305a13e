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
import java.util.TreeSet;
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

    /** As many changes are never worth making all anew. */
    private static final int SOME = 64;

    private final IndexImage image;
    private final @Nullable Details details;
    private final Ecosystems ecosystems;
    private final VersionSchemes known;
    /** The realms of the image, by the name of their ecosystem. */
    private final Map<String, int[]> realms;
    /** What has changed since the image was made. */
    private final Changes changes;

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
        this.realms = new HashMap<>();
        for (int i = 0; i < image.realms.size(); i++) {
            String ecosystem = image.realms.get(i).ecosystem();
            int[] before = realms.getOrDefault(ecosystem, NOTHING);
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = i;
            realms.put(ecosystem, after);
        }
        this.changes = Changes.none(image);
    }

    /** The same index after changes; shares all else. */
    private AdvisoryIndex(AdvisoryIndex before, Changes changes) {
        this.image = before.image;
        this.details = before.details;
        this.ecosystems = before.ecosystems;
        this.known = before.known;
        this.realms = before.realms;
        this.changes = changes;
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
     * <p>All that answers rest on is checked here. The advisories themselves, which may be a hundred times as large,
     * are checked one by one when {@link #find} asks for them.
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
        IndexFile.write(folded().image, null, out);
    }

    /**
     * Writes this index and the advisories themselves, also those that were withdrawn. They are several times as large,
     * and are read from the file one by one when they are asked for.
     *
     * @throws IllegalStateException if this index was opened without them
     */
    public void writeWithDetailsTo(OutputStream out) throws IOException {
        kept();
        AdvisoryIndex folded = folded();
        IndexFile.write(folded.image, folded.details, out);
    }

    /**
     * An index of these advisories and those here; of records with one id, the one that was modified last holds. See
     * {@link #with(Collection, Collection)}.
     *
     * @throws IllegalStateException if this index was opened without its advisories
     */
    public AdvisoryIndex with(Collection<Advisory> more) {
        return with(more, List.of());
    }

    /**
     * An index of these advisories and those here, but for some that are gone. It answers as an index made of all of
     * them at once would.
     *
     * <p>What no change touches is shared. Costs some microseconds for each package that changed records name or named;
     * the first look-up of one costs as much as drafting it, some microseconds an advisory. Once changes have grown to
     * a sixteenth of the index, and where they are written, all is made anew.
     *
     * @param more of records with one id, the one that was modified last holds
     * @param gone ids of records that no longer count, whether they are here or not, unless they are among {@code more}
     * @throws IllegalStateException if this index was opened without its advisories
     */
    public AdvisoryIndex with(Collection<Advisory> more, Collection<String> gone) {
        Details kept = kept();
        long count = (long) changes.records().atMost() + more.size() + gone.size();
        return count > SOME + image.advisoryId.length / 16
                ? rebuilt(kept, more, Set.copyOf(gone))
                : new AdvisoryIndex(this, new ChangeMaker(this, kept).make(more, gone));
    }

    /** This index with all changes in its image. */
    private AdvisoryIndex folded() {
        return changes.records().isEmpty() ? this : rebuilt(kept(), List.of(), Set.of());
    }

    private AdvisoryIndex rebuilt(Details kept, Collection<Advisory> more, Set<String> gone) {
        Builder builder = builder().ecosystems(ecosystems).schemes(known);
        for (int i = 0; i < kept.size(); i++) {
            Advisory advisory = kept.get(i);
            if (!changes.isChanged(advisory.id()) && !gone.contains(advisory.id())) {
                builder.add(advisory);
            }
        }
        changes.records().forEach((id, changed) -> {
            if (!gone.contains(id)) {
                changed.ifPresent(builder::add);
            }
        });
        more.forEach(builder::add);
        return builder.build();
    }

    private Details kept() {
        if (details == null) {
            throw new IllegalStateException("the index was opened without its advisories");
        }
        return details;
    }

    /** Whether the advisories themselves were kept, so that {@link #find} and {@link #with} can be asked. */
    public boolean hasDetails() {
        return details != null;
    }

    /** How many advisories are in force here. */
    public int size() {
        return changes.size();
    }

    /**
     * The advisory of an id, if it is in force here and was kept. Logarithmic; where the index was opened from a file,
     * the advisory is read from it.
     *
     * @throws java.io.UncheckedIOException if it is damaged there; its cause is a
     *     {@link dev.scout.core.read.MalformedDocumentException} that names the record
     */
    public Optional<Advisory> find(String id) {
        if (changes.isChanged(id)) {
            return Optional.ofNullable(changes.record(id)).filter(advisory -> !advisory.isWithdrawn());
        }
        int number = image.number(id);
        return number < 0 || details == null ? Optional.empty() : Optional.of(details.get(number));
    }

    /** Whether there is an advisory of an id that was not withdrawn. */
    boolean isInForce(String id) {
        return changes.isChanged(id) ? find(id).isPresent() : image.number(id) >= 0;
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
     * What is found of some components of a bill. Their findings and what is set aside are those of the whole bill; the
     * coverage counts only them.
     *
     * @param numbers the places of the components in {@link Sbom#components}
     */
    public Overlay overlay(Sbom sbom, BitSet numbers) {
        return new OverlayMaker(this, sbom).make(numbers);
    }

    /** What a component is looked up under: its own name first; nothing if its ecosystem is not known. */
    public Set<PackageKey> keys(Component component) {
        return PackageKey.of(component, ecosystems);
    }

    /** What all components of a bill are looked up under. */
    public Set<PackageKey> keys(Sbom sbom) {
        return PackagePlaces.keys(sbom, ecosystems);
    }

    /** Where in a bill the packages are that advisories can be about. */
    public PackagePlaces places(Sbom sbom) {
        return PackagePlaces.of(sbom, ecosystems);
    }

    /** What an advisory can meet components under, in this table of ecosystems; it need not be in the index. */
    public Set<PackageKey> keys(Advisory advisory) {
        return PackageKey.of(advisory, ecosystems);
    }

    /**
     * All ids of a vulnerability, sorted; nothing if no advisory that is in force here is about it. Logarithmic, but
     * linear for an id that no advisory has for its own, until the index was changed once.
     *
     * @param id any of its ids, of an advisory or an alias
     */
    public List<String> aliases(String id) {
        List<String> changed = changes.groups().get(id);
        List<String> ids = changed == null ? image.ids(id) : changed;
        return ids.size() == 1 && !isInForce(id) ? List.of() : ids;
    }

    /**
     * The ids of the advisories in force here that pass a vulnerability on, sorted: errata, and what distributions say
     * of a CVE. They are no aliases of it. The first question costs what all links cost.
     *
     * @param id of the vulnerability, as the advisories write it
     */
    public List<String> passers(String id) {
        Set<String> passers = new TreeSet<>();
        for (int advisory : image.passers().advisories(id)) {
            String passer = image.id(advisory);
            if (!changes.isChanged(passer)) {
                passers.add(passer);
            }
        }
        changes.records().forEach((changed, record) -> {
            if (record.filter(now ->
                            !now.isWithdrawn() && VulnerabilityNames.links(now).contains(id))
                    .isPresent()) {
                passers.add(changed);
            }
        });
        return List.copyOf(passers);
    }

    IndexImage image() {
        return image;
    }

    /** This index as it was made, before all changes. */
    AdvisoryIndex withoutChanges() {
        return new AdvisoryIndex(this, Changes.none(image));
    }

    Changes changes() {
        return changes;
    }

    Ecosystems ecosystems() {
        return ecosystems;
    }

    VersionSchemes schemes() {
        return known;
    }

    /** The realms of an ecosystem in the image; none if it has no advisory for it. */
    int[] realms(Ecosystem ecosystem) {
        return realms.getOrDefault(ecosystem.name(), NOTHING);
    }

    /** Whether there is an advisory for an ecosystem. */
    boolean knows(Ecosystem ecosystem) {
        int more = changes.morePackages().getOrDefault(ecosystem.name(), 0);
        int packages = 0;
        int[] numbers = realms(ecosystem);
        if (more < 0) {
            for (int realm : numbers) {
                packages += image.packages(realm);
            }
            return packages + more > 0;
        }
        return more > 0 || numbers.length > 0;
    }

    /** The order of a realm; null if nobody knows it. */
    @Nullable
    VersionScheme scheme(IndexImage.Realm realm) {
        VersionScheme scheme = known.find(realm.scheme()).orElse(null);
        return scheme == null ? null : CoercedSemver.insteadOf(scheme);
    }

    /** All ids of the vulnerability that a hit is on, sorted. */
    List<String> ids(Hit hit) {
        return hit.image() == image && !changes.isRegrouped(hit.advisory())
                ? image.ids(hit.advisory())
                : changes.group(hit.image().id(hit.advisory()));
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
