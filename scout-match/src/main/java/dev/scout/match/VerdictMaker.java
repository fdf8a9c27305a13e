package dev.scout.match;

import dev.scout.match.IndexImage.Realm;
import dev.scout.match.Verdict.Affected;
import dev.scout.match.Verdict.NotAffected;
import dev.scout.match.Verdict.Undecided;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts the numbers of an index into words. */
final class VerdictMaker {

    VerdictMaker() {}

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
            if (kind(hit) == SpanKind.FIXED) {
                fixes.add(new Fix(hit.image().to(hit.packageNumber(), hit.span())));
            }
        }
        int kind = kind(hits.get(0));
        boolean listed = kind == SpanKind.LISTED || kind == SpanKind.LISTED_TEXT;
        String rule = listed ? "listed version" : span(hits.get(0), hits.get(0).span());
        return new Affected(evidence(hits.get(0), rule), List.copyOf(fixes));
    }

    private static int kind(Hit hit) {
        return hit.image().kind(hit.span()) & ~SpanKind.TEXTUAL;
    }

    /** Why a component is not affected by an entry that is about it. */
    NotAffected notAffected(Hit hit, NotAffected.Reason reason) {
        return new NotAffected(evidence(hit, rule(hit)), reason);
    }

    private static Evidence evidence(Hit hit, String rule) {
        IndexImage image = hit.image();
        Realm realm = image.realm(hit.packageNumber());
        int release = image.release(hit.entry());
        return new Evidence(
                image.id(hit.advisory()),
                release == 0 ? realm.ecosystem() : realm.ecosystem() + ":" + image.texts.get(release),
                image.texts.get(image.packageName[hit.packageNumber()]),
                hit.naming(),
                realm.scheme(),
                hit.version(),
                rule);
    }

    /** What an entry says, oldest version first, in the words of the advisory. */
    private static String rule(Hit hit) {
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
                default -> parts.add(span(hit, span));
            }
        }
        if (listed > 0) {
            parts.add(listed == 1 ? "1 listed version" : listed + " listed versions");
        }
        return parts.isEmpty() ? "no versions" : String.join(", ", parts);
    }

    private static String span(Hit hit, int span) {
        IndexImage image = hit.image();
        int number = hit.packageNumber();
        String from = image.from(number, span);
        String begin = "introduced " + (from.isEmpty() ? "0" : from);
        return switch (image.kind(span) & ~SpanKind.TEXTUAL) {
            case SpanKind.FIXED -> begin + ", fixed " + image.to(number, span);
            case SpanKind.LAST_AFFECTED -> begin + ", last affected " + image.to(number, span);
            case SpanKind.LIMIT -> begin + ", limit " + image.to(number, span);
            default -> begin;
        };
    }
}
