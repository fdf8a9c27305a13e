package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.purl.PackageUrl;
import dev.scout.match.ecosystem.Ecosystem;

/**
 * Whom an entry is for, as the one text that an index keeps beside it; empty for everyone.
 *
 * <p>Of a distribution that is the key of its release and, after a slash, the module streams: {@code 12},
 * {@code 8/nodejs:24}. Elsewhere it is a repository: OSV's {@code Maven:https://maven.google.com} is about packages
 * from there and from nowhere else, {@code Maven} about those of the default repository. Only Composer is different: a
 * name of its means one package, wherever it is fetched from, and osv.dev answers with Drupal's records for it.
 *
 * <p>Source: OSV schema, {@code affected[].package}; purl-spec, {@code repository_url}.
 */
final class EntryScope {

    /** What stands between release and streams. */
    static final char STREAMS = '/';

    private EntryScope() {}

    static String of(Advisory advisory, AffectedPackage affected, Ecosystem ecosystem) {
        int colon = affected.ecosystem().indexOf(':');
        String suffix = colon < 0 ? "" : affected.ecosystem().substring(colon + 1);
        PackageUrl purl = affected.ecosystem().isEmpty() ? affected.purl() : null;
        if (!ecosystem.isDistribution()) {
            if (ecosystem.purlType().equals("composer")) {
                return "";
            }
            String written = purl == null ? null : purl.qualifier("repository_url");
            return Repositories.normalise(written == null ? suffix : written);
        }
        String distro = purl == null ? null : Scope.distro(purl);
        String release = ecosystem.releases().key(distro == null ? suffix : distro, ecosystem.purlNamespaces());
        String streams = ecosystem.purlType().equals("rpm") ? ModuleStreams.of(advisory, affected) : null;
        return streams == null ? release : release + STREAMS + streams;
    }
}
