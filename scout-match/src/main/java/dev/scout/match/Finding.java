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

    private final AdvisoryIndex index;
    private final Component component;
    private final List<Hit> hits;

    /**
     * A finding of hits on one vulnerability.
     *
     * @param hits by advisory; at least one
     */
    Finding(AdvisoryIndex index, Component component, List<Hit> hits) {
        this.index = index;
        this.component = component;
        this.hits = hits;
    }

    /** The component of the bill. */
    public Component component() {
        return component;
    }

    /** The vulnerability: its CVE id where it has one, else that of GitHub, else of whoever described it. */
    public String id() {
        Hit best = best();
        return best.image().texts.get(name(best));
    }

    /** The hit whose advisory knows the best name. */
    private Hit best() {
        Hit best = hits.get(0);
        for (int i = 1; i < hits.size(); i++) {
            best = compareNames(hits.get(i), best) < 0 ? hits.get(i) : best;
        }
        return best;
    }

    private static int name(Hit hit) {
        return hit.image().advisoryName[hit.advisory()];
    }

    /** In one image, better names have smaller numbers. */
    private static int compareNames(Hit a, Hit b) {
        return a.image() == b.image()
                ? Integer.compare(name(a), name(b))
                : VulnerabilityNames.ORDER.compare(
                        a.image().texts.get(name(a)), b.image().texts.get(name(b)));
    }

    /** Better known ids before others. */
    int compareId(Finding other) {
        return compareNames(best(), other.best());
    }

    /** Its other ids, sorted; also those of records that the index does not hold. */
    public List<String> aliases() {
        String id = id();
        List<String> aliases = new ArrayList<>(index.ids(hits.get(0)));
        aliases.remove(id);
        return List.copyOf(aliases);
    }

    /** The advisories that say so, by id. */
    public List<Match> matches() {
        List<Match> matches = new ArrayList<>(hits.size());
        int end;
        for (int start = 0; start < hits.size(); start = end) {
            Hit first = hits.get(start);
            end = start + 1;
            while (end < hits.size() && HitOrder.isSameAdvisory(hits.get(end), first)) {
                end++;
            }
            String id = first.image().id(first.advisory());
            matches.add(new Match(id, new VerdictMaker().affected(hits.subList(start, end))));
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
            Rating rating = SeverityRating.of(hit.image().severities(hit.entry()));
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
