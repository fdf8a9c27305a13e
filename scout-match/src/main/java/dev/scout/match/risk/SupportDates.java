package dev.scout.match.risk;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.risk.EndOfLife;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import dev.scout.match.ecosystem.HostRelease;
import dev.scout.match.ecosystem.ReleaseJoin;
import dev.scout.match.ecosystem.ReleaseRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when releases of distributions are looked after: the dates that you pass in. Immutable and thread-safe.
 *
 * <p>Rule: a release is known in any spelling in which an advisory's is ({@code debian 10}, {@code buster};
 * {@code alpine 3.18.4} is of {@code 3.18}), and a distribution under all its ids; but CentOS, whose advisories are Red
 * Hat's, has dates of its own. Of a distribution that is not in the table of ecosystems, the texts have to be equal, or
 * the release begins with that of the date and a dot. A distribution without releases has no end.
 */
public final class SupportDates {

    private final Ecosystems ecosystems;
    /** The dates by distribution, under the name of its ecosystem or its own id. */
    private final Map<String, List<EndOfLife>> byDistribution = new HashMap<>();

    private SupportDates(Ecosystems ecosystems, Collection<EndOfLife> dates) {
        this.ecosystems = ecosystems;
        for (EndOfLife date : dates) {
            byDistribution
                    .computeIfAbsent(distribution(date.distribution()), none -> new ArrayList<>())
                    .add(date);
        }
    }

    /** These dates, by the names of releases that come with Scout. */
    public static SupportDates of(Collection<EndOfLife> dates) {
        return of(dates, Ecosystems.builtIn());
    }

    /** These dates, by the names of releases in a table of ecosystems. */
    public static SupportDates of(Collection<EndOfLife> dates, Ecosystems ecosystems) {
        return new SupportDates(ecosystems, dates);
    }

    /** The dates of an operating system's release; empty if none are known. Of several, those that end last. */
    public Optional<EndOfLife> find(OperatingSystem system) {
        String id = system.distribution();
        if (id == null) {
            return Optional.empty();
        }
        Ecosystem ecosystem = ecosystem(id);
        EndOfLife last = null;
        for (EndOfLife date : byDistribution.getOrDefault(distribution(id), List.of())) {
            boolean same = ecosystem == null ? isSameText(system, date) : isSameRelease(system, date, ecosystem);
            if (same && (last == null || date.endOfSupport().isAfter(last.endOfSupport()))) {
                last = date;
            }
        }
        return Optional.ofNullable(last);
    }

    /**
     * The release of a bill's operating system, if the support that everyone gets is over on a day; empty if it is not,
     * or nothing is known of it, which {@link #find} tells apart.
     */
    public Optional<EndOfLife> over(Sbom sbom, LocalDate asOf) {
        OperatingSystem system = sbom.operatingSystem();
        return system == null ? Optional.empty() : find(system).filter(date -> date.isOver(asOf));
    }

    private @Nullable Ecosystem ecosystem(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        for (Ecosystem ecosystem : ecosystems.all()) {
            if (ecosystem.purlNamespaces().contains(lower)) {
                return ecosystem;
            }
        }
        return null;
    }

    private String distribution(String id) {
        Ecosystem ecosystem = ecosystem(id);
        String lower = id.toLowerCase(Locale.ROOT);
        return ecosystem == null || lower.equals("centos") ? lower : ecosystem.name();
    }

    private static boolean isSameText(OperatingSystem system, EndOfLife date) {
        String version = system.version();
        return date.release().equalsIgnoreCase(system.codename())
                || version != null && (version.equals(date.release()) || version.startsWith(date.release() + "."));
    }

    private static boolean isSameRelease(OperatingSystem system, EndOfLife date, Ecosystem ecosystem) {
        List<String> ids = ecosystem.purlNamespaces();
        ReleaseRule rule = ecosystem.releases();
        // As the release of an image is read, so that 9 of CentOS is the Stream and codenames are known.
        HostRelease dated = rule.host(date.distribution() + " " + date.release(), ids);
        HostRelease host = rule.host(written(system), ids);
        return rule != ReleaseRule.NONE
                && dated.releases().stream().anyMatch(key -> !key.isEmpty() && host.join(key) == ReleaseJoin.SAME);
    }

    private static String written(OperatingSystem system) {
        StringBuilder text = new StringBuilder(String.valueOf(system.distribution()));
        for (String part : new @Nullable String[] {system.version(), system.prettyName(), system.codename()}) {
            if (part != null) {
                text.append(' ').append(part);
            }
        }
        return text.toString();
    }
}
