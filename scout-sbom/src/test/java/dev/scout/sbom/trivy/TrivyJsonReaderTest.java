package dev.scout.sbom.trivy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.ResourceText;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrivyJsonReaderTest {

    private static Reading<Sbom> read(String text) throws IOException {
        return SbomReaders.builtIn().read(ResourceText.utf8(text.replace('\'', '"')));
    }

    private static Reading<Sbom> small() throws IOException {
        return read(ResourceText.of("trivy/small.trivy.json"));
    }

    private static Digest digest(String letter) {
        return new Digest("sha256", letter.repeat(64));
    }

    private static Reading<Sbom> result(String members) throws IOException {
        return read("{'SchemaVersion': 2, 'ArtifactName': 'x', 'Metadata': {'OS': {'Family': 'redhat', 'Name': '8.9'}},"
                + " 'Results': [{" + members + "}]}");
    }

    @Test
    void a_report_is_read_whole_and_without_a_diagnostic() throws IOException {
        Sbom sbom = small().value();

        assertThat(small().diagnostics()).isEmpty();
        assertThat(sbom.document().specVersion()).isEqualTo("2");
        assertThat(sbom.document().created()).isEqualTo(Instant.parse("2024-05-01T12:00:00.5Z"));
        assertThat(sbom.operatingSystem()).isEqualTo(OperatingSystem.linux("rhel", "8.9"));
        assertThat(sbom.components()).extracting(Component::ref).containsExactly("u1", "u2", "u3");
    }

    @Test
    void a_package_of_a_distribution_brings_epochs_source_and_stream() throws IOException {
        Component component = small().value().components().get(0);

        assertThat(component.identity().written().version()).isEqualTo("1:1.1.1k-9.el8");
        assertThat(component.origin().sources()).containsExactly(new SourcePackage("openssl", "1:1.1.1k-9.el8"));
        assertThat(component.property("aquasecurity:trivy:Modularitylabel")).isEqualTo("m:8:1:x");
        assertThat(component.contents().locations()).containsExactly(new Location(null, digest("a"), digest("1")));
        assertThat(component.licensing().declared()).hasSize(2);
    }

    @Test
    void a_package_lies_in_its_own_file_or_in_that_of_the_result() throws IOException {
        List<Component> components = small().value().components();

        assertThat(components.get(1).contents().locations())
                .containsExactly(new Location("/app/package-lock.json", null, digest("2")));
        assertThat(components.get(1).contents().hashes()).containsExactly(new Hash("SHA-1", "d".repeat(40)));
        assertThat(components.get(2).contents().locations())
                .containsExactly(new Location("/app/node_modules/c/package.json", null, null));
    }

    @Test
    void the_subject_needs_what_is_direct_and_holds_the_rest() throws IOException {
        assertThat(small().value().dependencies())
                .containsExactly(
                        new Dependency("artifact", "u1", Dependency.Kind.CONTAINS, Scope.UNSPECIFIED),
                        new Dependency("artifact", "u2", Dependency.Kind.DEPENDS_ON, Scope.UNSPECIFIED),
                        new Dependency("u2", "u3", Dependency.Kind.DEPENDS_ON, Scope.DEVELOPMENT),
                        new Dependency("artifact", "u3", Dependency.Kind.CONTAINS, Scope.DEVELOPMENT));
    }

    @Test
    void b13_the_configuration_tells_of_the_image() throws IOException {
        ImageMetadata image = Objects.requireNonNull(small().value().image());

        assertThat(image.identity().configDigest()).isEqualTo(digest("c"));
        assertThat(image.identity().manifestDigest()).isNull();
        assertThat(image.identity().references())
                .containsExactly(
                        ImageReference.parse("example.org/shop:1"),
                        ImageReference.parse("example.org/shop@" + digest("8")));
        assertThat(image.platform()).hasToString("linux/arm64");
        assertThat(image.layers()).extracting(Layer::digest).containsExactly(digest("a"), null, null);
        assertThat(image.layers()).extracting(Layer::empty).containsExactly(false, true, false);
    }

    @Test
    void packages_that_only_vulnerabilities_name_are_read_once_and_said_to_be_a_part() throws IOException {
        Reading<Sbom> reading = result("'Target': 'x', 'Class': 'os-pkgs', 'Type': 'redhat', 'Vulnerabilities': ["
                + "{'VulnerabilityID': 'CVE-1', 'PkgName': 'openssl-libs', 'InstalledVersion': '1:1.1.1k-4.el8'},"
                + "{'VulnerabilityID': 'CVE-2', 'PkgName': 'openssl-libs', 'InstalledVersion': '1:1.1.1k-4.el8'}]");

        assertThat(reading.value().components())
                .extracting(component -> String.valueOf(component.identity().purl()))
                .containsExactly("pkg:rpm/rhel/openssl-libs@1.1.1k-4.el8?distro=rhel-8.9&epoch=1");
        assertThat(reading.diagnostics()).extracting(odd -> odd.kind()).containsExactly(Kind.MISSING);
    }

    /** Reports had no package URLs until 2024. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            npm,      @angular/core,                    1.0, pkg:npm/%40angular/core@1.0
            node-pkg, left-pad,                         1.0, pkg:npm/left-pad@1.0
            jar,      org.slf4j:slf4j-api,              1.0, pkg:maven/org.slf4j/slf4j-api@1.0
            gobinary, github.com/Azure/go-autorest,    v1.0, pkg:golang/github.com/azure/go-autorest@v1.0
            gobinary, stdlib,                       1.20.10, pkg:golang/stdlib@1.20.10
            pip,      Flask_Cors,                       1.0, pkg:pypi/flask-cors@1.0
            bundler,  rails,                            1.0, pkg:gem/rails@1.0
            cargo,    serde,                            1.0, pkg:cargo/serde@1.0
            composer, guzzlehttp/guzzle,                1.0, pkg:composer/guzzlehttp/guzzle@1.0
            nuget,    Newtonsoft.Json,                  1.0, pkg:nuget/Newtonsoft.Json@1.0
            cocoapods, GoogleUtilities/NSData,          1.0, pkg:cocoapods/GoogleUtilities@1.0#NSData
            redhat,   bash,                   4.4.20-5.el8, pkg:rpm/rhel/bash@4.4.20-5.el8?distro=rhel-8.9
            """)
    void a_package_without_a_package_url_gets_the_one_of_its_kind(String type, String name, String version, String purl)
            throws IOException {
        Reading<Sbom> reading = result("'Target': 'x', 'Type': '" + type + "', 'Packages': [{'Name': '" + name
                + "', 'Version': '" + version + "'}]");

        assertThat(reading.value().components())
                .extracting(component -> String.valueOf(component.identity().purl()))
                .containsExactly(purl);
    }

    @Test
    void schema_1_is_an_array_of_results() throws IOException {
        Sbom sbom = read("[{'Target': 'alpine (alpine 3.10)', 'Type': 'alpine', 'Vulnerabilities': [{'PkgName': 'musl',"
                        + " 'InstalledVersion': '1.1'}]}, {'Target': 'none', 'Vulnerabilities': null}]")
                .value();

        assertThat(sbom.document().specVersion()).isEqualTo("1");
        assertThat(sbom.components())
                .extracting(component -> String.valueOf(component.identity().purl()))
                .containsExactly("pkg:apk/alpine/musl@1.1?distro=alpine-3.10");
        assertThat(sbom.operatingSystem()).isEqualTo(OperatingSystem.linux("alpine", "3.10"));
    }

    @Test
    void a_report_without_results_for_packages_is_no_bill() {
        assertThatThrownBy(() -> result("'Target': 'Dockerfile', 'Class': 'config', 'Type': 'dockerfile'"))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageContaining("without any result for packages");
    }

    @Test
    void dependencies_on_what_is_not_listed_are_reported_once() throws IOException {
        Reading<Sbom> reading =
                result("'Target': 'x', 'Type': 'npm', 'Packages': [{'ID': 'a@1', 'Name': 'a', 'Version':"
                        + " '1', 'DependsOn': ['b@1', 'c@1']}]");

        assertThat(reading.diagnostics()).extracting(odd -> odd.kind()).containsExactly(Kind.REFERENCE);
    }
}
