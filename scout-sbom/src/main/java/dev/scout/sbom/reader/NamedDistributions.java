package dev.scout.sbom.reader;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The distributions that package URLs name, for bills that name none otherwise. Not thread-safe. */
public final class NamedDistributions {

    private final Set<OperatingSystem> named = new LinkedHashSet<>();

    /** Begins without any. */
    public NamedDistributions() {}

    /** Notes the distribution that a package URL names, if it names one. */
    public void add(@Nullable PackageUrl purl) {
        OperatingSystem system = purl == null ? null : DistributionQualifiers.operatingSystem(purl);
        if (system != null) {
            named.add(system);
        }
    }

    /** The distribution, where they agree; null if they name none or several. */
    public @Nullable OperatingSystem only() {
        return named.size() == 1 ? named.iterator().next() : null;
    }
}
