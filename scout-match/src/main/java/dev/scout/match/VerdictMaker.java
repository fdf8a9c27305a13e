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

    private final IndexImage image;

    VerdictMaker(IndexImage image) {
        this.image = image;
    }

    /** Why it cannot be told whether a component is affected. */
    Undecided undecided(Hit hit, Undecided.Obstacle obstacle) {
        return new Undecided(evidence(hit, rule(hit.entry())), obstacle);
    }

    /**
     * Why a component is affected by one advisory, as the first of its entries that say so has it; with all their
     * fixes.
     */
    Affected affected(List<Hit> hits) {
        Set<Fix> fixes = new LinkedHashSet<>();
        for (Hit hit : hits) {
            if (kind(hit) == SpanKind.FIXED) {
                fixes.add(new Fix(image.texts.get(image.spanToText[hit.span()])));
            }
        }
        int kind = kind(hits.get(0));
        boolean listed = kind == SpanKind.LISTED || kind == SpanKind.LISTED_TEXT;
        String rule = listed ? "listed version" : span(hits.get(0).span());
        return new Affected(evidence(hits.get(0), rule), List.copyOf(fixes));
    }

    private int kind(Hit hit) {
        return image.spanKind[hit.span()] & ~SpanKind.TEXTUAL;
    }

    /** Why a component is not affected by an entry that is about it. */
    NotAffected notAffected(Hit hit, NotAffected.Reason reason) {
        return new NotAffected(evidence(hit, rule(hit.entry())), reason);
    }

    private Evidence evidence(Hit hit, String rule) {
        Realm realm = image.realms.get(image.packageRealm[hit.packageNumber()]);
        int release = image.entryRelease[hit.entry()];
        return new Evidence(
                image.texts.get(image.advisoryId[image.entryAdvisory[hit.entry()]]),
                release == 0 ? realm.ecosystem() : realm.ecosystem() + ":" + image.texts.get(release),
                image.texts.get(image.packageName[hit.packageNumber()]),
                hit.naming(),
                realm.scheme(),
                hit.version(),
                rule);
    }

    /** What an entry says, oldest version first, in the words of the advisory. */
    private String rule(int entry) {
        List<String> parts = new ArrayList<>();
        int listed = 0;
        for (int span = image.firstSpan(entry); span < image.entrySpanEnd[entry]; span++) {
            switch (image.spanKind[span] & ~SpanKind.TEXTUAL) {
                case SpanKind.LISTED, SpanKind.LISTED_TEXT -> listed++;
                case SpanKind.UNORDERED, SpanKind.NO_SCHEME, SpanKind.NOTHING ->
                    parts.add(image.texts.get(image.spanFromText[span]));
                case SpanKind.COMMITS -> parts.add("commits only");
                default -> parts.add(span(span));
            }
        }
        if (listed > 0) {
            parts.add(listed == 1 ? "1 listed version" : listed + " listed versions");
        }
        return parts.isEmpty() ? "no versions" : String.join(", ", parts);
    }

    private String span(int span) {
        String from = image.fromText(span);
        String begin = "introduced " + (from == null ? "0" : from);
        return switch (image.spanKind[span] & ~SpanKind.TEXTUAL) {
            case SpanKind.FIXED -> begin + ", fixed " + image.toText(span);
            case SpanKind.LAST_AFFECTED -> begin + ", last affected " + image.toText(span);
            case SpanKind.LIMIT -> begin + ", limit " + image.toText(span);
            default -> begin;
        };
    }
}
