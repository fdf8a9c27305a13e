package dev.scout.sbom.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.image.ImageReference;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.DependencyGraph;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.ResourceText;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubReadersTest {

    private static Reading<Sbom> read(String text) throws IOException {
        return SbomReaders.builtIn().read(ResourceText.utf8(text));
    }

    /** Trap B3. */
    @ParameterizedTest
    @ValueSource(strings = {"sbom", "SPDX"})
    void b3_a_bill_in_a_wrapper_is_the_bill(String name) throws IOException {
        String bill = ResourceText.of("spdx/small.spdx.json");

        assertThat(read("{\"" + name + "\": " + bill + "}")).isEqualTo(read(bill));
    }

    @Test
    void b3_a_wrapper_without_a_bill_is_refused() {
        assertThatThrownBy(() -> read("{\"sbom\": {\"a\": 1}}")).isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> read("{\"sbom\": []}")).isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void b3_wrappers_in_wrappers_end() {
        assertThatThrownBy(() -> read("{\"sbom\": ".repeat(100) + "1" + "}".repeat(100)))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("lie in each other");
    }

    @Test
    void a_snapshot_is_read_whole_and_without_a_diagnostic() throws IOException {
        Reading<Sbom> reading = read(ResourceText.of("github/small.snapshot.json"));
        Sbom sbom = reading.value();

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(Objects.requireNonNull(sbom.subject()).identity().version())
                .isEqualTo("ce587453ced02b1526dfb4cb910479d431683101");
        assertThat(sbom.components())
                .extracting(component -> component.contents().locations().get(0).path())
                .containsExactly("/app/build.gradle", "/app/build.gradle", "/app/libs/c.jar", "/app/build.gradle");
        assertThat(sbom.dependencies())
                .containsExactly(
                        edge("snapshot", "build.gradle#g:a", Scope.RUNTIME),
                        edge("build.gradle#g:a", "build.gradle#g:b", Scope.DEVELOPMENT),
                        edge("build.gradle#g:a", "build.gradle#g:c", Scope.UNSPECIFIED),
                        edge("build.gradle#g:a", "build.gradle#other", Scope.UNSPECIFIED));
        assertThat(DependencyGraph.of(sbom).isDirect("build.gradle#g:a")).isTrue();
        assertThat(DependencyGraph.of(sbom).isDirect("build.gradle#g:b")).isFalse();
    }

    private static Dependency edge(String from, String to, Scope scope) {
        return new Dependency(from, to, Dependency.Kind.DEPENDS_ON, scope);
    }

    @Test
    void a_snapshot_of_an_image_says_what_tools_say_of_it() throws IOException {
        Sbom sbom = read("""
                {"version": 0, "detector": {"name": "trivy"}, "manifests": {},
                "metadata": {"aquasecurity:trivy:RepoTag": "alpine:3.18, alpine:3", "syft:distro":
                "pkg:generic/alpine@3.18.4"}}""").value();

        assertThat(Objects.requireNonNull(sbom.image()).identity().references())
                .containsExactly(ImageReference.parse("alpine:3.18"), ImageReference.parse("alpine:3"));
        assertThat(sbom.operatingSystem()).isEqualTo(OperatingSystem.linux("alpine", "3.18.4"));
    }
}
