package dev.scout.match.risk;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.risk.MaliciousPackage;
import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Tells the packages that were made to do harm from those that have a vulnerability.
 *
 * <p>Rule: a finding whose id, or an alias of it, is that of a record of malicious packages, {@code MAL-…}. Source: OSV
 * schema, {@code id}, prefixes of the databases; ossf/malicious-packages.
 */
public final class MaliciousPackages {

    private static final String PREFIX = "MAL-";

    private MaliciousPackages() {}

    /** The malicious packages of a bill, in the order of its findings; each once for each record. */
    public static List<MaliciousPackage> of(Overlay overlay) {
        return of(overlay.findings());
    }

    /** The malicious packages among some findings, such as those that nothing suppresses, in their order. */
    public static List<MaliciousPackage> of(Collection<Finding> findings) {
        List<MaliciousPackage> malicious = new ArrayList<>();
        for (Finding finding : findings) {
            PackageUrl purl = finding.component().identity().purl();
            if (purl != null) {
                List<String> ids = new ArrayList<>(finding.aliases());
                ids.add(0, finding.id());
                ids.stream()
                        .filter(id -> id.startsWith(PREFIX))
                        .forEach(id -> malicious.add(new MaliciousPackage(purl, id)));
            }
        }
        return List.copyOf(malicious);
    }
}
