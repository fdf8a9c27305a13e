package dev.scout.sbom.spdx;

import dev.scout.core.image.Digest;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.sbom.reader.ComponentBuilder;
import dev.scout.sbom.reader.FewValues;
import dev.scout.sbom.reader.ScoutStatement;
import dev.scout.sbom.reader.StatedComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A package whose own words are translated, and whose relationships are still to come. */
final class PackageDraft implements SpdxElement {

    final ComponentBuilder builder = new ComponentBuilder();

    private final @Nullable String id;
    private final @Nullable String name;
    private final @Nullable String version;
    private ComponentType type = ComponentType.LIBRARY;
    /** The stored digest and the diff id of the layer that the package says it lies in. */
    private @Nullable Digest layerDigest;

    private @Nullable Digest layerDiffId;
    private final FoundPlaces places = new FoundPlaces();
    /** The one file that it contains; null for none or many. */
    private @Nullable SpdxFile onlyFile;

    private int containedFiles;

    /** Extracted licences that it mentions. */
    List<String> licenseRefs = List.of();

    /** What Scout states of it; mostly nothing. */
    private List<ScoutStatement> stated = List.of();

    /** Relationships to files that the package itself lists. */
    List<String> hasFiles = List.of();

    /** The file that holds everything that this package contains. */
    @Nullable
    String applicationPath;

    @Nullable
    LayerPackage layer;

    @Nullable
    OperatingSystem operatingSystem;

    PackageDraft(@Nullable String id, @Nullable String name, @Nullable String version) {
        this.id = id;
        this.name = name;
        this.version = version;
        builder.ref(id).written(null, name, version);
    }

    /** Notes what Scout states of it. */
    void states(ScoutStatement statement) {
        stated = FewValues.with(stated, statement);
    }

    @Nullable
    String id() {
        return id;
    }

    /** Whether Scout states that it is a component, although the document describes it alone. */
    boolean isListed() {
        return stated.stream().anyMatch(statement -> statement.name().equals("listed"));
    }

    void type(ComponentType value) {
        type = value;
        builder.type(value);
    }

    ComponentType type() {
        return type;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String version() {
        return version;
    }

    /** Notes the layer that it lies in; what is known already stays. */
    void lies(@Nullable Digest digest, @Nullable Digest diffId) {
        layerDigest = layerDigest == null ? digest : layerDigest;
        layerDiffId = layerDiffId == null ? diffId : layerDiffId;
    }

    @Nullable
    Digest layerDigest() {
        return layerDigest;
    }

    @Nullable
    Digest layerDiffId() {
        return layerDiffId;
    }

    /** Notes a file that it was found by. */
    void foundAt(String path, @Nullable Digest diffId) {
        places.add(fromRoot(path), diffId);
    }

    /** The places without a layer, which a file of the document may know. */
    List<String> placesWithoutLayer() {
        return places.withoutLayer();
    }

    /** Notes a file that it contains. */
    void contains(SpdxFile file) {
        if (!file.equals(onlyFile)) {
            containedFiles++;
            onlyFile = containedFiles == 1 ? file : null;
        }
    }

    /** The one file that it contains, which says where it lies if nothing else does; else null. */
    @Nullable
    SpdxFile onlyFile() {
        return places.isEmpty() ? onlyFile : null;
    }

    /** This package as the source of another. */
    @Nullable
    SourcePackage asSource() {
        PackageUrl purl = builder.purl();
        if (purl != null) {
            return new SourcePackage(purl.name(), purl.version() == null ? version : purl.version());
        }
        return name == null ? null : new SourcePackage(name, version);
    }

    /** Hands the places over to the component. */
    void settle() {
        builder.locations(places.in(layerDigest, layerDiffId));
        if (places.isEmpty() && (layerDigest != null || layerDiffId != null)) {
            builder.location(new Location(null, layerDigest, layerDiffId));
        }
        if (!stated.isEmpty()) {
            StatedComponent.apply(
                    stated.stream()
                            .filter(statement -> !statement.name().equals("listed"))
                            .toList(),
                    builder);
        }
    }

    /** The path with one slash at its beginning, whether a tool writes {@code ./a}, {@code a} or {@code /a}. */
    static String fromRoot(String path) {
        String plain = path.startsWith("./") ? path.substring(1) : path;
        return plain.startsWith("/") ? plain : "/" + plain;
    }
}
