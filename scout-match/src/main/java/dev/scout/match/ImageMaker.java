package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.Severity;
import dev.scout.core.purl.PackageUrl;
import dev.scout.match.IndexImage.Parts;
import dev.scout.match.IndexImage.Realm;
import dev.scout.match.PackageDraft.Bound;
import dev.scout.match.PackageDraft.DraftEntry;
import dev.scout.match.PackageDraft.DraftSpan;
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
import org.jspecify.annotations.Nullable;

/** Makes the arrays of an index out of advisories that stand in the order of their ids. Used once. */
final class ImageMaker {

    /** Schemes that order all that SemVer orders as SemVer does, and know their ecosystem's spelling besides. */
    private static final Set<String> SEMVER_FAMILY =
            Set.of("npm", "semver", "cargo", "golang", "hex", "pub", "swift", "julia", "bitnami", "github", "nuget");

    private final Ecosystems ecosystems;
    private final VersionSchemes schemes;
    private final Parts parts = new Parts();
    private final EntryDrafter drafter = new EntryDrafter();
    private final Map<Realm, Integer> realms = new HashMap<>();
    private final List<Map<String, PackageDraft>> drafts = new ArrayList<>();
    private final Map<List<Severity>, Integer> severities = new HashMap<>();

    ImageMaker(Ecosystems ecosystems, VersionSchemes schemes) {
        this.ecosystems = ecosystems;
        this.schemes = schemes;
    }

    IndexImage make(List<Advisory> advisories) {
        severities(List.of());
        name(advisories);
        for (int number = 0; number < advisories.size(); number++) {
            Advisory advisory = advisories.get(number);
            for (AffectedPackage affected : advisory.affected()) {
                draft(number, advisory, affected);
            }
        }
        List<PackageDraft> packages = new ArrayList<>();
        drafts.forEach(byName -> packages.addAll(byName.values()));
        packages.sort(
                Comparator.<PackageDraft>comparingInt(draft -> draft.realm).thenComparing(draft -> draft.name));
        packages.forEach(this::write);
        hash(packages);
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
        Arrays.stream(names).distinct().sorted(VulnerabilityNames.ORDER).forEach(parts.texts::number);
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
        Ecosystem ecosystem = ecosystem(affected);
        if (ecosystem == null) {
            return;
        }
        String release = release(affected, ecosystem);
        int severity = severities(
                SeverityRating.saysSomething(affected.severities()) ? affected.severities() : advisory.severities());
        VersionScheme scheme = schemes.find(ecosystem.scheme()).orElse(null);
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
        if (advisory.id().startsWith("MAL-") && !affected.versions().isEmpty()) {
            // A package that was made to do harm: the versions that are listed say more than a range of everything.
            own.removeIf(EntryDrafter::isEverything);
            semver.removeIf(EntryDrafter::isEverything);
        }
        List<DraftSpan> spans = drafter.spans(own, affected.versions(), scheme);
        if (spans.isEmpty() && semver.isEmpty() && commits) {
            spans.add(EntryDrafter.text(SpanKind.COMMITS, ""));
        }
        if (!spans.isEmpty() || semver.isEmpty()) {
            add(ecosystem, scheme.name(), affected, new DraftEntry(number, release, severity, spans));
        }
        if (!semver.isEmpty()) {
            VersionScheme other = schemes.find("semver").orElseThrow();
            spans = drafter.spans(semver, List.of(), other);
            add(ecosystem, other.name(), affected, new DraftEntry(number, release, severity, spans));
        }
    }

    private void add(Ecosystem ecosystem, String scheme, AffectedPackage affected, DraftEntry entry) {
        int realm = realms.computeIfAbsent(new Realm(ecosystem.name(), scheme), added -> {
            parts.realms.add(added);
            drafts.add(new HashMap<>());
            return drafts.size() - 1;
        });
        PackageUrl purl = affected.purl();
        String name = affected.name().isEmpty() && purl != null
                ? ecosystem.names().name(purl)
                : ecosystem.names().normalise(affected.name());
        drafts.get(realm)
                .computeIfAbsent(name, added -> new PackageDraft(realm, added))
                .entries
                .add(entry);
    }

    private @Nullable Ecosystem ecosystem(AffectedPackage affected) {
        PackageUrl purl = affected.purl();
        return affected.ecosystem().isEmpty() && purl != null
                ? ecosystems.of(purl)
                : ecosystems.find(affected.ecosystem()).orElse(null);
    }

    private static String release(AffectedPackage affected, Ecosystem ecosystem) {
        int colon = affected.ecosystem().indexOf(':');
        if (colon >= 0) {
            return ecosystem.releases().key(affected.ecosystem().substring(colon + 1));
        }
        PackageUrl purl = affected.ecosystem().isEmpty() ? affected.purl() : null;
        String release = purl == null ? null : Lookup.release(purl, ecosystem, null);
        return release == null ? "" : release;
    }

    private int severities(List<Severity> list) {
        return severities.computeIfAbsent(list, added -> {
            parts.severities.add(added);
            return parts.severities.size() - 1;
        });
    }

    private void write(PackageDraft draft) {
        List<Bound> scale = draft.scale();
        for (Bound bound : scale) {
            parts.boundKeys.put(bound.key == null ? new byte[0] : bound.key);
            parts.boundKeyEnd.add(parts.boundKeys.length());
            parts.boundText.add(parts.texts.number(bound.text));
        }
        for (DraftEntry entry : draft.sortedEntries()) {
            parts.entryAdvisory.add(entry.advisory());
            parts.entryRelease.add(parts.texts.number(entry.release()));
            parts.entrySeverities.add(entry.severities());
            entry.spans().forEach(span -> write(span, scale));
            parts.entrySpanEnd.add(parts.spanFrom.size());
        }
        parts.packageRealm.add(draft.realm);
        parts.packageName.add(parts.texts.number(draft.name));
        parts.packageBoundEnd.add(parts.boundText.size());
        parts.packageEntryEnd.add(parts.entryAdvisory.size());
    }

    private void write(DraftSpan span, List<Bound> scale) {
        parts.spanKind.put(span.kind());
        boolean textual = span.kind() > SpanKind.LISTED;
        parts.spanFrom.add(place(span.from(), IndexImage.FIRST, textual, scale));
        int to = place(span.to(), IndexImage.LAST, textual, scale);
        boolean before = span.kind() == SpanKind.FIXED || span.kind() == SpanKind.LIMIT;
        parts.spanTo.add(before ? to - 1 : to);
    }

    private int place(@Nullable Bound bound, int absent, boolean textual, List<Bound> scale) {
        if (bound == null) {
            return absent;
        }
        return textual ? parts.texts.number(bound.text) : 2 * PackageDraft.place(bound, scale);
    }

    private void hash(List<PackageDraft> packages) {
        parts.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, packages.size())) * 4)];
        NameBuffer name = new NameBuffer();
        int mask = parts.slots.length - 1;
        for (int number = 0; number < packages.size(); number++) {
            PackageDraft draft = packages.get(number);
            int slot = name.clear().put(draft.name).hash(draft.realm) & mask;
            while (parts.slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            parts.slots[slot] = number + 1;
        }
    }
}
