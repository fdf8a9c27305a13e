package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.Severity;
import dev.scout.match.DraftedPackage.Bound;
import dev.scout.match.DraftedPackage.DraftEntry;
import dev.scout.match.DraftedPackage.DraftSpan;
import dev.scout.match.IndexImage.Realm;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import dev.scout.match.ecosystem.NameBuffer;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Makes the arrays of an index out of advisories that stand in the order of their ids. Used once. */
final class ImageMaker {

    private final Ecosystems ecosystems;
    private final VersionSchemes schemes;
    private final IndexParts parts = new IndexParts();
    private @Nullable PackageKey only;
    private final EntryDrafter drafter = new EntryDrafter();
    private final Map<Realm, Map<String, DraftedPackage>> drafts = new HashMap<>();
    private final Map<EntryNotes, Integer> notes = new HashMap<>();
    private final Map<Long, Integer> scopes = new HashMap<>();

    ImageMaker(Ecosystems ecosystems, VersionSchemes schemes) {
        this.ecosystems = ecosystems;
        this.schemes = schemes;
    }

    /** Names the advisories in another thread while the packages are drafted, which share nothing. */
    IndexImage make(List<Advisory> advisories) {
        ForkJoinTask<?> naming = ForkJoinPool.commonPool().submit(() -> name(advisories, AliasGroups.of(advisories)));
        draft(advisories);
        naming.join();
        return write();
    }

    /** An image of one package alone, in which every advisory stands alone, too. */
    IndexImage makeOnly(PackageKey key, List<Advisory> advisories) {
        only = key;
        name(advisories, AliasGroups.none(advisories));
        draft(advisories);
        return write();
    }

    private void draft(List<Advisory> advisories) {
        for (int number = 0; number < advisories.size(); number++) {
            Advisory advisory = advisories.get(number);
            for (AffectedPackage affected : advisory.affected()) {
                PackageKey key = PackageKey.of(affected, ecosystems);
                if (key != null && (only == null || key.equals(only))) {
                    draft(number, advisory, affected, key);
                }
            }
        }
    }

    private IndexImage write() {
        NameBuffer buffer = new NameBuffer();
        new TreeMap<>(drafts).forEach((realm, byName) -> {
            int number = parts.realmNames.size() / 2;
            parts.realmNames.add(parts.texts.number(realm.ecosystem()));
            parts.realmNames.add(parts.texts.number(realm.scheme()));
            List<DraftedPackage> sorted = new ArrayList<>(byName.values());
            sorted.sort(Comparator.comparing(draft -> draft.name));
            for (DraftedPackage draft : sorted) {
                write(draft);
                parts.hashes.add(buffer.clear().put(draft.name).hash(number));
            }
            parts.realmPackageEnd.add(parts.packageName.size());
        });
        return new IndexImage(parts);
    }

