package dev.scout.examples.junit;

import dev.scout.core.advisory.Rating;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.Finding;
import dev.scout.match.Fix;
import dev.scout.match.Overlay;
import java.util.List;
import java.util.stream.Collectors;

/** What a project demands of its own bill, with failures that say what to do. */
public final class BillCheck {

    private final Overlay overlay;

    private BillCheck(Overlay overlay) {
        this.overlay = overlay;
    }

    /** Begins the check of a bill that advisories were laid over. */
    public static BillCheck of(Overlay overlay) {
        return new BillCheck(overlay);
    }

    /**
     * Demands that nothing of this rating or worse could be mended and is not.
     *
     * @throws AssertionError with a paragraph for each finding that could
     */
    public BillCheck hasNothingToMend(Rating worstAllowedBelow) {
        List<Finding> toMend = overlay.findings().stream()
                .filter(finding -> !finding.fixes().isEmpty())
                .filter(finding -> finding.rating().compareTo(worstAllowedBelow) >= 0)
                .toList();
        if (!toMend.isEmpty()) {
            throw new AssertionError(toMend.stream()
                    .map(this::paragraph)
                    .collect(Collectors.joining("\n\n", headline(toMend.size(), worstAllowedBelow), "\n")));
        }
        return this;
    }

    /**
     * Demands that no answer is missing for want of a version that can be ordered, a release or the like.
     *
     * @throws AssertionError with a line for each one that is
     */
    public BillCheck hasNothingUndecided() {
        if (!overlay.undecided().isEmpty()) {
            throw new AssertionError(overlay.undecided().stream()
                    .map(open -> open.component().ref() + ": " + open.verdict())
                    .collect(Collectors.joining("\n", "it cannot be told whether these are affected:\n\n", "\n")));
        }
        return this;
    }

    private String headline(int count, Rating rating) {
        Sbom sbom = overlay.sbom();
        return (count == 1 ? "1 finding is " : count + " findings are ") + rating
                + (rating == Rating.CRITICAL ? "" : " or worse") + " and can be mended, in a bill of "
                + sbom.components().size() + " components:\n\n";
    }

    private String paragraph(Finding finding) {
        String fixes = finding.fixes().stream().map(Fix::version).collect(Collectors.joining(" or "));
        StringBuilder text = new StringBuilder(finding.component().ref());
        text.append("\n  has ").append(finding.rating()).append(' ').append(finding.id());
        text.append("\n  fixed in ").append(fixes);
        for (Finding.Match match : finding.matches()) {
            String summary = overlay.index()
                    .find(match.advisoryId())
                    .map(advisory -> advisory.text().summary())
                    .orElse("");
            text.append("\n  ").append(match.advisoryId());
            text.append(summary.isEmpty() ? "" : ": " + summary);
            text.append("\n    since ").append(match.verdict().evidence());
        }
        return text.toString();
    }
}
