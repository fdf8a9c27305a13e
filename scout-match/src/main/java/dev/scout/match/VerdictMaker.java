package dev.scout.match;

import dev.scout.match.IndexImage.Realm;
import dev.scout.match.Verdict.Affected;
import dev.scout.match.Verdict.NotAffected;
import dev.scout.match.Verdict.Undecided;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the numbers of an index into words. */
final class VerdictMaker {

    private final IndexImage image;

    VerdictMaker(IndexImage image) {
        this.image = image;
    }

    /** What a hit means: affected or undecided. */
    Verdict verdict(Hit hit) {
        Undecided.Obstacle obstacle = hit.obstacle();
        if (obstacle != null) {
            return new Undecided(evidence(hit, rule(hit.packageNumber(), hit.entry())), obstacle);
        }
        return affected(hit);
    }

    /** Why a component is affected. */
    Affected affected(Hit hit) {
        boolean listed = (image.spanKind[hit.span()] & ~SpanKind.TEXTUAL) == SpanKind.LISTED
                || image.spanKind[hit.span()] == SpanKind.LISTED_TEXT;
        String rule = listed ? "listed version" : rule(hit.packageNumber(), hit.entry());
        String fixed = fixed(hit);
        return new Affected(evidence(hit, rule), fixed == null ? List.of() : List.of(new Fix(fixed)));
    }

    /** Why a component is not affected by an entry that is about it. */
    NotAffected notAffected(Hit hit, NotAffected.Reason reason) {
        return new NotAffected(evidence(hit, rule(hit.packageNumber(), hit.entry())), reason);
    }

    private @Nullable String fixed(Hit hit) {
        boolean fixed = (image.spanKind[hit.span()] & ~SpanKind.TEXTUAL) == SpanKind.FIXED;
        return fixed ? image.toText(hit.packageNumber(), hit.span()) : null;
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
    private String rule(int number, int entry) {
        List<String> parts = new ArrayList<>();
        int listed = 0;
        for (int span = image.firstSpan(entry); span < image.entrySpanEnd[entry]; span++) {
            switch (image.spanKind[span] & ~SpanKind.TEXTUAL) {
                case SpanKind.LISTED, SpanKind.LISTED_TEXT -> listed++;
                case SpanKind.UNORDERED, SpanKind.NO_SCHEME -> parts.add(image.texts.get(image.spanFrom[span]));
                case SpanKind.COMMITS -> parts.add("commits only");
                default -> parts.add(span(number, span));
            }
        }
        if (listed > 0) {
            parts.add(listed == 1 ? "1 listed version" : listed + " listed versions");
        }
        return parts.isEmpty() ? "no versions" : String.join(", ", parts);
    }

    private String span(int number, int span) {
        String from = image.fromText(number, span);
        String begin = "introduced " + (from == null ? "0" : from);
        return switch (image.spanKind[span] & ~SpanKind.TEXTUAL) {
            case SpanKind.FIXED -> begin + ", fixed " + image.toText(number, span);
            case SpanKind.LAST_AFFECTED -> begin + ", last affected " + image.toText(number, span);
            case SpanKind.LIMIT -> begin + ", limit " + image.toText(number, span);
            default -> begin;
        };
    }
}
