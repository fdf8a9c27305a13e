package dev.scout.match.inventory;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Overlay;
import dev.scout.match.PackageKey;
import dev.scout.match.VulnerabilityIds;
import dev.scout.match.inventory.Transition.Cause;
import dev.scout.match.judgement.ImageProduct;
import dev.scout.match.judgement.Judged;
import dev.scout.match.judgement.JudgedFinding;
import dev.scout.match.judgement.Judgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Images that were looked at once, under knowledge that changes.
 *
 * <pre>{@code
 * Inventory inventory = new Inventory(AdvisoryIndex.of(yesterday));
 * inventory.put(ImageSnapshot.of(digest, sbom));
 * for (Transition transition : inventory.apply(AdvisoryDelta.between(yesterday, today))) { … }
 * }</pre>
 *
 * <p>What is held are the snapshots, by digest, and which of them hold which package; findings are never kept, they
 * follow from both whenever they are asked for. So a change of knowledge costs what the holders of the changed packages
 * cost, however many images there are.
 *
 * <p>Thread-safe. Those who write take turns; those who read never wait, and every answer is of one state: that before
 * or that after whatever is written meanwhile.
 */
public final class Inventory {

    /**
     * All that there is at one time.
     *
     * @param index what is known
     * @param images what is held
     * @param holders who holds what
     * @param sequence the number of the next image
     * @param judgement what is said besides
     * @param asOf the time at which that is judged
     */
    private record State(
            AdvisoryIndex index,
            PersistentMap<Digest, Held> images,
            PersistentMap<PackageKey, Holders> holders,
            long sequence,
            Judgement judgement,
            Instant asOf) {

        State with(PersistentMap<Digest, Held> nowHeld, PersistentMap<PackageKey, Holders> nowHolders, long next) {
            return new State(index, nowHeld, nowHolders, next, judgement, asOf);
        }

        Judged judged(Held held, Overlay overlay) {
            return judgement.apply(overlay, ImageProduct.of(held.snapshot()), asOf);
        }
    }

    private final Object turn = new Object();
    private volatile State state;

    /**
     * An inventory without images.
     *
     * @param index what is known at first; {@link #apply} asks for one that has its advisories
     */
    public Inventory(AdvisoryIndex index) {
        this(index, Judgement.NONE, Instant.EPOCH);
    }

    /**
     * An inventory without images.
     *
     * @param index what is known at first; {@link #apply} asks for one that has its advisories
     * @param judgement what is said besides
     * @param asOf the time at which that is judged, until another is given
     */
    public Inventory(AdvisoryIndex index, Judgement judgement, Instant asOf) {
        state = new State(index, PersistentMap.empty(), PersistentMap.empty(), 0, judgement, asOf);
    }

    /** Holds an image, instead of the snapshot of the same digest if there is one. Linear in its components. */
    public void put(ImageSnapshot snapshot) {
        synchronized (turn) {
            State now = state;
            Held held = Held.of(snapshot, now.sequence, now.index);
            var images = now.images.edit();
            var holders = now.holders.edit();
            Held before = images.get(snapshot.digest());
            if (before != null) {
                release(before, holders, now.index);
            }
            images.put(snapshot.digest(), held);
            for (PackageKey key : held.keys(now.index)) {
                Holders others = holders.get(key);
                holders.put(key, (others == null ? Holders.NONE : others).plus(held));
            }
            state = now.with(images.done(), holders.done(), now.sequence + 1);
        }
    }

    /**
     * Lets go of an image and of everything that was known about it.
     *
     * @return whether it was held
     */
    public boolean forget(Digest digest) {
        synchronized (turn) {
            State now = state;
            var images = now.images.edit();
            Held held = images.get(digest);
            if (held == null) {
                return false;
            }
            var holders = now.holders.edit();
            release(held, holders, now.index);
            state = now.with(images.remove(digest).done(), holders.done(), now.sequence);
            return true;
        }
    }

    private static void release(Held held, PersistentMap.Editor<PackageKey, Holders> holders, AdvisoryIndex index) {
        for (PackageKey key : held.keys(index)) {
            Holders others = holders.get(key);
            Holders rest = others == null ? Holders.NONE : others.minus(held);
            if (rest.isEmpty()) {
                holders.remove(key);
            } else {
                holders.put(key, rest);
            }
        }
    }

    /**
     * Takes in what is known now.
     *
     * @return what that changes, by image and component; nothing if it was known already
     * @throws IllegalStateException if the index was opened without its advisories
     */
    public List<Transition> apply(AdvisoryDelta delta) {
        synchronized (turn) {
            State now = state;
            AdvisoryIndex index = now.index.with(delta.records(), delta.gone());
            State next = new State(index, now.images, now.holders, now.sequence, now.judgement, now.asOf);
            Map<String, Cause> causes = causes(delta, now.index, index);
            List<Transition> transitions = new ArrayList<>();
            components(keys(causes.keySet(), now.index, index), now).forEach((held, numbers) -> {
                FindingChange change = new FindingChange(held.snapshot(), index, causes);
                transitions.addAll(change.between(
                        now.judged(held, now.index.overlay(held.snapshot().sbom(), numbers)),
                        next.judged(held, index.overlay(held.snapshot().sbom(), numbers))));
            });
            state = next;
            return List.copyOf(transitions);
        }
    }

