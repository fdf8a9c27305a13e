package dev.scout.sbom.cyclonedx;

import dev.scout.core.image.Digest;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.sbom.reader.ComponentBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Trivy says in properties.
 *
 * <p>Rule: {@code SrcName} with {@code SrcEpoch:SrcVersion-SrcRelease} is the source package; {@code FilePath},
 * {@code LayerDigest} and {@code LayerDiffID} are the one location, and the path is written without its leading slash.
 * Source: the encoder of Trivy's bills.
 */
final class TrivyProperties {

    /** Before the name of every property. */
    static final String PREFIX = "aquasecurity:trivy:";

    private TrivyProperties() {}

    /** Understands the properties that a component has by now. */
    static void apply(ComponentBuilder builder) {
        String path = first(builder, PREFIX + "FilePath");
        Digest digest = digest(first(builder, PREFIX + "LayerDigest"));
        Digest diffId = digest(first(builder, PREFIX + "LayerDiffID"));
        if (path != null || digest != null || diffId != null) {
            builder.location(new Location(path == null || path.startsWith("/") ? path : "/" + path, digest, diffId));
        }
        String name = first(builder, PREFIX + "SrcName");
        if (name != null) {
            builder.source(new SourcePackage(name, sourceVersion(builder)));
        }
        String size = first(builder, PREFIX + "Size");
        if (size != null && size.length() < 19 && size.chars().allMatch(c -> c >= '0' && c <= '9')) {
            builder.sizeInBytes(Long.valueOf(size));
        }
    }

    private static @Nullable String sourceVersion(ComponentBuilder builder) {
        String version = first(builder, PREFIX + "SrcVersion");
        if (version == null) {
            return null;
        }
        String epoch = first(builder, PREFIX + "SrcEpoch");
        String release = first(builder, PREFIX + "SrcRelease");
        return (epoch == null || epoch.equals("0") ? "" : epoch + ":")
                + version
                + (release == null ? "" : "-" + release);
    }

    private static @Nullable Digest digest(@Nullable String text) {
        try {
            return text == null ? null : Digest.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String first(ComponentBuilder builder, String property) {
        List<String> values = builder.property(property);
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }
}
