package dev.scout.examples.cli;

import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.Waiver;
import dev.scout.core.vex.WaiverScope;
import dev.scout.match.judgement.Ground;
import dev.scout.match.judgement.Standing;
import dev.scout.match.judgement.Unapplied;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words for what is said of vulnerabilities, for people. */
final class JudgementWords {

    private JudgementWords() {}

    /** How a finding stands. */
    static String of(Standing standing) {
        return switch (standing) {
            case NOT_AFFECTED -> "stated not to be affected";
            case FIXED -> "stated to be fixed";
            case FALSE_POSITIVE -> "waived as a false positive";
            case ACCEPTED_RISK -> "waived as an accepted risk";
            case UNSTATED -> "nothing is stated";
            case UNDER_INVESTIGATION -> "stated to be under investigation";
            case AFFECTED -> "stated to be affected";
        };
    }

    /** Why something suppresses nothing. */
    static String of(Unapplied.Reason reason) {
        return switch (reason) {
            case AUTHOR_NOT_ACCEPTED -> "the author is not among those whose word counts";
            case EXPIRED -> "no longer in force";
            case NO_SUCH_FINDING -> "no finding is of this vulnerability";
            case OTHER_PRODUCT -> "the findings are in other products, images or packages";
            case OVERRIDDEN -> "a later statement holds";
            case UNDER_INVESTIGATION -> "under investigation, which suppresses nothing";
            case AFFECTED -> "affected, which suppresses nothing";
            case PART_OF_FINDING -> "the finding passes on other vulnerabilities, which stand";
        };
    }

    /** What decided: how, by whom, and in whose words. */
    static String of(Ground ground) {
        return of(ground.standing()) + " " + why(ground);
    }

    /** By whom it was decided, and in whose words. */
    static String why(Ground ground) {
        return ground instanceof Ground.Stated stated
                ? why(stated.statement())
                : why(((Ground.Waived) ground).waiver());
    }

    private static String why(VexStatement statement) {
        String author = statement.issue().author();
        String words = Stream.of(word(statement.justification()), statement.detail())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining("; "));
        return "by " + (author == null ? "nobody who is named" : author) + (words.isEmpty() ? "" : ": " + words);
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static String why(Waiver waiver) {
        String until = waiver.expires() == null ? "" : " (until " + waiver.expires() + ")";
        return waiver.reason() + until;
    }

    /** What a statement is about, in few words. */
    static String products(VexStatement statement) {
        List<ProductIdentity> products = statement.products();
        return switch (products.size()) {
            case 0 -> "no product";
            case 1 -> products.get(0).id();
            default -> products.get(0).id() + " and " + (products.size() - 1) + " more";
        };
    }

    /** What a waiver is about. */
    static String of(WaiverScope scope) {
        if (scope instanceof WaiverScope.OneImage image) {
            return "image " + image.digest();
        } else if (scope instanceof WaiverScope.OneRepository repository) {
            return "repository " + repository.name();
        } else if (scope instanceof WaiverScope.OnePackage one) {
            return one.purl().toString();
        }
        return "everywhere";
    }
}
