package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.Severity;
import dev.scout.match.DraftedPackage.Bound;
import dev.scout.match.DraftedPackage.DraftEntry;
import dev.scout.match.DraftedPackage.DraftSpan;
import dev.scout.match.IndexImage.Parts;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Makes the arrays of an index out of advisories that stand in the order of their ids. Used once. */
final class ImageMaker {

    /** Schemes that order all that SemVer orders as SemVer does, and know their ecosystem's spelling besides. */
    private static final Set<String> SEMVER_FAMILY =
            Set.of("npm", "semver", "cargo", "golang", "hex", "pub", "swift", "julia", "bitnami", "github", "nuget");

    private final Ecosystems ecosystems;
    private final VersionSchemes schemes;
    private final Parts parts = new Parts();
    private final EntryDrafter drafter = new EntryDrafter();
    private final Map<Realm, Map<String, DraftedPackage>> drafts = new HashMap<>();
    private final Map<List<Severity>, Integer> severities = new HashMap<>();

    ImageMaker(Ecosystems ecosystems, VersionSchemes schemes) {
        this.ecosystems = ecosystems;
        this.schemes = schemes;
    }

    /** Names the advisories in another thread while the packages are drafted, which share nothing. */
    IndexImage make(List<Advisory> advisories) {
        ForkJoinTask<?> naming = ForkJoinPool.commonPool().submit(() -> name(advisories));
        for (int number = 0; number < advisories.size(); number++) {
            Advisory advisory = advisories.get(number);
            for (AffectedPackage affected : advisory.affected()) {
                draft(number, advisory, affected);
            }
        }
        naming.join();
        IntList hashes = new IntList();
        NameBuffer buffer = new NameBuffer();
        new TreeMap<>(drafts).forEach((realm, byName) -> {
            int number = parts.realmNames.size() / 2;
            parts.realmNames.add(parts.texts.number(realm.ecosystem()));
            parts.realmNames.add(parts.texts.number(realm.scheme()));
            List<DraftedPackage> sorted = new ArrayList<>(byName.values());
            sorted.sort(Comparator.comparing(draft -> draft.name));
            for (DraftedPackage draft : sorted) {
                write(number, draft);
                hashes.add(buffer.clear().put(draft.name).hash(number));
            }
        });
        parts.slots = slots(hashes);
        return new IndexImage(parts);
    }

    /** Ids, and the names that vulnerabilities go by: better names get smaller numbers. */
    private void name(List<Advisory> advisories) {
        AliasGroups groups = AliasGroups.of(advisories);
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
            parts.advisoryGroup[i] = groups.group(i);
        }
        for (int group = 0; group < groups.count(); group++) {
            groups.ids(group).forEach(id -> parts.groupId.add(parts.texts.number(id)));
            parts.groupEnd.add(parts.groupId.size());
        }
    }

    private void draft(int number, Advisory advisory, AffectedPackage affected) {
        Ecosystem ecosystem = PackageKey.ecosystemOf(affected, ecosystems);
        if (ecosystem == null) {
            return;
        }
        String release = EntryScope.of(advisory, affected, ecosystem);
        List<Severity> severity =
                SeverityRating.saysSomething(affected.severities()) ? affected.severities() : advisory.severities();
        VersionScheme scheme =
                schemes.find(ecosystem.scheme()).map(CoercedSemver::insteadOf).orElse(null);
        if (scheme == null) {
            add(ecosystem, "", affected, new DraftEntry(number, release, severity, EntryDrafter.unordered(affected)));
            return;
        }
        List<AffectedRange> own = new ArrayList<>(affected.ranges().size());
        List<AffectedRange> semver = new ArrayList<>(0);
        boolean commits = false;
        for (AffectedRange range : affected.ranges()) {
            switch (range.type()) {
                case ECOSYSTEM -> own.add(range);
                case SEMVER -> (SEMVER_FAMILY.contains(scheme.name()) ? own : semver).add(range);
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
            add(ecosystem, scheme.name(), affected, new DraftEntry(number, release, severity, spans));
        }
        if (!semver.isEmpty()) {
            VersionScheme other = CoercedSemver.insteadOf(schemes.find("semver").orElseThrow());
            spans = drafter.spans(semver, List.of(), other, listOnly);
            add(ecosystem, other.name(), affected, new DraftEntry(number, release, severity, spans));
        }
    }

    private void add(Ecosystem ecosystem, String scheme, AffectedPackage affected, DraftEntry entry) {
        String name = PackageKey.name(affected, ecosystem);
        drafts.computeIfAbsent(new Realm(ecosystem.name(), scheme), added -> new HashMap<>())
                .computeIfAbsent(name, DraftedPackage::new)
                .entries
                .add(entry);
    }

    /** The number of some severities, which are kept if they are new. */
    private int number(List<Severity> list) {
        return severities.computeIfAbsent(list, added -> {
            for (Severity severity : added) {
                parts.severityMethod.add(FileNumbers.METHODS.indexOf(severity.method()));
                parts.severityValue.add(parts.texts.number(severity.value()));
                parts.severitySource.add(severity.source() == null ? -1 : parts.texts.number(severity.source()));
            }
            parts.severityEnd.add(parts.severityValue.size());
            return parts.severityEnd.size() - 1;
        });
    }

    private void write(int realm, DraftedPackage draft) {
        List<Bound> scale = draft.scale();
        for (Bound bound : scale) {
            parts.boundKeys.add(bound.key == null ? new byte[0] : bound.key);
            parts.boundKeyEnd.add(parts.boundKeys.size());
        }
        for (DraftEntry entry : draft.sortedEntries()) {
            parts.entryAdvisory.add(entry.advisory());
            parts.entryRelease.add(parts.texts.number(entry.release()));
            parts.entrySeverities.add(number(entry.severities()));
            entry.spans().forEach(span -> write(span, scale));
            parts.entrySpanEnd.add(parts.spanFrom.size());
        }
        parts.packageRealm.add(realm);
        parts.packageName.add(parts.texts.number(draft.name));
        parts.packageBoundEnd.add(parts.boundKeyEnd.size());
        parts.packageEntryEnd.add(parts.entryAdvisory.size());
    }

    private void write(DraftSpan span, List<Bound> scale) {
        boolean before = span.kind() == SpanKind.FIXED || span.kind() == SpanKind.LIMIT;
        boolean placed = span.kind() <= SpanKind.LISTED;
        Bound from = span.from();
        Bound to = span.to();
        parts.spanKind.add(span.kind());
        parts.spanFrom.add(placed && from != null ? 2 * DraftedPackage.place(from, scale) : IndexImage.FIRST);
        parts.spanTo.add(
                placed && to != null ? 2 * DraftedPackage.place(to, scale) - (before ? 1 : 0) : IndexImage.LAST);
        parts.spanFromText.add(from == null ? 0 : parts.texts.number(from.text));
        parts.spanToText.add(to == null ? 0 : parts.texts.number(to.text));
    }

    /** A table of twice to four times as many places as packages; each is in the first free place from its own. */
    private static int[] slots(IntList hashes) {
        int[] slots = new int[Integer.highestOneBit(Math.max(1, hashes.size())) * 4];
        int mask = slots.length - 1;
        for (int number = 0; number < hashes.size(); number++) {
            int slot = hashes.get(number) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
        return slots;
    }
}
