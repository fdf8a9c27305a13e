package dev.scout.match;

import dev.scout.match.IndexImage.Realm;
import dev.scout.match.Verdict.Affected;
import dev.scout.match.Verdict.NotAffected;
import dev.scout.match.Verdict.Undecided;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the numbers of an index into words. */
final class VerdictMaker {

    private final AdvisoryIndex index;
    private final IndexImage image;

    VerdictMaker(AdvisoryIndex index) {
        this.index = index;
        this.image = index.image();
    }

    /** Why it cannot be told whether a component is affected. */
    Undecided undecided(Hit hit, Undecided.Obstacle obstacle) {
        return new Undecided(evidence(hit, rule(hit)), obstacle);
    }

    /**
     * Why a component is affected by one advisory, as the first of its entries that say so has it; with all their
     * fixes.
     */
    Affected affected(List<Hit> hits) {
        Set<Fix> fixes = new LinkedHashSet<>();
        FixSearch search = new FixSearch(image);
        for (Hit hit : hits) {
            String fix = search.fix(hit);
            if (fix != null) {
                fixes.add(new Fix(fix));
            }
        }
        Hit first = hits.get(0);
        int kind = image.spanKind[first.span()] & ~SpanKind.TEXTUAL;
        boolean listed = kind == SpanKind.LISTED || kind == SpanKind.LISTED_TEXT;
        String rule = listed ? "listed version" : span(first.span(), scheme(first));
        return new Affected(evidence(first, rule), List.copyOf(fixes), state(hits, fixes), limit(hits));
    }

    private FixState state(List<Hit> hits, Set<Fix> fixes) {
        if (!fixes.isEmpty()) {
            return FixState.FIXED;
        }
        for (Hit hit : hits) {
            String word = image.notes(hit.entry()).state();
            FixState state = word == null ? null : FixState.ofWord(word);
            if (state != null) {
                return state;
            }
        }
        return FixState.NOT_FIXED;
    }

    /** All platforms, if one of the entries is about all. */
    private PlatformLimit limit(List<Hit> hits) {
        Set<String> systems = new LinkedHashSet<>();
        Set<String> architectures = new LinkedHashSet<>();
        boolean anySystem = false;
        boolean anyArchitecture = false;
        for (Hit hit : hits) {
            PlatformLimit limit = image.notes(hit.entry()).limit();
            systems.addAll(limit.operatingSystems());
            architectures.addAll(limit.architectures());
            anySystem |= limit.operatingSystems().isEmpty();
            anyArchitecture |= limit.architectures().isEmpty();
        }
        return anySystem && anyArchitecture
                ? PlatformLimit.NONE
                : new PlatformLimit(
                        anySystem ? List.of() : List.copyOf(systems),
                        anyArchitecture ? List.of() : List.copyOf(architectures));
    }

    /** Why a component is not affected by an entry that is about it. */
    NotAffected notAffected(Hit hit, NotAffected.Reason reason) {
        return new NotAffected(evidence(hit, rule(hit)), reason);
    }

    /** Why a component that an entry is about is not affected, in other words than the entry's own. */
    NotAffected notAffected(Hit hit, NotAffected.Reason reason, String rule) {
        return new NotAffected(evidence(hit, rule), reason);
    }

    private Evidence evidence(Hit hit, String rule) {
        Realm realm = realm(hit);
        int release = image.entryRelease[hit.entry()];
        VersionScheme scheme = scheme(hit);
        String version = hit.version();
        return new Evidence(
                image.texts.get(image.advisoryId[image.entryAdvisory[hit.entry()]]),
                release == 0 ? realm.ecosystem() : realm.ecosystem() + ":" + image.texts.get(release),
                image.texts.get(image.packageName[hit.packageNumber()]),
                hit.naming(),
                realm.scheme(),
                version,
                version == null || scheme == null ? null : CoercedSemver.readInstead(version, scheme),
                rule);
    }

    private Realm realm(Hit hit) {
        return image.realms.get(image.packageRealm[hit.packageNumber()]);
    }

    private @Nullable VersionScheme scheme(Hit hit) {
        return index.scheme(image.packageRealm[hit.packageNumber()]);
    }

    /** What an entry says, oldest version first, in the words of the advisory. */
    private String rule(Hit hit) {
        int entry = hit.entry();
        List<String> parts = new ArrayList<>();
        int listed = 0;
        for (int span = image.firstSpan(entry); span < image.entrySpanEnd[entry]; span++) {
            switch (image.spanKind[span] & ~SpanKind.TEXTUAL) {
                case SpanKind.LISTED, SpanKind.LISTED_TEXT -> listed++;
                case SpanKind.UNORDERED, SpanKind.NO_SCHEME, SpanKind.NOTHING ->
                    parts.add(image.texts.get(image.spanFromText[span]));
                case SpanKind.COMMITS -> parts.add("commits only");
                default -> parts.add(span(span, scheme(hit)));
            }
        }
        if (listed > 0) {
            parts.add(listed == 1 ? "1 listed version" : listed + " listed versions");
        }
        return parts.isEmpty() ? "no versions" : String.join(", ", parts);
    }

    private String span(int span, @Nullable VersionScheme scheme) {
        String from = image.fromText(span);
        String to = image.toText(span);
        String begin = "introduced " + (from == null ? "0" : bound(from, scheme));
        String end = to == null ? "" : bound(to, scheme);
        return switch (image.spanKind[span] & ~SpanKind.TEXTUAL) {
            case SpanKind.FIXED -> begin + ", fixed " + end;
            case SpanKind.LAST_AFFECTED -> begin + ", last affected " + end;
            case SpanKind.LIMIT -> begin + ", limit " + end;
            default -> begin;
        };
    }

    private static String bound(String text, @Nullable VersionScheme scheme) {
        String read = scheme == null ? null : CoercedSemver.readInstead(text, scheme);
        return read == null ? text : text + " (read as " + read + ")";
    }
}
