package dev.scout.core.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.purl.PackageUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Direct and transitive are told by distance from the root. */
class DependencyGraphTest {

    private static Component component(String name) {
        return Component.of(PackageUrl.of("npm", null, name, "1"));
    }

    private static Sbom bill(@Nullable String subject, String... edges) {
        List<Component> components = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            components.add(component(name));
        }
        List<Dependency> dependencies = new ArrayList<>();
        for (String edge : edges) {
            dependencies.add(new Dependency(
                    component(edge.substring(0, 1)).ref(),
                    component(edge.substring(1)).ref(),
                    Dependency.Kind.DEPENDS_ON,
                    Dependency.Scope.RUNTIME));
        }
        return new Sbom(
                SbomDocument.UNKNOWN,
                subject == null ? null : component(subject),
                components,
                dependencies,
                null,
                null,
                Sbom.Attached.NOTHING);
    }

    private static OptionalInt distance(Sbom sbom, String name) {
        return DependencyGraph.of(sbom).distance(component(name).ref());
    }

    @Test
    void takes_the_shortest_way_from_the_subject() {
        Sbom sbom = bill("r", "ra", "ab", "bc", "rc");
        assertThat(distance(sbom, "a")).hasValue(1);
        assertThat(distance(sbom, "b")).hasValue(2);
        assertThat(distance(sbom, "c")).hasValue(1);
        assertThat(distance(sbom, "d")).isEmpty();
        assertThat(DependencyGraph.of(sbom).isDirect(component("c").ref())).isTrue();
        assertThat(DependencyGraph.of(sbom).isDirect(component("b").ref())).isFalse();
    }

    @Test
    void survives_cycles() {
        Sbom sbom = bill("r", "ra", "ab", "ba", "bc", "cc");
        assertThat(distance(sbom, "c")).hasValue(3);
    }

    @Test
    void begins_at_what_nothing_needs_where_the_subject_has_no_edges() {
        Sbom sbom = bill(null, "ab", "bc");
        assertThat(distance(sbom, "a")).hasValue(1);
        assertThat(distance(sbom, "c")).hasValue(3);
    }

    @Test
    void counts_equal_package_urls_once() {
        List<Component> components = List.of(component("a"), component("b"), component("a"));
        assertThat(Sbom.of(components).components()).hasSize(3);
        assertThat(Sbom.of(components).distinctPackageCount()).isEqualTo(2);
    }
}
