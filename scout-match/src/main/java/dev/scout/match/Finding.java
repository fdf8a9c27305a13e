package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Rating;
import dev.scout.core.sbom.Component;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One vulnerability in one component. Several advisories that are about the same vulnerability are one finding; each of
 * them stands in it with its own verdict, so that the merging can be undone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param component the component of the bill
 * @param id the vulnerability: the CVE id where it has one, else that of GitHub, else of whoever described it
 * @param aliases its other ids, sorted; also those of records that the index does not hold
 * @param matches the advisories that say so, by id
 */
public record Finding(Component component, String id, List<String> aliases, List<Match> matches) {

    /**
     * One advisory that affects the component.
     *
     * @param advisory what is wrong
     * @param verdict why this component is affected
     */
    public record Match(Advisory advisory, Verdict.Affected verdict) {}

    /** Copies the lists. */
    public Finding {
        aliases = List.copyOf(aliases);
        matches = List.copyOf(matches);
        if (matches.isEmpty()) {
            throw new IllegalArgumentException("a finding needs an advisory");
        }
    }

    /** The versions that mend it, each once, in the order of the advisories. */
    public List<Fix> fixes() {
        Set<Fix> fixes = new LinkedHashSet<>();
        matches.forEach(match -> fixes.addAll(match.verdict().fixes()));
        return List.copyOf(fixes);
    }

    /**
     * How bad it is: the worst that one of the advisories says. CVSS vectors are scored here, some microseconds each.
     */
    public Rating rating() {
        return matches.stream()
                .map(match ->
                        SeverityRating.of(match.advisory(), match.verdict().evidence()))
                .max(Comparator.naturalOrder())
                .orElse(Rating.UNKNOWN);
    }
}
