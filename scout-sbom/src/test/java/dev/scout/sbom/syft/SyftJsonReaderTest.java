package dev.scout.sbom.syft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ExposedPort;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.ResourceText;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyftJsonReaderTest {

    private static Reading<Sbom> read(String text) throws IOException {
        return SbomReaders.builtIn().read(ResourceText.utf8(text.replace('\'', '"')));
    }

    private static Sbom small() throws IOException {
        return read(ResourceText.of("syft/small.syft.json")).value();
    }

    private static Digest digest(String letter) {
        return new Digest("sha256", letter.repeat(64));
    }

    /** The one package of a document, by its members. */
    private static Component component(String members) throws IOException {
        return read("{'artifacts': [{'id': 'a', 'foundBy': 'x', " + members + "}]}")
                .value()
                .components()
                .get(0);
    }

    @Test
    void a_document_is_read_whole_and_without_a_diagnostic() throws IOException {
        Reading<Sbom> reading = read(ResourceText.of("syft/small.syft.json"));

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.value().document().standard()).isEqualTo("Syft");
        assertThat(reading.value().document().specVersion()).isEqualTo("16.0.8");
        assertThat(reading.value().document().tools()).containsExactly(new Tool("anchore", "syft", "1.4.1"));
        assertThat(reading.value().operatingSystem())
                .isEqualTo(new OperatingSystem("linux", "debian", "12", "bookworm", "Debian GNU/Linux 12 (bookworm)"));
    }

    @Test
    void a_package_brings_source_size_licences_and_place() throws IOException {
        Component component = small().components().get(0);

        assertThat(component.identity().purl())
                .hasToString("pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=arm64&distro=debian-12&upstream=openssl");
        assertThat(component.origin().sources()).containsExactly(new SourcePackage("openssl", "3.0.11-1~deb12u2"));
        assertThat(component.origin().foundBy()).isEqualTo("dpkg-db-cataloger");
        assertThat(component.contents().sizeInBytes()).isEqualTo(6 * 1024);
        assertThat(component.contents().locations())
                .containsExactly(new Location("/var/lib/dpkg/status", null, digest("1")));
        assertThat(component.licensing().declared())
                .extracting(LicenseExpression::toString)
                .containsExactly("OpenSSL");
        assertThat(component.licensing().concluded())
                .extracting(LicenseExpression::toString)
                .containsExactly("MIT");
        assertThat(component.identity().cpes()).containsExactly("cpe:2.3:a:openssl:openssl:3.0.11:*:*:*:*:*:*:*");
    }

    @Test
    void a_program_has_the_hashes_of_its_file() throws IOException {
        Component program = small().components().get(1);

        assertThat(program.type()).isEqualTo(ComponentType.APPLICATION);
        assertThat(program.contents().hashes()).containsExactly(new Hash("SHA-256", "f".repeat(64)));
    }

    @Test
    void relationships_between_packages_are_edges() throws IOException {
        assertThat(small().dependencies())
                .containsExactly(
                        new Dependency("img", "p1", Dependency.Kind.CONTAINS, Scope.UNSPECIFIED),
                        new Dependency("img", "p2", Dependency.Kind.CONTAINS, Scope.UNSPECIFIED),
                        new Dependency("p2", "p1", Dependency.Kind.DEPENDS_ON, Scope.UNSPECIFIED));
    }

    @Test
    void b13_the_configuration_and_the_manifest_tell_of_the_image() throws IOException {
        ImageMetadata image = Objects.requireNonNull(small().image());

        assertThat(image.identity().configDigest()).isEqualTo(digest("c"));
        assertThat(image.identity().manifestDigest()).isEqualTo(digest("9"));
        assertThat(image.identity().references())
                .containsExactly(
                        ImageReference.parse("example.org/shop:1"),
                        ImageReference.parse("example.org/shop@" + digest("8")));
        assertThat(image.created()).isEqualTo(Instant.parse("2024-05-01T12:00:00Z"));
        assertThat(image.platform()).hasToString("linux/arm64");
        assertThat(image.config().environment()).contains(new EnvironmentVariable("A", "b=c"));
        assertThat(image.config().exposedPorts()).contains(new ExposedPort(53, 53, "udp"));
        assertThat(image.config().ociLabel("source")).isEqualTo("https://example.org");
        List<ChainId> chain = ChainId.of(List.of(digest("1"), digest("2")));
        assertThat(image.layers())
                .containsExactly(
                        new Layer(0, digest("a"), digest("1"), chain.get(0), 100L, "ADD rootfs", false),
                        new Layer(1, null, null, null, null, "CMD sh", true),
                        new Layer(2, digest("b"), digest("2"), chain.get(1), 200L, "COPY app", false));
    }

    /** Trap B8: what schemas called differently. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '`', textBlock = """
            {'name': 'debian', 'version': '12', 'idLike': ''};                             debian; 12
            {'id': 'debian', 'name': 'Debian GNU/Linux', 'versionID': '12', 'version': '12 (b)'}; debian; 12
            [{'id': 'alpine', 'versionID': '3.18.4'}];                                     alpine; 3.18.4
            {'id': 'debian', 'name': 'Debian', 'version': 'testing'};                      debian; -
            {'name': 'redhat', 'version': '8'};                                            rhel;   8
            """)
    void b8_a_distribution_is_told_by_id_or_by_name(String distro, String id, String version) throws IOException {
        OperatingSystem system =
                Objects.requireNonNull(read("{'artifacts': [], 'artifactRelationships': [], 'distro': " + distro + "}")
                        .value()
                        .operatingSystem());

        assertThat(system.distribution()).isEqualTo(id);
        assertThat(system.version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '`', textBlock = """
            'licenses': ['MIT', 'GPL-2.0-only'];                                MIT;  GPL-2.0-only
            'licenses': [{'value': 'mit', 'spdxExpression': 'MIT', 'type': 'declared'}]; MIT; -
            'licenses': [{'value': 'Some words of a licence', 'spdxExpression': ''}]; Some words of a licence; -
            """)
    void b8_licences_are_texts_or_objects(String members, String first, String second) throws IOException {
        assertThat(component(members).licensing().declared())
                .extracting(LicenseExpression::toString)
                .containsExactlyElementsOf(second == null ? List.of(first) : List.of(first, second));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '`', textBlock = """
            deb; DpkgMetadata;  {'source': 'gcc-10', 'sourceVersion': ''};                     gcc-10;  -
            deb; dpkg-db-entry; {'source': 'gcc', 'sourceVersion': '4:12.2'};                  gcc;     4:12.2
            apk; ApkMetadata;   {'originPackage': 'openssl'};                                  openssl; -
            rpm; RpmdbMetadata; {'sourceRpm': 'openssl-1.1.1k-9.el8.src.rpm', 'epoch': 1};     openssl; 1:1.1.1k-9.el8
            rpm; rpm-db-entry;  {'sourceRpm': 'bash-4.4.20-5.el8.src.rpm', 'epoch': 0};        bash;    4.4.20-5.el8
            rpm; RpmMetadata;   {'sourceRpm': 'bash-4.4.20-5.el8.src.rpm', 'epoch': null};     bash;    4.4.20-5.el8
            """)
    void b8_source_packages_are_read_whatever_the_metadata_are_called(
            String type, String metadataType, String metadata, String name, String version) throws IOException {
        Component component = component(
                "'name': 'x', 'type': '" + type + "', 'metadataType': '" + metadataType + "', 'metadata': " + metadata);

        assertThat(component.origin().sources()).containsExactly(new SourcePackage(name, version));
    }

    @Test
    void a_source_of_another_kind_of_package_is_no_source_package() throws IOException {
        assertThat(component("'type': 'rust-crate', 'metadata': {'source': 'registry+https://example.org'}")
                        .origin()
                        .sources())
                .isEmpty();
    }

    @Test
    void a_modularity_label_is_kept_for_matching() throws IOException {
        assertThat(component("'type': 'rpm', 'metadata': {'modularityLabel': 'nodejs:12:1:x'}")
                        .property("syft:metadata:modularityLabel"))
                .isEqualTo("nodejs:12:1:x");
    }

    @Test
    void b8_the_target_of_older_schemas_is_the_source() throws IOException {
        String target = "{'userInput': 'alpine:3.18', 'imageID': '" + digest("c") + "', 'layers': [{'digest': '"
                + digest("1") + "'}], 'tags': []}";
        Sbom sbom = read("{'artifacts': [], 'artifactRelationships': [], 'source': {'type': 'image', 'target': "
                        + target + "}}")
                .value();

        ImageMetadata image = Objects.requireNonNull(sbom.image());
        assertThat(image.identity().references()).containsExactly(ImageReference.parse("alpine:3.18"));
        assertThat(image.layers()).extracting(Layer::diffId).containsExactly(digest("1"));
    }

    @Test
    void b8_a_directory_was_a_text() throws IOException {
        Sbom sbom =
                read("{'artifacts': [], 'artifactRelationships': [], 'source': {'type': 'directory', 'target': '/srv'}}")
                        .value();

        assertThat(Objects.requireNonNull(sbom.subject()).identity().name()).isEqualTo("/srv");
        assertThat(sbom.image()).isNull();
    }

    @Test
    void b8_an_unknown_parent_is_the_source_that_has_no_id() throws IOException {
        Sbom sbom = read("{'artifacts': [{'id': 'a', 'name': 'a'}], 'source': {'type': 'image', 'target': {'userInput':"
                        + " 'x'}}, 'artifactRelationships': [{'parent': 'zz', 'child': 'a', 'type': 'contains'}]}")
                .value();

        assertThat(sbom.dependencies())
                .containsExactly(new Dependency("source", "a", Dependency.Kind.CONTAINS, Scope.UNSPECIFIED));
    }

    @Test
    void an_image_configuration_that_is_broken_is_left_out() throws IOException {
        Reading<Sbom> reading =
                read("{'artifacts': [], 'artifactRelationships': [], 'schema': {'version': '1'}, 'source':"
                        + " {'type': 'image', 'metadata': {'config': 'e30', 'manifest': '!'}}}");

        assertThat(reading.value().image()).isNotNull();
        assertThat(reading.diagnostics()).extracting(odd -> odd.kind()).containsExactly(Kind.INVALID_VALUE);
    }

    @Test
    void relationships_with_ids_that_are_not_there_are_reported_once() throws IOException {
        Reading<Sbom> reading =
                read("{'artifacts': [], 'schema': {'version': '1'}, 'artifactRelationships': [{'parent':"
                        + " 'a', 'child': 'b', 'type': 'dependency-of'}, {'parent': 'c', 'child': 'd', 'type':"
                        + " 'dependency-of'}, {'parent': 'a', 'child': 'f', 'type': 'evident-by'}]}");

        assertThat(reading.diagnostics()).extracting(odd -> odd.kind()).containsExactly(Kind.REFERENCE);
    }
}
