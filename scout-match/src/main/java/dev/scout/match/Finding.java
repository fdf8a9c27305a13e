package dev.scout.match;

import dev.scout.core.advisory.Rating;
import dev.scout.core.advisory.Severity;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Location;
import dev.scout.match.ecosystem.Ecosystem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One vulnerability in one component. Several advisories that are about the same vulnerability are one finding; each of
 * them stands in it with its own verdict, so that the merging can be undone. So are several components of the bill that
 * are one package, found in several places.
 *
 * <p>Immutable and thread-safe. Words are put together when they are asked for, not before.
 */
public final class Finding {

    /**
     * One advisory that affects the component.
     *
     * @param advisoryId its id; {@link AdvisoryIndex#find} has the rest
     * @param verdict why this component is affected
     * @param severities how bad it is, source by source: what the advisory says of this package, then what it says of
     *     all its packages
     */
    public record Match(String advisoryId, Verdict.Affected verdict, List<Severity> severities) {

        /** Copies the list. */
        public Match {
            severities = List.copyOf(severities);
        }
    }

    private final AdvisoryIndex index;
    private final Component component;
    /** The further components that are the same package; mostly none. */
    private final List<Component> others;

    private final Hit firstHit;
    /** Mostly none: there are many findings, and a list for each costs more than to find them. */
    private final List<Hit> moreHits;

    /**
     * A finding of hits on one vulnerability, by advisory.
     *
     * @param others components that are the same package, found elsewhere
     */
    Finding(AdvisoryIndex index, Component component, List<Component> others, Hit firstHit, List<Hit> moreHits) {
        this.index = index;
        this.component = component;
        this.others = others;
        this.firstHit = firstHit;
        this.moreHits = moreHits;
    }

    /** The component of the bill; the first, if it is listed several times. */
    public Component component() {
        return component;
    }

    /** All components of the bill that are this package in this version; mostly one. */
    public List<Component> components() {
        if (others.isEmpty()) {
            return List.of(component);
        }
        List<Component> all = new ArrayList<>(others);
        all.add(0, component);
        return List.copyOf(all);
    }

    /** Whether several components of the bill are this package in this version. */
    public boolean isInSeveralPlaces() {
        return !others.isEmpty();
    }

    /** Where it was found, each place once. */
    public List<Location> locations() {
        return components().stream()
                .flatMap(one -> one.contents().locations().stream())
                .distinct()
                .toList();
    }

    /** The same of one more component. */
    Finding with(Component another) {
        List<Component> more = new ArrayList<>(others);
        more.add(another);
        return new Finding(index, component, List.copyOf(more), firstHit, moreHits);
    }

    Hit firstHit() {
        return firstHit;
    }

    List<Hit> moreHits() {
        return moreHits;
    }

    /** By advisory; at least one. */
    List<Hit> hits() {
        if (moreHits.isEmpty()) {
            return List.of(firstHit);
        }
        List<Hit> hits = new ArrayList<>(moreHits);
        hits.add(0, firstHit);
        return hits;
    }

    boolean hasSameHits(Finding other) {
        return firstHit.equals(other.firstHit) && moreHits.equals(other.moreHits);
    }

    AdvisoryIndex index() {
        return index;
    }

    /** The vulnerability: its CVE id where it has one, else that of GitHub, else of whoever described it. */
    public String id() {
        Hit best = best();
        return best.image().texts.get(name(best));
    }

    /** The hit whose advisory knows the best name. */
    private Hit best() {
        Hit best = firstHit;
        for (int i = 0; i < moreHits.size(); i++) {
            best = compareNames(moreHits.get(i), best) < 0 ? moreHits.get(i) : best;
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
        List<String> aliases = new ArrayList<>(index.ids(firstHit));
        aliases.remove(id);
        return List.copyOf(aliases);
    }

    /**
     * The vulnerabilities that its advisories pass on, as those of distributions do with a CVE; also those of errata,
     * which say no more than that they are related. They are looked up by, and join no findings.
     */
    public List<String> links() {
        return hits().stream()
                .flatMap(hit -> hit.image().links(hit.advisory()).stream())
                .distinct()
                .toList();
    }

    /** All ids under which something may be known of it: its own, its aliases and its links. */
    public VulnerabilityIds ids() {
        return ByVulnerability.ids(index, hits());
    }

    /** The advisories that say so, by id. */
    public List<Match> matches() {
        VerdictMaker words = new VerdictMaker(index);
        List<Hit> hits = hits();
        List<Match> matches = new ArrayList<>(hits.size());
        int end;
        for (int start = 0; start < hits.size(); start = end) {
            Hit first = hits.get(start);
            end = start + 1;
            while (end < hits.size() && HitOrder.isSameAdvisory(hits.get(end), first)) {
                end++;
            }
            List<Hit> own = hits.subList(start, end);
            List<Severity> severities = own.stream()
                    .flatMap(hit -> hit.image().notes(hit.entry()).severities().stream())
                    .distinct()
                    .toList();
            matches.add(new Match(first.image().id(first.advisory()), words.affected(own), severities));
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
     * How bad it is: the worst that one of the advisories says; for a package of a distribution, in the distribution's
     * own word where it has one. {@link Match#severities} has what each source says. A CVSS vector is scored when it is
     * first asked for, some microseconds each, and remembered by the index.
     */
    public Rating rating() {
        Rating worst = rating(firstHit);
        for (int i = 0; i < moreHits.size(); i++) {
            Rating rating = rating(moreHits.get(i));
            worst = rating.compareTo(worst) > 0 ? rating : worst;
        }
        return worst;
    }

    /** How bad something is by one source; {@link Rating#UNKNOWN} if that cannot be read. Scores a vector. */
    public static Rating rating(Severity severity) {
        return SeverityRating.of(severity);
    }

    private Rating rating(Hit hit) {
        Rating known = hit.image().ratings().get(hit.entry());
        if (known == null) {
            known = SeverityRating.of(hit.image().notes(hit.entry()), isOfDistribution(hit));
            hit.image().ratings().put(hit.entry(), known);
        }
        return known;
    }

    private boolean isOfDistribution(Hit hit) {
        return index.ecosystems()
                .find(hit.image().realm(hit.packageNumber()).ecosystem())
                .filter(Ecosystem::isDistribution)
                .isPresent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that
                && component.equals(that.component)
                && others.equals(that.others)
                && id().equals(that.id())
                && matches().equals(that.matches());
    }

    @Override
    public int hashCode() {
        return Objects.hash(component().ref(), id());
    }

    @Override
    public String toString() {
        return id() + " in " + component().ref() + ": "
                + matches().get(0).verdict().evidence();
    }
}
