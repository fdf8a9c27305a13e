package dev.scout.core.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.Digest;
import dev.scout.core.purl.PackageUrl;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which components come from the base of an image. */
class SbomLayersTest {

    private static final Digest BASE = new Digest("sha256", "a".repeat(64));
    private static final Digest TOP = new Digest("sha256", "b".repeat(64));

    private static Component found(String name, Location... locations) {
        return new Component(
                name,
                ComponentType.LIBRARY,
                Identity.of(PackageUrl.parse("pkg:npm/" + name + "@1")),
                Attribution.UNKNOWN,
                Licensing.UNKNOWN,
                new Contents(null, List.of(), List.of(locations)),
                Origin.UNKNOWN,
                null,
                Map.of());
    }

    @Test
    void a_component_comes_from_the_layers_that_hold_all_of_it() {
        Component byDiffId = found("a", new Location("/a", null, BASE));
        Component byDigest = found("b", new Location("/b", BASE, null));
        Component both = found("c", new Location("/c", null, BASE), new Location("/d", null, TOP));
        Component above = found("d", new Location("/e", null, TOP));
        Component nowhere = found("e");
        Component unknown = found("f", new Location("/f", null, null));
        Sbom sbom = Sbom.of(
                Stream.of(byDiffId, byDigest, both, above, nowhere, unknown).toList());
        assertThat(sbom.componentsOf(Set.of(BASE))).containsExactly(byDiffId, byDigest);
    }
}