    /**
     * Takes in what is said now, as of a time. Costs what the holders of the packages cost that the advisories of the
     * vulnerabilities are about of which something else is said; a waiver that came to its end is such a change.
     *
     * @param asOf the time at which waivers must be in force from now on
     * @return what that changes, by image and component; nothing if it was said already
     * @throws IllegalStateException if the index was opened without its advisories
     */
    public List<Transition> apply(JudgementDelta delta, Instant asOf) {
        synchronized (turn) {
            State now = state;
            if (!now.index.hasDetails()) {
                throw new IllegalStateException("the index was opened without its advisories");
            }
            Judgement judgement = delta.appliedTo(now.judgement);
            State next = new State(now.index, now.images, now.holders, now.sequence, judgement, asOf);
            Set<PackageKey> keys = new LinkedHashSet<>();
            for (String id : delta.vulnerabilities(now.judgement, now.asOf, asOf)) {
                addKeys(id, now.index, keys);
                addPasserKeys(id, now.index, keys);
            }
            List<Transition> transitions = new ArrayList<>();
            components(keys, now).forEach((held, numbers) -> {
                Overlay overlay = now.index.overlay(held.snapshot().sbom(), numbers);
                FindingChange change = new FindingChange(held.snapshot(), now.index, Map.of());
                transitions.addAll(change.between(now.judged(held, overlay), next.judged(held, overlay)));
            });
            state = next;
            return List.copyOf(transitions);
        }
    }

    /** What errata that pass a vulnerability on are about. */
    private static void addPasserKeys(String id, AdvisoryIndex index, Set<PackageKey> keys) {
        for (String passer : index.passers(id)) {
            index.find(passer).ifPresent(advisory -> keys.addAll(index.keys(advisory)));
        }
    }

    /** The records that are not what they were. */
    private static Map<String, Cause> causes(AdvisoryDelta delta, AdvisoryIndex before, AdvisoryIndex after) {
        Map<String, Cause> causes = new TreeMap<>();
        for (String id : delta.ids()) {
            Cause cause =
                    new Cause(id, before.find(id).orElse(null), after.find(id).orElse(null));
            if (cause.before() == null ? cause.after() != null : !cause.before().equals(cause.after())) {
                causes.put(id, cause);
            }
        }
        return causes;
    }

    /** What findings can change by records: theirs, and those of records that are or were aliases of them. */
    private static Set<PackageKey> keys(Set<String> ids, AdvisoryIndex before, AdvisoryIndex after) {
        Set<PackageKey> keys = new LinkedHashSet<>();
        for (String id : ids) {
            addKeys(id, before, keys);
            addKeys(id, after, keys);
        }
        return keys;
    }

    private static void addKeys(String id, AdvisoryIndex index, Set<PackageKey> keys) {
        for (String alias : index.aliases(id)) {
            index.find(alias).ifPresent(advisory -> keys.addAll(index.keys(advisory)));
        }
    }

    /** The components that are found under some keys, by image in the order in which they came. */
    private static Map<Held, BitSet> components(Set<PackageKey> keys, State state) {
        Map<Held, BitSet> components = new TreeMap<>((a, b) -> Long.compare(a.sequence(), b.sequence()));
        for (PackageKey key : keys) {
            Holders holders = state.holders.get(key);
            if (holders != null) {
                holders.forEach(
                        held -> held.addComponents(key, components.computeIfAbsent(held, added -> new BitSet())));
            }
        }
        return components;
    }

    /** What is known now. */
    public AdvisoryIndex index() {
        return state.index;
    }

    /** What is said besides. */
    public Judgement judgement() {
        return state.judgement;
    }

    /** How many images are held. */
    public int size() {
        return state.images.size();
    }

    /** All that is held, in the order in which it came. Sorts. */
    public List<ImageSnapshot> snapshots() {
        List<Held> all = new ArrayList<>();
        state.images.forEach((digest, held) -> all.add(held));
        all.sort((a, b) -> Long.compare(a.sequence(), b.sequence()));
        return all.stream().map(Held::snapshot).toList();
    }

    /** The snapshot of an image, if it is held. */
    public Optional<ImageSnapshot> find(Digest digest) {
        return Optional.ofNullable(state.images.get(digest)).map(Held::snapshot);
    }

    /** What is known about an image, if it is held. Matches its bill when asked. */
    public Optional<Overlay> overlay(Digest digest) {
        State now = state;
        @Nullable Held held = now.images.get(digest);
        return held == null
                ? Optional.empty()
                : Optional.of(now.index.overlay(held.snapshot().sbom()));
    }

    /** What is known about an image and what is said of that, if it is held. Matches its bill when asked. */
    public Optional<Judged> judged(Digest digest) {
        State now = state;
        @Nullable Held held = now.images.get(digest);
        return held == null
                ? Optional.empty()
                : Optional.of(now.judged(held, now.index.overlay(held.snapshot().sbom())));
    }

    /**
     * Where a vulnerability is found, suppressed or not, by image in the order in which they came; also by what
     * distributions say of it under ids of their own, as an erratum does of several. Costs what the holders of the
     * packages cost that it is about.
     *
     * @param id any of the vulnerability's ids
     */
    public List<Exposure> exposures(String id) {
        State now = state;
        Set<String> ids = new LinkedHashSet<>(now.index.aliases(id));
        ids.add(id);
        Set<PackageKey> keys = new LinkedHashSet<>();
        addKeys(id, now.index, keys);
        ids.forEach(alias -> addPasserKeys(alias, now.index, keys));
        List<Exposure> exposures = new ArrayList<>();
        components(keys, now).forEach((held, numbers) -> {
            ImageSnapshot snapshot = held.snapshot();
            Overlay overlay = now.index.overlay(snapshot.sbom(), numbers);
            for (JudgedFinding judged : now.judged(held, overlay).all()) {
                VulnerabilityIds found = judged.finding().ids();
                if (!Collections.disjoint(ids, found.own()) || !Collections.disjoint(ids, found.links())) {
                    exposures.add(new Exposure(snapshot.digest(), snapshot.workloads(), judged));
                }
            }
        });
        return exposures;
    }
}
