package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.purl.PackageUrl;
import dev.scout.match.ecosystem.DistTag;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.OsvName;
import dev.scout.match.ecosystem.ReleaseRule;
import org.jspecify.annotations.Nullable;

/**
 * Whom an entry is for, as the one text that an index keeps beside it; empty for everyone.
 *
 * <p>Of a distribution that is the key of its release, after an at sign the architecture, and after a slash the module
 * streams: {@code 12}, {@code @x86_64}, {@code 8/nodejs:24}. An advisory that names no release is about the one that
 * its bounds were built for, if they were built for one. OSV's {@code Alpine} alone is about no release that could be
 * told: the schema wants one there, osv.dev matches no range of it, and what is written so is about another
 * distribution's packages. Elsewhere it is a repository: OSV's {@code Maven:https://maven.google.com} is about packages
 * from there and from nowhere else, {@code Maven} about those of the default repository. Only Composer is different: a
 * name of its means one package, wherever it is fetched from, and osv.dev answers with Drupal's records for it.
 *
 * <p>Source: OSV schema, {@code affected[].package}; purl-spec, {@code repository_url}, {@code arch}.
 */
final class EntryScope {

    /** What stands before the streams. */
    static final char STREAMS = '/';

    /** What stands before the architecture. */
    static final char ARCHITECTURE = '@';

    /** The key of a release that cannot be told. */
    private static final String UNREADABLE = "?";

    private EntryScope() {}

    static String of(Advisory advisory, AffectedPackage affected, Ecosystem ecosystem) {
        String suffix = OsvName.parse(affected.ecosystem()).suffix();
        PackageUrl purl = affected.ecosystem().isEmpty() ? affected.purl() : null;
        if (!ecosystem.isDistribution()) {
            if (ecosystem.purlType().equals("composer")) {
                return "";
            }
            String written = purl == null ? null : purl.qualifier("repository_url");
            return Repositories.normalise(written == null ? suffix : written);
        }
        String distro = purl == null ? null : Scope.distro(purl);
        String release = releaseKey(affected, distro == null ? suffix : distro, ecosystem);
        String architecture = Architectures.of(affected.purl());
        String streams = ecosystem.purlType().equals("rpm") ? ModuleStreams.of(advisory, affected) : null;
        String plain = architecture.isEmpty() ? release : release + ARCHITECTURE + architecture;
        return streams == null ? plain : plain + STREAMS + streams;
    }

    private static String releaseKey(AffectedPackage affected, String named, Ecosystem ecosystem) {
        boolean alpine = ecosystem.releases() == ReleaseRule.ALPINE;
        if (alpine && named.isEmpty() && !affected.ecosystem().isEmpty()) {
            return UNREADABLE;
        }
        String release = named;
        if (ecosystem.purlType().equals("rpm")) {
            String built = named.isEmpty() ? builtFor(affected, ecosystem) : null;
            String bound = built == null && named.isEmpty() ? "" : anyBound(affected);
            release = (built == null ? named : built) + ChannelMark.of(bound, ecosystem);
        }
        return ecosystem.releases().key(release, ecosystem.purlNamespaces());
    }

    /** The release that all bounds with a mark were built for; null if there are none, or they do not agree. */
    private static @Nullable String builtFor(AffectedPackage affected, Ecosystem ecosystem) {
        String release = null;
        for (AffectedRange range : affected.ranges()) {
            for (RangeEvent event : range.events()) {
                String built = DistTag.release(event.version(), ecosystem);
                if (built != null && release != null && !built.equals(release)) {
                    return null;
                }
                release = built == null ? release : built;
            }
        }
        return release;
    }

    /** The first version that a range ends at; empty if none does. */
    private static String anyBound(AffectedPackage affected) {
        for (AffectedRange range : affected.ranges()) {
            for (RangeEvent event : range.events()) {
                if (event.kind() != RangeEvent.Kind.INTRODUCED) {
                    return event.version();
                }
            }
        }
        return "";
    }
}
