package dev.scout.match;

import dev.scout.core.advisory.Rating;
import dev.scout.core.sbom.Component;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One vulnerability in one component. Several advisories that are about the same vulnerability are one finding; each of
 * them stands in it with its own verdict, so that the merging can be undone.
 *
 * <p>Immutable and thread-safe. Words are put together when they are asked for, not before.
 */
public final class Finding {

    /**
     * One advisory that affects the component.
     *
     * @param advisoryId its id; {@link AdvisoryIndex#find} has the rest
     * @param verdict why this component is affected
     */
    public record Match(String advisoryId, Verdict.Affected verdict) {}

    private final IndexImage image;
    private final Component component;
    private final List<Hit> hits;

    /**
     * A finding of hits on one vulnerability.
     *
     * @param hits by advisory; at least one
     */
    Finding(IndexImage image, Component component, List<Hit> hits) {
        this.image = image;
        this.component = component;
        this.hits = hits;
    }

    /** The component of the bill. */
    public Component component() {
        return component;
    }

    /** The vulnerability: its CVE id where it has one, else that of GitHub, else of whoever described it. */
    public String id() {
        return image.texts.get(name());
    }

    /** The number of its id; better known ids have smaller ones. */
    int name() {
        int best = Integer.MAX_VALUE;
        for (Hit hit : hits) {
            best = Math.min(best, image.advisoryName[image.entryAdvisory[hit.entry()]]);
        }
        return best;
    }

    /** Its other ids, sorted; also those of records that the index does not hold. */
    public List<String> aliases() {
        String id = id();
        return image.ids(image.entryAdvisory[hits.get(0).entry()]).stream()
                .filter(alias -> !alias.equals(id))
                .toList();
    }

    /** The advisories that say so, by id. */
    public List<Match> matches() {
        VerdictMaker words = new VerdictMaker(image);
        List<Match> matches = new ArrayList<>(hits.size());
        int end;
        for (int start = 0; start < hits.size(); start = end) {
            int advisory = image.entryAdvisory[hits.get(start).entry()];
            end = start + 1;
            while (end < hits.size() && image.entryAdvisory[hits.get(end).entry()] == advisory) {
                end++;
            }
            String id = image.texts.get(image.advisoryId[advisory]);
            matches.add(new Match(id, words.affected(hits.subList(start, end))));
        }
        return List.copyOf(matches);
    }

    /** The versions that mend it, each once, in the order of the advisories. */
    public List<Fix> fixes() {
        Set<Fix> fixes = new LinkedHashSet<>();
        matches().forEach(match -> fixes.addAll(match.verdict().fixes()));
        return List.copyOf(fixes);
    }

    /**
     * How bad it is: the worst that one of the advisories says. CVSS vectors are scored here, some microseconds each.
     */
    public Rating rating() {
        Rating worst = Rating.UNKNOWN;
        for (Hit hit : hits) {
            Rating rating = SeverityRating.of(image.severities(image.entrySeverities[hit.entry()]));
            worst = rating.compareTo(worst) > 0 ? rating : worst;
        }
        return worst;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that
                && component.equals(that.component)
                && id().equals(that.id())
                && matches().equals(that.matches());
    }

    @Override
    public int hashCode() {
        return Objects.hash(component.ref(), id());
    }

    @Override
    public String toString() {
        return id() + " in " + component.ref() + ": "
                + matches().get(0).verdict().evidence();
    }
}
