package dev.scout.match;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.Verdict.NotAffected;
import dev.scout.match.Verdict.NotAffected.Reason;
import dev.scout.match.ecosystem.Ecosystem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is known about one component and one advisory, also why it is not affected. */
final class Explanation {

    private final AdvisoryIndex index;
    private final ComponentMatcher matcher;
    private final VerdictMaker words;

    Explanation(AdvisoryIndex index, @Nullable OperatingSystem operatingSystem) {
        this.index = index;
        this.matcher = new ComponentMatcher(index, operatingSystem);
        this.words = new VerdictMaker(index.image());
    }

    Verdict explain(Component component, String advisoryId) {
        PackageUrl purl = component.identity().purl();
        Ecosystem ecosystem = purl == null ? null : index.ecosystems().of(purl);
        int number = index.number(advisoryId);
        if (number < 0) {
            return unknown(component, advisoryId, Reason.NOT_IN_FORCE, "not in the index");
        }
        if (purl != null && ecosystem != null) {
            List<Hit> misses = matcher.askAbout(component, purl, ecosystem, number);
            Verdict best = best(misses);
            if (best != null) {
                return best;
            }
        }
        return unknown(component, advisoryId, Reason.OTHER_PACKAGE, "names other packages");
    }

    private @Nullable Verdict best(List<Hit> hits) {
        Hit best = null;
        for (Hit hit : hits) {
            best = best == null || rank(hit) > rank(best) ? hit : best;
        }
        if (best == null) {
            return null;
        }
        return switch (rank(best)) {
            case 0 -> words.notAffected(best, Reason.OTHER_RELEASE);
            case 1 -> words.notAffected(best, Reason.OTHER_VERSION);
            default -> words.verdict(best);
        };
    }

    private static int rank(Hit hit) {
        if (hit.obstacle() != null) {
            return 2;
        }
        return switch (hit.span()) {
            case ComponentMatcher.OTHER_RELEASE -> 0;
            case ComponentMatcher.NONE -> 1;
            default -> 3;
        };
    }

    private static Verdict unknown(Component component, String advisoryId, Reason reason, String rule) {
        Evidence evidence = new Evidence(
                advisoryId,
                "",
                component.identity().name(),
                Naming.PACKAGE,
                "",
                component.identity().version(),
                rule);
        return new NotAffected(evidence, reason);
    }
}
