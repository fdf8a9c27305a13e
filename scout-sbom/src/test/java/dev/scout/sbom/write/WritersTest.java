package dev.scout.sbom.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.image.Digest;
import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ExposedPort;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.image.Platform;
import dev.scout.core.privacy.LocalAnalysis;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.sbom.SbomReaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WritersTest {

    private static final String OFFLINE = "org.spdx.useJARLicenseInfoOnly";
    private static final Digest DIGEST = new Digest("sha256", "0123456789abcdef".repeat(4));

    static List<SbomWriter> writers() {
        return List.of(CycloneDxWriter.json(), CycloneDxWriter.xml(), SpdxWriter.json());
    }

    @BeforeEach
    void keep_the_library_off_the_network() {
        System.setProperty(OFFLINE, "true");
    }

    @AfterEach
    void restore() {
        System.clearProperty(OFFLINE);
    }

    private static Sbom bill() {
        Component app = Component.of(PackageUrl.parse("pkg:npm/app@1.0.0"));
        Component left = Component.of(PackageUrl.parse("pkg:npm/left@1.0.0"));
        Component right = Component.of(PackageUrl.parse("pkg:npm/right@1.0.0"));
        ImageMetadata image = new ImageMetadata(
                new ImageIdentity(List.of(), DIGEST, null, null),
                Instant.parse("2026-01-02T03:04:05.678Z"),
                Platform.of("linux", "amd64", null),
                OperatingSystem.linux("debian", "12"),
                new ImageConfig(
                        List.of(ExposedPort.parse("8080")),
                        List.of(EnvironmentVariable.parse("TOKEN=hunter2")),
                        Map.of("org.opencontainers.image.source", "https://example.org/a=b&c")),
                List.of(
                        new Layer(0, DIGEST, DIGEST, null, 7L, "/bin/sh -c #(nop)  ENV TOKEN=hunter2", false),
                        new Layer(1, DIGEST, null, null, 0L, "COPY . /app", false)));
        return new Sbom(
                SbomDocument.UNKNOWN,
                app,
                List.of(left, right),
                List.of(
                        edge(app, left, Dependency.Kind.DEPENDS_ON, Dependency.Scope.DEVELOPMENT),
                        edge(app, left, Dependency.Kind.DEPENDS_ON, Dependency.Scope.RUNTIME),
                        edge(left, right, Dependency.Kind.CONTAINS, Dependency.Scope.EXCLUDED),
                        edge(right, left, Dependency.Kind.OTHER, Dependency.Scope.PROVIDED),
                        edge(right, left, Dependency.Kind.PROVIDES, Dependency.Scope.UNSPECIFIED)),
                OperatingSystem.linux("debian", "12"),
                image,
                Sbom.Attached.NOTHING);
    }

    private static Dependency edge(Component from, Component to, Dependency.Kind kind, Dependency.Scope scope) {
        return new Dependency(from.ref(), to.ref(), kind, scope);
    }

    private static String write(SbomWriter writer, Sbom sbom) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(sbom, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void the_same_bill_gives_the_same_bytes(SbomWriter writer) throws IOException {
        assertThat(write(writer, bill())).isEqualTo(write(writer, bill()));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void values_of_environment_variables_are_not_written(SbomWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Diagnostic> losses = writer.write(bill(), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("hunter2")
                .contains("TOKEN");
        assertThat(losses).filteredOn(loss -> loss.path().equals("image")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void edges_and_image_come_back(SbomWriter writer) throws IOException {
        Sbom again = SbomReaders.builtIn()
                .read(write(writer, bill()).getBytes(StandardCharsets.UTF_8))
                .value();
        Sbom bare = new Sbom(
                bill().document(),
                bill().subject(),
                bill().components(),
                bill().dependencies(),
                bill().operatingSystem(),
                new Losses().withoutSecrets(bill().image()),
                bill().attached());
        assertThat(SbomDifference.between(bare, again)).isEmpty();
    }

    @Test
    void spdx_is_refused_where_the_library_would_open_a_connection() {
        System.clearProperty(OFFLINE);

        assertThatThrownBy(() -> write(SpdxWriter.json(), bill()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("-D" + OFFLINE + "=true");
        assertThat(System.getProperty(OFFLINE)).isNull();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void a_missing_library_is_named(SbomWriter writer) throws Exception {
        String factory = writer.name().endsWith("XML") ? "xml" : "json";
        String artifact = writer instanceof SpdxWriter ? "org.spdx:" : "org.cyclonedx:cyclonedx-core-java";
        try (URLClassLoader loader =
                new URLClassLoader(withoutOfficialLibraries(), ClassLoader.getPlatformClassLoader())) {
            Object hidden = loader.loadClass(writer.getClass().getName())
                    .getMethod(factory)
                    .invoke(null);
            Class<?> billType = loader.loadClass(Sbom.class.getName());
            Object empty = billType.getMethod("of", List.class).invoke(null, List.of());

            assertThatThrownBy(() -> hidden.getClass()
                            .getMethod("write", billType, OutputStream.class)
                            .invoke(hidden, empty, OutputStream.nullOutputStream()))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(artifact);
        }
    }

    private static URL[] withoutOfficialLibraries() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
            String file = Path.of(entry).getFileName().toString();
            if (!file.startsWith("cyclonedx-core") && !file.startsWith("java-spdx") && !file.startsWith("spdx-")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(new URL[0]);
    }

    @Test
    void a_local_analysis_is_two_members_and_comes_back() throws IOException {
        LocalAnalysis analysis = new LocalAnalysis(
                List.of(PackageUrl.parse("pkg:npm/b@1"), PackageUrl.parse("pkg:npm/a@1?repository_url=secret")),
                List.of(DIGEST));
        String json = LocalAnalysisJson.write(analysis);

        assertThat(json).isEqualTo("{\"packages\":[\"pkg:npm/a@1\",\"pkg:npm/b@1\"],\"layers\":[\"" + DIGEST + "\"]}");
        assertThat(LocalAnalysisJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(analysis);
    }

    @ParameterizedTest
    @MethodSource("noAnalyses")
    void what_is_no_local_analysis_is_refused(String json) {
        assertThatThrownBy(() -> LocalAnalysisJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedDocumentException.class);
    }

    static List<String> noAnalyses() {
        return List.of(
                "",
                "[]",
                "{\"packages\":[],\"layers\":[],\"host\":\"me\"}",
                "{\"packages\":[\"no purl\"]}",
                "{\"layers\":[\"no digest\"]}",
                "{\"packages\":[1]}",
                "{\"packages\":[],\"packages\":[]}",
                "{\"packages\":[]} and more");
    }
}
