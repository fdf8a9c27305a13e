package dev.scout.core.sbom;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.vex.VexStatement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A software bill of materials: what is in something.
 *
 * <p>{@code components} holds every component of the document once, nested ones too, in the order of the document;
 * which one lies in which is an edge of kind {@link Dependency.Kind#CONTAINS}.
 *
 * @param document where this knowledge comes from
 * @param subject what the bill describes, such as an image or an application; not one of the components
 * @param components what is in it
 * @param dependencies the edges between components, and from the subject to them
 * @param operatingSystem the distribution whose packages are listed, where the document names exactly one
 * @param image what the document says of the image it describes
 * @param attached what else the document carries
 */
public record Sbom(
        SbomDocument document,
        @Nullable Component subject,
        List<Component> components,
        List<Dependency> dependencies,
        @Nullable OperatingSystem operatingSystem,
        @Nullable ImageMetadata image,
        Attached attached) {

    /**
     * Things that come inside a bill and are no components.
     *
     * @param vexStatements statements about vulnerabilities
     * @param attestations statements that are kept as they are
     * @param provenance how the subject was built, one for each statement of it
     */
    public record Attached(
            List<VexStatement> vexStatements, List<Attestation> attestations, List<Provenance> provenance) {

        /** Nothing. */
        public static final Attached NOTHING = new Attached(List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Attached {
            vexStatements = List.copyOf(vexStatements);
            attestations = List.copyOf(attestations);
            provenance = List.copyOf(provenance);
        }
    }

    /** Copies the lists. */
    public Sbom {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(attached, "attached");
        components = List.copyOf(components);
        dependencies = List.copyOf(dependencies);
    }

    /** A bill made by hand, of these components and nothing else. */
    public static Sbom of(List<Component> components) {
        return new Sbom(SbomDocument.UNKNOWN, null, components, List.of(), null, null, Attached.NOTHING);
    }

    /** How many different packages there are: components with equal package URLs count once. Linear. */
    public int distinctPackageCount() {
        return (int) components.stream()
                .map(component ->
                        Objects.requireNonNullElse(component.identity().purl(), component))
                .distinct()
                .count();
    }

    /**
     * The components that come from these layers alone, such as those of a base image: every place where one was found
     * lies in one of them, by diff id or by stored digest. Of a component whose layer is not known, nothing is said, so
     * it is not among them. Linear.
     */
    public List<Component> componentsOf(Set<Digest> layers) {
        return components.stream()
                .filter(component -> !component.contents().locations().isEmpty()
                        && component.contents().locations().stream()
                                .allMatch(location ->
                                        isIn(layers, location.layerDiffId()) || isIn(layers, location.layerDigest())))
                .toList();
    }

    private static boolean isIn(Set<Digest> layers, @Nullable Digest layer) {
        return layer != null && layers.contains(layer);
    }
}
