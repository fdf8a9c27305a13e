package dev.scout.sbom.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One document, one meaning, whichever syntax of SPDX 2 it is written in. */
class SpdxSyntaxesTest {

    private static final String HEADER = """
            SPDXVersion: SPDX-2.2
            DataLicense: CC0-1.0
            SPDXID: SPDXRef-DOCUMENT
            DocumentName: d
            DocumentNamespace: https://example.org/d
            Creator: Tool: t
            Created: 2024-02-03T04:05:06Z
            """;

    private static Reading<Sbom> read(String text) throws IOException {
        return SbomReaders.builtIn().read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Component> byRef(Sbom sbom) {
        return sbom.components().stream().collect(Collectors.toMap(Component::ref, Function.identity()));
    }

    /** Trap B6: tag-value with text over many lines, packages before and after files. */
    @ParameterizedTest
    @ValueSource(strings = {"small.spdx", "small.spdx.xml", "small.spdx.yaml", "small.spdx.rdf"})
    void the_small_document_means_the_same_in_every_syntax(String file) throws IOException {
        Sbom expected = SbomReaders.builtIn().read(SpdxTexts.small()).value();

        Reading<Sbom> reading = SbomReaders.builtIn().read(SpdxTexts.resource(file));

        assertThat(reading.diagnostics()).isEmpty();
        Sbom sbom = reading.value();
        assertThat(sbom.document()).isEqualTo(expected.document());
        assertThat(sbom.subject()).isEqualTo(expected.subject());
        assertThat(byRef(sbom)).isEqualTo(byRef(expected));
        assertThat(new HashSet<>(sbom.dependencies())).isEqualTo(new HashSet<>(expected.dependencies()));
        assertThat(sbom.operatingSystem()).isEqualTo(expected.operatingSystem());
    }

    /** Trap B2: byte-order marks, UTF-16, zero bytes, white space; and the three ends of lines. */
    @ParameterizedTest
    @ValueSource(strings = {"small.spdx", "small.spdx.xml", "small.spdx.yaml", "small.spdx.rdf"})
    void encodings_and_ends_of_lines_make_no_difference(String file) throws IOException {
        String text = new String(SpdxTexts.resource(file), StandardCharsets.UTF_8);
        Sbom expected = read(text).value();
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32LE"),
                Charset.forName("UTF-32BE"))) {
            String marked = "\uFEFF" + text.replace("encoding=\"UTF-8\"", "").replace("encoding='UTF-8'", "");
            assertThat(SbomReaders.builtIn().read(marked.getBytes(charset)).value())
                    .as("%s", charset)
                    .isEqualTo(expected);
        }
        assertThat(read(text.replace("\n", "\r\n")).value()).isEqualTo(expected);
        if (!file.endsWith("rdf")) {
            assertThat(read(text.replace("\n", "\r")).value()).isEqualTo(expected);
        }
    }

    @Test
    void a_document_may_be_wrapped_as_spdx_2_0_and_2_1_were() throws IOException {
        Sbom sbom = read("""
                {"Document": {"specVersion": "SPDX-2.1", "id": "SPDXRef-DOCUMENT", "namespace": "https://example.org/d",
                "documentDescribes": [{"Package": {"id": "SPDXRef-a", "name": "a",
                "checksums": [{"algorithm": "checksumAlgorithm_sha1", "checksumValue": "0123456789abcdef0123456789abcdef01234567"}],
                "files": [{"File": {"SPDXID": "SPDXRef-f", "fileName": "./a.so"}}]}}]}}""").value();
        assertThat(SpdxTexts.subject(sbom).ref()).isEqualTo("SPDXRef-a");
        assertThat(SpdxTexts.subject(sbom).contents().locations().get(0).path()).isEqualTo("/a.so");
        assertThat(SpdxTexts.subject(sbom).contents().hashes().get(0).algorithm())
                .isEqualTo("SHA-1");
        assertThat(sbom.document().specVersion()).isEqualTo("SPDX-2.1");
    }

    @Test
    void xml_of_spdx_2_0_names_lists_in_the_singular() throws IOException {
        Sbom sbom = read("""
                <Document><spdxVersion>SPDX-2.0</spdxVersion><creationInfo><creator>Tool: t-1</creator>
                <creator>Person: P</creator></creationInfo><hasExtractedLicensingInfo><licenseId>LicenseRef-1</licenseId>
                <extractedText>words</extractedText></hasExtractedLicensingInfo><packages><SPDXID>SPDXRef-a</SPDXID>
                <name>a</name><checksum><algorithm>MD5</algorithm><checksumValue>624c1abb3664f4b35547e7c73864ad24</checksumValue>
                </checksum><hasFile>SPDXRef-f</hasFile><licenseDeclared>LicenseRef-1</licenseDeclared></packages>
                <files><SPDXID>SPDXRef-f</SPDXID><fileName>./f</fileName></files></Document>""").value();
        Component a = sbom.components().get(0);
        assertThat(a.contents().hashes()).hasSize(1);
        assertThat(a.contents().locations()).hasSize(1);
        assertThat(a.property("LicenseRef-1")).isEqualTo("words");
        assertThat(sbom.document().tools()).hasSize(1);
        assertThat(sbom.document().authors()).hasSize(1);
    }

    /** Trap B6, tag by tag: the lines behind the header of a document, and what is odd about them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PackageName: a~SPDXID: SPDXRef-a~PackageDownloadLocation: NONE                        |
            PackageName: a~SPDXID: SPDXRef-a~PackageDownloadLocation: NONE~words                  | INVALID_VALUE
            PackageName: a~SPDXID: SPDXRef-a~PackageDownloadLocation: NONE~Word: x                | UNKNOWN_VALUE
            PackageName: a~SPDXID: SPDXRef-a~PackageDownloadLocation: NONE~PackageVersion: 1~PackageVersion: 2 | DUPLICATE_KEY
            PackageName: a~SPDXID: SPDXRef-a~PackageDownloadLocation: NONE~ExternalRef: OTHER x   | INVALID_VALUE
            PackageName: a~SPDXID: SPDXRef-a~PackageDownloadLocation: NONE~PackageChecksum: x     | INVALID_VALUE
            PackageName: a~SPDXID: SPDXRef-a~PackageDownloadLocation: NONE~Relationship: x        | INVALID_VALUE
            PackageName: a~SPDXID: SPDXRef-a~PackageDownloadLocation: NONE~PackageComment: <text>x</text> y | INVALID_VALUE
            PackageName: a~SPDXID: SPDXRef-a                                                      | MISSING
            PackageName: a~PackageDownloadLocation: NONE                                          | MISSING
            SPDXID: SPDXRef-a~PackageName: a~PackageDownloadLocation: NONE                        |
            PackageName : a~ SPDXID :SPDXRef-a~PackageDownloadLocation:NONE                       |
            """)
    void odd_lines_are_reported_and_the_package_is_read(String lines, String kind) throws IOException {
        Reading<Sbom> reading = read(HEADER + lines.replace("~", "\n"));

        assertThat(reading.value().components())
                .extracting(component -> component.identity().name())
                .containsExactly("a");
        assertThat(reading.diagnostics())
                .extracting(odd -> odd.kind().name())
                .isEqualTo(kind == null ? List.of() : List.of(kind));
        assertThat(reading.diagnostics()).allMatch(odd -> odd.position().line() > 7, "has a place");
    }

    /** Trap B6: relationships in both directions; files lie in the package before them, if there is one. */
    @Test
    void files_behind_a_package_lie_in_it_and_files_before_it_do_not() throws IOException {
        Sbom sbom = read(HEADER
                        + "FileName: ./x\nSPDXID: SPDXRef-x\n"
                        + "PackageName: a\nSPDXID: SPDXRef-a\nFileName: ./y\nSPDXID: SPDXRef-y\n"
                        + "PackageName: b\nSPDXID: SPDXRef-b\n"
                        + "Relationship: SPDXRef-x CONTAINED_BY SPDXRef-b\n"
                        + "Relationship: SPDXRef-b DEPENDENCY_OF SPDXRef-a\n")
                .value();
        Map<String, Component> components = byRef(sbom);
        assertThat(components.get("SPDXRef-a"))
                .extracting(SpdxSyntaxesTest::paths)
                .isEqualTo(List.of("/y"));
        assertThat(components.get("SPDXRef-b"))
                .extracting(SpdxSyntaxesTest::paths)
                .isEqualTo(List.of("/x"));
        assertThat(sbom.dependencies())
                .extracting(edge -> edge.from() + edge.to())
                .containsExactly("SPDXRef-aSPDXRef-b");
    }

    private static List<String> paths(Component component) {
        List<String> paths = new ArrayList<>();
        component.contents().locations().forEach(location -> paths.add(String.valueOf(location.path())));
        return paths;
    }

    /** What a document breaks: each with the kind and the words of the report. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'SPDXID':'SPDXRef-a_b'                                                        | INVALID_VALUE | not SPDXRef-
            'SPDXID':'a'                                                                  | INVALID_VALUE | not SPDXRef-
            'SPDXID':'SPDXRef-a','licenseDeclared':'MIT AND'                              | INVALID_VALUE | ; kept as a name
            'SPDXID':'SPDXRef-a','licenseDeclared':'LicenseRef-x'                         | REFERENCE     | LicenseRef-x
            'SPDXID':'SPDXRef-a','checksums':[{'algorithm':'SHA1','checksumValue':'ab'}]  | INVALID_VALUE | 2 digits instead of 40
            'SPDXID':'SPDXRef-a','checksums':[{'algorithm':'sha1','checksumValue':'ab'}]  | INVALID_VALUE | no checksum algorithm
            'SPDXID':'SPDXRef-a','checksums':[{'algorithm':'SHA1'}]                       | MISSING       | a hash without
            'SPDXID':'SPDXRef-a','primaryPackagePurpose':'THING'                          | UNKNOWN_VALUE | primaryPackagePurpose
            'SPDXID':'SPDXRef-a','hasFiles':['SPDXRef-f']                                 | REFERENCE     | SPDXRef-f
            'SPDXID':'SPDXRef-a','externalRefs':[{'referenceType':'purl'}]                | MISSING       | external reference
            """)
    void what_a_package_breaks_is_reported(String members, Kind kind, String words) throws IOException {
        Reading<Sbom> reading = SpdxTexts.read("'packages':[{'name':'a'," + members + "}]");

        assertThat(reading.diagnostics()).hasSize(1);
        assertThat(reading.diagnostics().get(0).kind()).isEqualTo(kind);
        assertThat(reading.diagnostics().get(0).message()).contains(words);
    }

    @Test
    void a_document_that_says_nothing_of_itself_is_read_and_reported() throws IOException {
        Reading<Sbom> reading = read("{\"SPDXID\":\"SPDXRef-DOCUMENT\",\"packages\":[]}");

        assertThat(reading.diagnostics()).extracting(Diagnostic::kind).containsOnly(Kind.MISSING);
        assertThat(reading.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "the document has no spdxVersion",
                        "the document has no name",
                        "the document has no dataLicense",
                        "the document has no documentNamespace",
                        "the document has no creationInfo.created",
                        "the document has no creationInfo.creators");
    }

    /** A class loader that has everything but the artifact that reads YAML. */
    @Test
    void without_the_artifact_yaml_is_refused_by_its_name_and_all_else_is_read() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("jackson-dataformat-yaml") && !entry.contains("snakeyaml")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Object readers = loader.loadClass(SbomReaders.class.getName())
                    .getMethod("builtIn")
                    .invoke(null);
            Method read = readers.getClass().getMethod("read", byte[].class);
            assertThat(read.invoke(readers, SpdxTexts.resource("small.spdx"))).isNotNull();
            assertThatThrownBy(() -> read.invoke(readers, SpdxTexts.resource("small.spdx.yaml")))
                    .hasRootCauseInstanceOf(ClassNotFoundException.class)
                    .cause()
                    .hasMessageContaining("com.fasterxml.jackson.dataformat:jackson-dataformat-yaml")
                    .extracting(error -> error.getClass().getName())
                    .isEqualTo(MalformedDocumentException.class.getName());
        }
    }
}
