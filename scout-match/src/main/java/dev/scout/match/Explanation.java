package dev.scout.match;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.Verdict.NotAffected;
import dev.scout.match.Verdict.NotAffected.Reason;
import dev.scout.match.Verdict.Undecided.Obstacle;
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
        this.words = new VerdictMaker(index);
    }

    Verdict explain(Component component, String advisoryId) {
        PackageUrl purl = component.identity().purl();
        Ecosystem ecosystem = purl == null ? null : index.ecosystems().of(purl);
        if (!index.isInForce(advisoryId)) {
            return unknown(component, advisoryId, Reason.NOT_IN_FORCE, "not in the index");
        }
        if (purl != null && ecosystem != null) {
            List<Hit> misses = matcher.askAbout(component, purl, ecosystem, advisoryId);
            Verdict best = best(misses);
            if (best != null) {
                return best;
            }
        }
        return unknown(component, advisoryId, Reason.OTHER_PACKAGE, "names other packages");
    }

    /** Affected says more than undecided, that more than another version, and that more than another release. */
    private @Nullable Verdict best(List<Hit> hits) {
        List<Hit> affected = hits.stream()
                .filter(hit -> hit.obstacle() == null && hit.span() >= 0)
                .toList();
        if (!affected.isEmpty()) {
            return words.affected(affected);
        }
        Hit miss = null;
        for (Hit hit : hits) {
            Obstacle obstacle = hit.obstacle();
            if (obstacle != null) {
                return words.undecided(hit, obstacle);
            }
            miss = miss == null || hit.span() == ComponentMatcher.NONE ? hit : miss;
        }
        if (miss == null) {
            return null;
        }
        Reason reason = switch (miss.span()) {
            case ComponentMatcher.OTHER_RELEASE -> Reason.OTHER_RELEASE;
            case ComponentMatcher.OTHER_STREAM -> Reason.OTHER_STREAM;
            case ComponentMatcher.OTHER_ARCHITECTURE -> Reason.OTHER_ARCHITECTURE;
            case ComponentMatcher.OTHER_REPOSITORY -> Reason.OTHER_REPOSITORY;
            default -> Reason.OTHER_VERSION;
        };
        return words.notAffected(miss, reason);
    }

    private static Verdict unknown(Component component, String advisoryId, Reason reason, String rule) {
        Evidence evidence = new Evidence(
                advisoryId,
                "",
                component.identity().name(),
                Naming.PACKAGE,
                "",
                component.identity().version(),
                null,
                rule);
        return new NotAffected(evidence, reason);
    }
}
