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

    VerdictMaker(AdvisoryIndex index) {
        this.index = index;
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
        for (Hit hit : hits) {
            String fix = FixSearch.fix(hit);
            if (fix != null) {
                fixes.add(new Fix(fix));
            }
        }
        Hit first = hits.get(0);
        int kind = first.image().kind(first.span()) & ~SpanKind.TEXTUAL;
        boolean listed = kind == SpanKind.LISTED || kind == SpanKind.LISTED_TEXT;
        String rule = listed ? "listed version" : span(first, first.span(), scheme(first));
        return new Affected(evidence(first, rule), List.copyOf(fixes), state(hits, fixes), limit(hits));
    }

    private FixState state(List<Hit> hits, Set<Fix> fixes) {
        if (!fixes.isEmpty()) {
            return FixState.FIXED;
        }
        for (Hit hit : hits) {
            String word = hit.image().notes(hit.entry()).state();
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
            PlatformLimit limit = hit.image().notes(hit.entry()).limit();
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
        IndexImage image = hit.image();
        Realm realm = image.realm(hit.packageNumber());
        int release = image.release(hit.entry());
        VersionScheme scheme = index.scheme(realm);
        String version = hit.version();
        return new Evidence(
                image.id(hit.advisory()),
                release == 0 ? realm.ecosystem() : realm.ecosystem() + ":" + image.texts.get(release),
                image.texts.get(image.packageName[hit.packageNumber()]),
                hit.naming(),
                realm.scheme(),
                version,
                version == null || scheme == null ? null : CoercedSemver.readInstead(version, scheme),
                rule);
    }

    private @Nullable VersionScheme scheme(Hit hit) {
        return index.scheme(hit.image().realm(hit.packageNumber()));
    }

    /** What an entry says, oldest version first, in the words of the advisory. */
    private String rule(Hit hit) {
        List<String> parts = new ArrayList<>();
        int listed = 0;
        IndexImage image = hit.image();
        int number = hit.packageNumber();
        int first = image.firstSpan(number, hit.entry());
        int end = image.spanEnd(first);
        for (int span = first; span < end; span++) {
            switch (image.kind(span) & ~SpanKind.TEXTUAL) {
                case SpanKind.LISTED, SpanKind.LISTED_TEXT -> listed++;
                case SpanKind.UNORDERED, SpanKind.NO_SCHEME, SpanKind.NOTHING -> parts.add(image.from(number, span));
                case SpanKind.COMMITS -> parts.add("commits only");
                case SpanKind.NONE -> {}
                default -> parts.add(span(hit, span, scheme(hit)));
            }
        }
        if (listed > 0) {
            parts.add(listed == 1 ? "1 listed version" : listed + " listed versions");
        }
        return parts.isEmpty() ? "no versions" : String.join(", ", parts);
    }

    private static String span(Hit hit, int span, @Nullable VersionScheme scheme) {
        IndexImage image = hit.image();
        int number = hit.packageNumber();
        String from = image.from(number, span);
        String to = image.to(number, span);
        String begin = "introduced " + (from.isEmpty() ? "0" : bound(from, scheme));
        String end = to.isEmpty() ? "" : bound(to, scheme);
        return switch (image.kind(span) & ~SpanKind.TEXTUAL) {
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