    /** Ids, and the names that vulnerabilities go by: better names get smaller numbers. */
    private void name(List<Advisory> advisories, AliasGroups groups) {
        int count = advisories.size();
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = VulnerabilityNames.best(advisories.get(i));
        }
        String[] sorted = names.clone();
        Arrays.sort(sorted, VulnerabilityNames.ORDER);
        for (String name : sorted) {
            parts.texts.number(name);
        }
        parts.advisoryId = new int[count];
        parts.advisoryName = new int[count];
        parts.advisoryGroup = new int[count];
        for (int i = 0; i < count; i++) {
            parts.advisoryId[i] = parts.texts.number(advisories.get(i).id());
            parts.advisoryName[i] = parts.texts.number(names[i]);
            for (String link : VulnerabilityNames.links(advisories.get(i))) {
                parts.linkAdvisory.add(i);
                parts.linkId.add(parts.texts.number(link));
            }
        }
        int[] numbers = new int[groups.count()];
        for (int group = 0; group < numbers.length; group++) {
            List<String> ids = groups.ids(group);
            if (ids.size() > 1) {
                ids.forEach(id -> parts.groupId.add(parts.texts.number(id)));
                numbers[group] = parts.groupEnd.size();
                parts.groupEnd.add(parts.groupId.size());
            } else {
                numbers[group] = -1;
            }
        }
        for (int i = 0; i < count; i++) {
            int number = numbers[groups.group(i)];
            parts.advisoryGroup[i] = number < 0 ? ~i : number;
        }
    }

    private void draft(int number, Advisory advisory, AffectedPackage affected, PackageKey key) {
        Ecosystem ecosystem = key.ecosystem();
        String release = EntryScope.of(advisory, affected, ecosystem);
        EntryNotes notes = EntryNotes.of(advisory, affected, ecosystem);
        VersionScheme scheme =
                schemes.find(ecosystem.scheme()).map(CoercedSemver::insteadOf).orElse(null);
        if (scheme == null) {
            add(key, "", new DraftEntry(number, release, notes, EntryDrafter.unordered(affected)));
            return;
        }
        List<AffectedRange> own = new ArrayList<>(affected.ranges().size());
        List<AffectedRange> semver = new ArrayList<>(0);
        boolean commits = false;
        for (AffectedRange range : affected.ranges()) {
            switch (range.type()) {
                case ECOSYSTEM -> own.add(range);
                case SEMVER -> (scheme.isSemverFamily() ? own : semver).add(range);
                case GIT, UNKNOWN -> commits = true;
            }
        }
        // A package that was made to do harm: the versions that are listed say more than a range of everything.
        boolean listOnly =
                advisory.id().startsWith("MAL-") && !affected.versions().isEmpty();
        List<DraftSpan> spans = drafter.spans(own, affected.versions(), scheme, listOnly);
        if (spans.isEmpty() && semver.isEmpty() && commits) {
            spans.add(EntryDrafter.text(SpanKind.COMMITS, ""));
        }
        if (!spans.isEmpty() || semver.isEmpty()) {
            add(key, scheme.name(), new DraftEntry(number, release, notes, spans));
        }
        if (!semver.isEmpty()) {
            VersionScheme other = CoercedSemver.insteadOf(schemes.find("semver").orElseThrow());
            spans = drafter.spans(semver, List.of(), other, listOnly);
            add(key, other.name(), new DraftEntry(number, release, notes, spans));
        }
    }

    private void add(PackageKey key, String scheme, DraftEntry entry) {
        drafts.computeIfAbsent(new Realm(key.ecosystem().name(), scheme), added -> new HashMap<>())
                .computeIfAbsent(key.name(), DraftedPackage::new)
                .entries
                .add(entry);
    }

    /** The number of some notes, which are kept if they are new. */
    private int number(EntryNotes some) {
        return notes.computeIfAbsent(some, added -> {
            added.own().forEach(severity -> note(severity, 0));
            added.ofRecord().forEach(severity -> note(severity, FileNumbers.OF_RECORD));
            String state = added.state();
            if (state != null) {
                note(FileNumbers.STATE, state, null);
            }
            added.limit().operatingSystems().forEach(system -> note(FileNumbers.OPERATING_SYSTEM, system, null));
            added.limit().architectures().forEach(one -> note(FileNumbers.ARCHITECTURE, one, null));
            parts.noteEnd.add(parts.noteValue.size());
            return parts.noteEnd.size() - 1;
        });
    }

    private void note(Severity severity, int whose) {
        note(FileNumbers.METHODS.indexOf(severity.method()) + whose, severity.value(), severity.source());
    }

    private void note(int kind, String value, @Nullable String source) {
        parts.noteKind.add(kind);
        parts.noteValue.add(parts.texts.number(value));
        parts.noteSource.add(source == null ? -1 : parts.texts.number(source));
    }

    /** The number of a scope, which is kept if it is new. */
    private int scope(String release, EntryNotes some) {
        long key = (long) parts.texts.number(release) << 32 | number(some);
        Integer known = scopes.get(key);
        if (known != null) {
            return known;
        }
        int scope = parts.scopeRelease.size() << 1 | (release.isEmpty() ? 0 : 1);
        parts.scopeRelease.add((int) (key >> 32));
        parts.scopeNotes.add((int) key);
        scopes.put(key, scope);
        return scope;
    }

    private void write(DraftedPackage draft) {
        List<Bound> scale = draft.scale();
        for (Bound bound : scale) {
            parts.boundVersion.add(parts.versions.number(bound));
        }
        for (DraftEntry entry : draft.sortedEntries()) {
            parts.entryAdvisory.add(entry.advisory());
            parts.entryScope.add(scope(entry.release(), entry.notes()));
            int count = entry.spans().size();
            for (int i = 0; i < count; i++) {
                write(entry.spans().get(i), scale, i + 1 == count);
            }
            if (count == 0) {
                write(EntryDrafter.text(SpanKind.NONE, ""), scale, true);
            }
        }
        parts.packageName.add(parts.texts.number(draft.name));
        parts.packageBoundEnd.add(parts.boundVersion.size());
        parts.packageEntryEnd.add(parts.entryAdvisory.size());
        parts.packageSpanEnd.add(parts.spanKind.size());
    }

    private void write(DraftSpan span, List<Bound> scale, boolean last) {
        Bound from = span.from();
        Bound to = span.to();
        boolean onScale = span.kind() <= SpanKind.LISTED;
        int first = onScale && from != null ? DraftedPackage.place(from, scale) : -1;
        int end = onScale && to != null ? DraftedPackage.place(to, scale) : -1;
        boolean placed = onScale && Math.max(first, end) < IndexImage.MAX_PLACED;
        if (!placed || isSpelled(from, first, scale) || isSpelled(to, end, scale)) {
            parts.spelledSpan.add(parts.spanKind.size());
            parts.spelledFrom.add(from == null ? 0 : parts.texts.number(from.text));
            parts.spelledTo.add(to == null ? 0 : parts.texts.number(to.text));
        }
        boolean before = span.kind() == SpanKind.FIXED || span.kind() == SpanKind.LIMIT;
        int textual = onScale && !placed ? SpanKind.TEXTUAL : 0;
        parts.spanKind.add(span.kind() | textual | (last ? SpanKind.ENDS_ENTRY : 0));
        parts.spanFrom.add(placed && first >= 0 ? IndexImage.at(first) : IndexImage.FIRST);
        int beforeEnd = before ? IndexImage.before(end) : IndexImage.at(end);
        parts.spanTo.add(placed && end >= 0 ? beforeEnd : IndexImage.LAST);
    }

    /** Whether a bound is written in another way than that at its place. */
    private static boolean isSpelled(@Nullable Bound bound, int place, List<Bound> scale) {
        return bound != null && !bound.text.equals(scale.get(place).text);
    }
}
