package dev.scout.sbom.dockerscout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.ResourceText;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DockerScoutReaderTest {

    private static Reading<Sbom> small() throws IOException {
        return SbomReaders.builtIn().read(ResourceText.utf8(ResourceText.of("dockerscout/small.scout.json")));
    }

    private static Digest digest(String letter) {
        return new Digest("sha256", letter.repeat(64));
    }

    @Test
    void a_document_is_read_whole_and_secrets_are_reported() throws IOException {
        Sbom sbom = small().value();

        assertThat(small().diagnostics()).extracting(odd -> odd.kind()).containsExactly(Kind.UNSUPPORTED);
        assertThat(sbom.document().tools()).containsExactly(new Tool("Docker", "docker-scout", "1.9.3"));
        assertThat(sbom.operatingSystem()).isEqualTo(new OperatingSystem("linux", "debian", "12", "bookworm", null));
    }

    @Test
    void an_artifact_brings_size_licences_and_place() throws IOException {
        Component component = small().value().components().get(0);

        assertThat(component.contents().sizeInBytes()).isEqualTo(6);
        assertThat(component.contents().locations())
                .containsExactly(new Location("/var/lib/dpkg/status", digest("a"), digest("1")));
        assertThat(component.licensing().declared()).hasSize(1);
        assertThat(component.attribution().authors()).hasSize(1);
        assertThat(component.description()).isEqualTo("TLS");
    }

    @Test
    void an_artifact_lies_in_its_parent_or_in_the_image() throws IOException {
        assertThat(small().value().dependencies())
                .contains(
                        new Dependency("image", "component-2", Dependency.Kind.CONTAINS, Scope.UNSPECIFIED),
                        new Dependency("component-2", "component-3", Dependency.Kind.CONTAINS, Scope.UNSPECIFIED));
    }

    @Test
    void b13_manifest_and_configuration_tell_of_the_image() throws IOException {
        ImageMetadata image = Objects.requireNonNull(small().value().image());

        assertThat(image.identity().references()).containsExactly(ImageReference.parse("example.org/shop:1"));
        assertThat(image.identity().manifestDigest()).isEqualTo(digest("9"));
        assertThat(image.identity().configDigest()).isEqualTo(digest("c"));
        assertThat(image.layers()).extracting(Layer::digest).containsExactly(digest("a"), null, digest("b"));
        assertThat(image.platform()).hasToString("linux/arm64");
    }
}
