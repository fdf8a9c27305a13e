package dev.scout.sbom.cyclonedx;

import dev.scout.core.image.Digest;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.sbom.reader.ComponentBuilder;
import dev.scout.sbom.reader.DistributionNames;
import dev.scout.sbom.reader.SourceRpm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Syft says in properties.
 *
 * <p>Rule: {@code syft:location:<n>:path} and {@code :layerID} make a location, and a layer is named by its diff id. A
 * dpkg source stands in {@code syft:metadata:source}, an apk one in {@code originPackage}, an rpm one in
 * {@code sourceRpm} as a file name. {@code installedSize} counts KiB for dpkg, bytes for all others; {@code size} is
 * the size where there is no installed one. Source: the encoders of Syft's CycloneDX format and its package metadata.
 */
final class SyftProperties {

    /** Before the name of every property. */
    static final String PREFIX = "syft:";

    private static final String METADATA = "syft:metadata:";
    private static final int FEW = 4;
    private static final List<String> PATHS = List.of(path(0), path(1), path(2), path(3));
    private static final List<String> LAYERS = List.of(layer(0), layer(1), layer(2), layer(3));
    private static final int KIBIBYTE = 1024;

    private SyftProperties() {}

    /** Understands the properties that a component has by now. */
    static void apply(ComponentBuilder builder) {
        String foundBy = first(builder, "syft:package:foundBy");
        if (foundBy != null) {
            builder.foundBy(foundBy);
        }
        builder.property("syft:cpe23").forEach(builder::cpe);
        locations(builder);
        source(builder);
        size(builder);
    }

    /** The distribution that a component stands for; null if Syft says nothing of one. */
    static @Nullable OperatingSystem operatingSystem(Component component) {
        String id = component.property("syft:distro:id");
        if (id == null) {
            return null;
        }
        OperatingSystem named = DistributionNames.operatingSystem(id, component.property("syft:distro:versionID"));
        return new OperatingSystem(
                "linux",
                named.distribution(),
                named.version(),
                component.property("syft:distro:versionCodename"),
                component.property("syft:distro:prettyName"));
    }

    private static void locations(ComponentBuilder builder) {
        for (int i = 0; ; i++) {
            String path = first(builder, i < FEW ? PATHS.get(i) : path(i));
            String layer = first(builder, i < FEW ? LAYERS.get(i) : layer(i));
            if (path == null && layer == null) {
                return;
            }
            builder.location(new Location(path, null, digest(layer)));
        }
    }

    private static String path(int location) {
        return "syft:location:" + location + ":path";
    }

    private static String layer(int location) {
        return "syft:location:" + location + ":layerID";
    }

    private static void source(ComponentBuilder builder) {
        String dpkg = first(builder, METADATA + "source");
        String apk = first(builder, METADATA + "originPackage");
        String rpm = first(builder, METADATA + "sourceRpm");
        if (dpkg != null) {
            builder.source(new SourcePackage(dpkg, first(builder, METADATA + "sourceVersion")));
        }
        if (apk != null) {
            builder.source(new SourcePackage(apk, null));
        }
        if (rpm != null) {
            SourcePackage source = SourceRpm.parse(rpm, first(builder, METADATA + "epoch"));
            if (source != null) {
                builder.source(source);
            }
        }
    }

    private static void size(ComponentBuilder builder) {
        String installed = first(builder, METADATA + "installedSize");
        Long size = number(installed == null ? first(builder, METADATA + "size") : installed);
        if (size != null) {
            String kind = first(builder, "syft:package:metadataType");
            boolean dpkg = installed != null && kind != null && (kind.startsWith("Dpkg") || kind.startsWith("dpkg"));
            builder.sizeInBytes(dpkg && size <= Long.MAX_VALUE / KIBIBYTE ? size * KIBIBYTE : size);
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null || text.startsWith("-") ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Digest digest(@Nullable String text) {
        try {
            return text == null ? null : Digest.parse(text);
        } catch (IllegalArgumentException e) {
            // layers of other sources than images have other ids
            return null;
        }
    }

    private static @Nullable String first(ComponentBuilder builder, String property) {
        List<String> values = builder.property(property);
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }
}
