package dev.scout.sbom.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Sbom;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each tool writes where the standard has no room: one image, one answer. */
class SpdxDialectsTest {

    private static final Digest A = digest('a');
    private static final Digest B = digest('b');
    private static final Digest C = digest('c');

    private static Digest digest(char c) {
        return new Digest("sha256", String.valueOf(c).repeat(64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'attributionTexts':[%s]", "'annotations':[%s]"})
    void trivy_states_image_and_layers_in_attribution_texts_or_annotations(String style) throws IOException {
        Reading<Sbom> reading = SpdxTexts.read("'packages':["
                + "{'SPDXID':'SPDXRef-ContainerImage-1','name':'shop','externalRefs':[{'referenceType':'purl',"
                + "'referenceLocator':'pkg:oci/shop@" + A + "?repository_url=reg.example%2Facme%2Fshop&arch=x86_64'}],"
                + statements(
                        style,
                        "ImageID: " + C,
                        "RepoTag: reg.example/acme/shop:1",
                        "DiffID: " + B,
                        "DiffID: " + A,
                        "Labels:maintainer: Jo")
                + "},{'SPDXID':'SPDXRef-OperatingSystem-1','name':'redhat','versionInfo':'8.7'},"
                + "{'SPDXID':'SPDXRef-Package-1','name':'bash','versionInfo':'5-1','sourceInfo':"
                + "'built package from: bash-src 5-0',"
                + statements(style, "PkgID: bash@5-1", "LayerDigest: " + C, "LayerDiffID: " + B) + "}],"
                + "'relationships':[" + relationship("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-ContainerImage-1")
                + "," + relationship("SPDXRef-ContainerImage-1", "CONTAINS", "SPDXRef-OperatingSystem-1")
                + "," + relationship("SPDXRef-OperatingSystem-1", "CONTAINS", "SPDXRef-Package-1") + "]");

        assertThat(reading.diagnostics()).isEmpty();
        Sbom sbom = reading.value();
        assertThat(SpdxTexts.subject(sbom).type()).isEqualTo(ComponentType.CONTAINER);
        OperatingSystem rhel = OperatingSystem.linux("rhel", "8.7");
        assertThat(sbom.operatingSystem()).isEqualTo(rhel);
        ImageMetadata image = SpdxTexts.image(sbom);
        assertThat(image.operatingSystem()).isEqualTo(rhel);
        assertThat(image.platform()).hasToString("linux/amd64");
        assertThat(image.config().labels()).containsEntry("maintainer", "Jo");
        assertThat(image.identity().configDigest()).isEqualTo(C);
        assertThat(image.identity().manifestDigest()).isNull();
        assertThat(image.identity().references())
                .containsExactly(
                        ImageReference.parse("reg.example/acme/shop:1"),
                        ImageReference.parse("reg.example/acme/shop@" + A));
        List<ChainId> chain = ChainId.of(List.of(B, A));
        assertThat(image.layers())
                .containsExactly(
                        new Layer(0, C, B, chain.get(0), null, null, false),
                        new Layer(1, null, A, chain.get(1), null, null, false));
        Component bash = SpdxTexts.component(sbom, "SPDXRef-Package-1");
        assertThat(bash.contents().locations()).containsExactly(new Location(null, C, B));
        assertThat(bash.origin().sources()).containsExactly(new SourcePackage("bash-src", "5-0"));
        assertThat(bash.property("PkgID")).isEqualTo("bash@5-1");
    }

    @Test
    void diff_ids_that_trivy_may_have_sorted_have_no_chain_id() throws IOException {
        Sbom sbom = SpdxTexts.read("'documentDescribes':['SPDXRef-ContainerImage-1'],'packages':["
                        + "{'SPDXID':'SPDXRef-ContainerImage-1','name':'shop',"
                        + statements("'annotations':[%s]", "DiffID: " + A, "DiffID: " + B) + "}]")
                .value();
        assertThat(SpdxTexts.image(sbom).layers())
                .extracting(Layer::diffId, Layer::chainId)
                .containsExactly(tuple(A, null), tuple(B, null));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            gobinary,     usr/bin/shop,      -,         /usr/bin/shop
            app/go.mod,   -,                 gomod,     /app/go.mod
            jar,          Java,              -,         -
            node-pkg,     Node.js,           -,         -
            Node.js,      -,                 node-pkg,  -
            """)
    void what_trivy_finds_in_a_file_lies_in_it(String name, String sourceInfo, String type, String path)
            throws IOException {
        Sbom sbom = SpdxTexts.read("'packages':[{'SPDXID':'SPDXRef-Application-1','name':'" + name + "'"
                        + (sourceInfo == null ? "" : ",'sourceInfo':'" + sourceInfo + "'")
                        + (type == null ? "" : "," + statements("'annotations':[%s]", "Type: " + type))
                        + "},{'SPDXID':'SPDXRef-Package-1','name':'dep'}],'relationships':["
                        + relationship("SPDXRef-Application-1", "CONTAINS", "SPDXRef-Package-1") + "]")
                .value();
        assertThat(SpdxTexts.component(sbom, "SPDXRef-Application-1").type()).isEqualTo(ComponentType.APPLICATION);
        assertThat(SpdxTexts.component(sbom, "SPDXRef-Package-1").contents().locations())
                .isEqualTo(path == null ? List.of() : List.of(new Location(path, null, null)));
    }

    @Test
    void syft_names_the_files_a_package_was_found_by_and_their_layers() throws IOException {
        Sbom sbom = SpdxTexts.read("""
                'documentNamespace':'https://anchore.com/syft/image/acme/shop-1','name':'acme/shop:1',
                'packages':[
                  {'SPDXID':'SPDXRef-a','name':'a','sourceInfo':'acquired package info from APK DB: /lib/apk/db/installed'},
                  {'SPDXID':'SPDXRef-b','name':'b','sourceInfo':'acquired package info from the following paths: /x, /y'},
                  {'SPDXID':'SPDXRef-c','name':'c'}],
                'files':[
                  {'SPDXID':'SPDXRef-f','fileName':'/lib/apk/db/installed','comment':'layerID: %1$s'},
                  {'SPDXID':'SPDXRef-g','fileName':'/g','comment':'layerID: %2$s'},
                  {'SPDXID':'SPDXRef-h','fileName':'/h'}],
                'relationships':[
                  {'spdxElementId':'SPDXRef-DOCUMENT','relationshipType':'DESCRIBES','relatedSpdxElement':'SPDXRef-DOCUMENT'},
                  {'spdxElementId':'SPDXRef-a','relationshipType':'CONTAINS','relatedSpdxElement':'SPDXRef-h'},
                  {'spdxElementId':'SPDXRef-c','relationshipType':'CONTAINS','relatedSpdxElement':'SPDXRef-h'},
                  {'spdxElementId':'SPDXRef-c','relationshipType':'OTHER','relatedSpdxElement':'SPDXRef-g',
                   'comment':'evident-by: indicates the package is evident by the given file'}]""".formatted(A, B)).value();
        assertThat(locations(sbom, "SPDXRef-a")).containsExactly(new Location("/lib/apk/db/installed", null, A));
        assertThat(locations(sbom, "SPDXRef-b"))
                .containsExactly(new Location("/x", null, null), new Location("/y", null, null));
        assertThat(locations(sbom, "SPDXRef-c")).containsExactly(new Location("/g", null, B));
        assertThat(sbom.subject()).isNull();
        assertThat(SpdxTexts.image(sbom).identity().references()).containsExactly(ImageReference.parse("acme/shop:1"));
    }

    @Test
    void M6_a_package_contains_another_whose_files_Syft_says_it_owns() throws IOException {
        Sbom sbom = SpdxTexts.read("""
                'packages':[{'SPDXID':'SPDXRef-a','name':'a'},{'SPDXID':'SPDXRef-b','name':'b'}],
                'relationships':[
                  {'spdxElementId':'SPDXRef-a','relationshipType':'OTHER','relatedSpdxElement':'SPDXRef-b',
                   'comment':'ownership-by-file-overlap: the parent owns a file of the child'},
                  {'spdxElementId':'SPDXRef-b','relationshipType':'OTHER','relatedSpdxElement':'SPDXRef-a',
                   'comment':'anything else'}]""").value();
        assertThat(sbom.dependencies())
                .containsExactly(
                        new Dependency(
                                "SPDXRef-a", "SPDXRef-b", Dependency.Kind.CONTAINS, Dependency.Scope.UNSPECIFIED),
                        new Dependency("SPDXRef-b", "SPDXRef-a", Dependency.Kind.OTHER, Dependency.Scope.UNSPECIFIED));
    }

    @Test
    void a_package_with_many_files_and_no_other_word_has_no_location() throws IOException {
        Sbom sbom = SpdxTexts.read(
                        "'packages':[{'SPDXID':'SPDXRef-a','name':'a','hasFiles':['SPDXRef-f','SPDXRef-g']}],"
                                + "'files':[{'SPDXID':'SPDXRef-f','fileName':'/f'},{'SPDXID':'SPDXRef-g','fileName':'/g'}]")
                .value();
        assertThat(locations(sbom, "SPDXRef-a")).isEmpty();
    }

    @Test
    void syft_describes_an_image_with_the_digest_of_its_manifest() throws IOException {
        Sbom sbom = SpdxTexts.read("'documentDescribes':['SPDXRef-DocumentRoot-Image-shop'],'packages':["
                        + "{'SPDXID':'SPDXRef-DocumentRoot-Image-shop','name':'acme/shop','versionInfo':'" + A + "'}]")
                .value();
        assertThat(SpdxTexts.image(sbom).identity().manifestDigest()).isEqualTo(A);
        assertThat(SpdxTexts.image(sbom).identity().references())
                .containsExactly(ImageReference.parse("acme/shop@" + A));
    }

    @Test
    void packages_of_tern_that_stand_for_layers_tell_where_others_lie() throws IOException {
        Sbom sbom = SpdxTexts.read("'documentDescribes':['SPDXRef-shop'],'packages':["
                        + "{'SPDXID':'SPDXRef-shop','name':'acme/shop','versionInfo':''},"
                        + layer(A, B, "Layer 1:\\n\\tinfo: Layer created by commands: /bin/sh -c make\\n\\tinfo: more")
                        + "," + layer(C, A, "") + ",{'SPDXID':'SPDXRef-musl','name':'musl'}],'relationships':["
                        + relationship("SPDXRef-shop", "CONTAINS", "SPDXRef-" + A.encoded())
                        + "," + relationship("SPDXRef-shop", "CONTAINS", "SPDXRef-" + C.encoded())
                        + "," + relationship("SPDXRef-" + C.encoded(), "CONTAINS", "SPDXRef-musl") + "]")
                .value();
        assertThat(locations(sbom, "SPDXRef-musl")).containsExactly(new Location(null, C, A));
        assertThat(SpdxTexts.subject(sbom).type()).isEqualTo(ComponentType.CONTAINER);
        List<ChainId> chain = ChainId.of(List.of(B, A));
        assertThat(SpdxTexts.image(sbom).layers())
                .containsExactly(
                        new Layer(0, A, B, chain.get(0), null, "/bin/sh -c make", false),
                        new Layer(1, C, A, chain.get(1), null, null, false));
        assertThat(SpdxTexts.image(sbom).identity().references()).containsExactly(ImageReference.parse("acme/shop"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.docker.distribution.manifest.v2%2Bjson, manifest",
        "application/vnd.docker.distribution.manifest.list.v2%2Bjson, index",
        "application/vnd.oci.image.index.v1%2Bjson, index",
    })
    void a_digest_is_that_of_a_manifest_or_an_index_where_the_media_type_says_so(String mediaType, String what)
            throws IOException {
        Sbom sbom = SpdxTexts.read("'documentDescribes':['SPDXRef-i'],'packages':[{'SPDXID':'SPDXRef-i','name':'" + A
                        + "','externalRefs':[{'referenceType':'purl','referenceLocator':'pkg:oci/shop@" + A
                        + "?arch=arm64&os=linux&mediaType=" + mediaType + "&repository_url=reg.example%2Facme'}]}]")
                .value();
        ImageMetadata image = SpdxTexts.image(sbom);
        assertThat(image.identity().manifestDigest()).isEqualTo(what.equals("manifest") ? A : null);
        assertThat(image.identity().indexDigest()).isEqualTo(what.equals("index") ? A : null);
        assertThat(image.identity().references()).containsExactly(ImageReference.parse("reg.example/acme/shop@" + A));
        assertThat(image.platform()).hasToString("linux/arm64");
    }

    /** Trap B9: the distribution in each of the places where a document may name it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'SPDXID':'SPDXRef-OperatingSystem-1','name':'redhat','versionInfo':'8.7'}",
                "{'SPDXID':'SPDXRef-x','name':'rhel','versionInfo':'8.7','primaryPackagePurpose':'OPERATING-SYSTEM'}",
                "{'SPDXID':'SPDXRef-x','name':'x','externalRefs':[{'referenceType':'purl',"
                        + "'referenceLocator':'pkg:rpm/redhat/x@1?distro=rhel-8.7'}]}",
                "{'SPDXID':'SPDXRef-x','name':'x','externalRefs':[{'referenceType':'purl',"
                        + "'referenceLocator':'pkg:rpm/redhat/x@1?os_name=redhatlinux&os_version=8.7'}]}",
                "{'SPDXID':'SPDXRef-x','name':'Red Hat','primaryPackagePurpose':'OPERATING_SYSTEM','externalRefs':["
                        + "{'referenceType':'did','referenceLocator':'rhel'},"
                        + "{'referenceType':'version_id','referenceLocator':'8.7'}]}",
            })
    void the_distribution_is_the_same_wherever_a_document_names_it(String spdxPackage) throws IOException {
        assertThat(SpdxTexts.read("'packages':[" + spdxPackage + "]").value().operatingSystem())
                .isEqualTo(OperatingSystem.linux("rhel", "8.7"));
    }

    private static List<Location> locations(Sbom sbom, String ref) {
        return SpdxTexts.component(sbom, ref).contents().locations();
    }

    private static String layer(Digest digest, Digest diffId, String comment) {
        return "{'SPDXID':'SPDXRef-" + digest.encoded() + "','name':'" + digest.encoded() + "','comment':'" + comment
                + "','checksums':[{'algorithm':'SHA256','checksumValue':'" + diffId.encoded() + "'}]}";
    }

    private static String relationship(String element, String type, String related) {
        return "{'spdxElementId':'" + element + "','relationshipType':'" + type + "','relatedSpdxElement':'" + related
                + "'}";
    }

    private static String statements(String style, String... statements) {
        String format = style.startsWith("'annotations'") ? "{'annotator':'Tool: trivy','comment':'%s'}" : "'%s'";
        StringBuilder all = new StringBuilder();
        for (String statement : statements) {
            all.append(all.isEmpty() ? "" : ",").append(format.formatted(statement));
        }
        return style.formatted(all);
    }
}
