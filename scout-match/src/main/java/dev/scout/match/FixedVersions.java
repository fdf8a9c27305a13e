package dev.scout.match;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.Verdict.Undecided.Obstacle;
import dev.scout.match.ecosystem.Ecosystem;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The versions that advisories name as fixed for the package that a component is of, whatever its own version.
 *
 * <p>Rule: the {@code fixed} events of all ranges that are for the component: its release of the distribution, its
 * architecture, its module's stream, its repository. They are the only versions that advisories can recommend: what
 * they list, and where they say that a range begins or was last affected, is affected by the very record that names it.
 * Source: OSV schema, {@code affected[].ranges[].events}.
 *
 * @param naming whose name the package goes by
 * @param packageName the name, in its normal form
 * @param versions as the advisories write them, each once, in the order of the index
 */
public record FixedVersions(Naming naming, String packageName, Set<String> versions) {

    private static final Set<Obstacle> NOT_ITS_OWN =
            EnumSet.of(Obstacle.NO_RELEASE, Obstacle.NO_STREAM, Obstacle.NO_REPOSITORY);

    /** Keeps the order. */
    public FixedVersions {
        versions = Collections.unmodifiableSet(new LinkedHashSet<>(versions));
    }

    /** The fixed versions for a component of an overlay, by the names that it is looked up under. */
    public static List<FixedVersions> of(Overlay overlay, Component component) {
        AdvisoryIndex index = overlay.index();
        PackageUrl purl = component.identity().purl();
        Ecosystem ecosystem = purl == null ? null : index.ecosystems().of(purl);
        if (purl == null || ecosystem == null) {
            return List.of();
        }
        ComponentMatcher matcher = new ComponentMatcher(index, overlay.sbom().operatingSystem());
        Map<Place, BitSet> entries = new LinkedHashMap<>();
        for (Hit hit : matcher.askForAll(component, purl, ecosystem)) {
            boolean own = hit.span() >= ComponentMatcher.NONE
                    && (hit.obstacle() == null || !NOT_ITS_OWN.contains(hit.obstacle()));
            if (own) {
                entries.computeIfAbsent(new Place(hit.image(), hit.packageNumber(), hit.naming()), none -> new BitSet())
                        .set(hit.entry());
            }
        }
        return entries.entrySet().stream()
                .map(entry -> entry.getKey().fixedVersions(entry.getValue()))
                .toList();
    }

    /** A package in an image of the index. */
    private record Place(IndexImage image, int packageNumber, Naming naming) {

        FixedVersions fixedVersions(BitSet entries) {
            Set<String> versions = new LinkedHashSet<>();
            int span = image.firstSpan(packageNumber);
            for (int entry = image.firstEntry(packageNumber); entry < image.packageEntryEnd[packageNumber]; entry++) {
                int end = image.spanEnd(span);
                for (; span < end; span++) {
                    if (entries.get(entry) && (image.kind(span) & ~SpanKind.TEXTUAL) == SpanKind.FIXED) {
                        versions.add(image.to(packageNumber, span));
                    }
                }
            }
            return new FixedVersions(naming, image.texts.get(image.packageName[packageNumber]), versions);
        }
    }
}
