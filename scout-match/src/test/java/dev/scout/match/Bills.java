package dev.scout.match;

import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.Layer;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Contents;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Sbom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Bills for tests whose components lie somewhere, and in each other. */
final class Bills {

    private final List<Component> components = new ArrayList<>();
    private final List<Dependency> edges = new ArrayList<>();

    /** Adds a component that lies in files; a layer's number may follow each after an {@code @}. */
    Bills with(String ref, String purl, String... files) {
        Component plain = Given.component(purl);
        List<Location> locations = new ArrayList<>();
        for (String file : files) {
            int at = file.indexOf('@');
            locations.add(
                    at < 0
                            ? new Location(file, null, null)
                            : new Location(file.substring(0, at), null, layer(file.substring(at + 1))));
        }
        components.add(new Component(
                ref,
                plain.type(),
                plain.identity(),
                plain.attribution(),
                plain.licensing(),
                new Contents(null, List.of(), locations),
                plain.origin(),
                null,
                plain.properties()));
        return this;
    }

    /** Adds an edge of {@code kind}. */
    Bills edge(String from, Dependency.Kind kind, String to) {
        edges.add(new Dependency(from, to, kind, Dependency.Scope.UNSPECIFIED));
        return this;
    }

    Sbom bill() {
        return bill(0);
    }

    /** The bill of an image with so many layers. */
    Sbom bill(int layers) {
        Sbom plain = Sbom.of(components);
        return new Sbom(
                plain.document(), null, components, edges, null, layers == 0 ? null : image(layers), plain.attached());
    }

    private static @Nullable ImageMetadata image(int count) {
        List<Digest> diffIds = IntStream.range(0, count)
                .mapToObj(i -> layer(Integer.toString(i)))
                .toList();
        List<ChainId> chain = ChainId.of(diffIds);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            layers.add(new Layer(i, null, diffIds.get(i), chain.get(i), null, null, false));
        }
        return new ImageMetadata(ImageIdentity.UNKNOWN, null, null, null, ImageConfig.EMPTY, layers);
    }

    private static Digest layer(String number) {
        return Digest.parse("sha256:" + number.repeat(64));
    }
}
