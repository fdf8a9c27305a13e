package dev.scout.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SharedSboms.RealSbom;
import dev.scout.sbom.reader.BillParts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A bill read part by part has the components that it has when it is read whole. */
class StreamTest {

    private static final String[] KINDS = {
        "cdx-json",
        "cdx-xml",
        "spdx-json",
        "spdx-tv",
        "spdx3-jsonld",
        "syft-or-scout-json",
        "trivy-json",
        "dsse-or-bundle"
    };

    /** Keeps what comes. */
    private static final class Kept implements BillParts {

        private final List<Component> components = new ArrayList<>();
        private final List<Dependency> dependencies = new ArrayList<>();
        private final Set<String> described = new HashSet<>();
        private final List<String> licenses = new ArrayList<>();
        private @Nullable Component subject;

        @Override
        public void component(Component component) {
            components.add(component);
        }

        @Override
        public void subject(Component value) {
            subject = value;
        }

        @Override
        public void describes(String ref) {
            described.add(ref);
        }

        @Override
        public void dependency(Dependency dependency) {
            dependencies.add(dependency);
        }

        @Override
        public void license(String ref, String text) {
            licenses.add(ref + " is " + text);
        }
    }

    private static Kept stream(byte[] document) throws IOException {
        Kept kept = new Kept();
        SbomReaders.builtIn().stream(new ByteArrayInputStream(document), kept);
        return kept;
    }

    @Test
    void what_comes_after_the_components_in_the_document_comes_after_them() throws IOException {
        String document = """
                {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT",
                 "packages": [{"SPDXID": "SPDXRef-a", "name": "a", "licenseDeclared": "LicenseRef-x"},
                              {"SPDXID": "SPDXRef-b", "name": "b"}],
                 "hasExtractedLicensingInfos": [{"licenseId": "LicenseRef-x", "name": "X"}],
                 "relationships": [
                   {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-a"},
                   {"spdxElementId": "SPDXRef-b", "relationshipType": "DEV_DEPENDENCY_OF", "relatedSpdxElement": "SPDXRef-a"}]}
                """;
        Kept kept = stream(document.getBytes(StandardCharsets.UTF_8));

        assertThat(kept.components).extracting(Component::ref).containsExactly("SPDXRef-a", "SPDXRef-b");
        assertThat(kept.licenses).containsExactly("LicenseRef-x is X");
        assertThat(kept.described).containsExactly("SPDXRef-a");
        assertThat(kept.dependencies)
                .containsExactly(new Dependency(
                        "SPDXRef-a", "SPDXRef-b", Dependency.Kind.DEPENDS_ON, Dependency.Scope.DEVELOPMENT));
    }

    /** Long documents of every syntax that can be read without keeping it: a beginning, what is repeated, an end. */
    static Map<String, String> longDocuments() {
        int many = 20_000;
        return Map.of(
                "CycloneDX JSON",
                "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[{\"name\":\"n\"}"
                        + ",{\"type\":\"library\",\"name\":\"a\"}".repeat(many) + "]}",
                "CycloneDX XML",
                "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><components>"
                        + "<component type=\"library\"><name>a</name></component>".repeat(many)
                        + "</components></bom>",
                "CycloneDX protobuf text",
                "spec_version: \"1.6\"\n" + "components { type: CLASSIFICATION_LIBRARY name: \"a\" }\n".repeat(many),
                "SPDX 2 JSON",
                "{\"spdxVersion\":\"SPDX-2.3\",\"SPDXID\":\"SPDXRef-DOCUMENT\",\"packages\":[{}"
                        + ",{\"SPDXID\":\"SPDXRef-a\",\"name\":\"a\"}".repeat(many) + "]}",
                "SPDX 2 YAML",
                "spdxVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\npackages:\n"
                        + "- SPDXID: SPDXRef-a\n  name: a\n".repeat(many),
                "SPDX 2 XML",
                "<Document><spdxVersion>SPDX-2.3</spdxVersion>"
                        + "<packages><SPDXID>SPDXRef-a</SPDXID><name>a</name></packages>".repeat(many) + "</Document>",
                "SPDX 2 tag-value",
                "SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\n"
                        + "PackageName: a\nSPDXID: SPDXRef-a\n\n".repeat(many),
                "Syft JSON",
                "{\"artifacts\":[{\"id\":\"n\",\"name\":\"n\",\"foundBy\":\"x\"}"
                        + ",{\"id\":\"a\",\"name\":\"a\",\"version\":\"1\",\"type\":\"npm\"}".repeat(many)
                        + "],\"artifactRelationships\":[]}");
    }

    @TestFactory
    Stream<DynamicTest> components_come_before_the_end_of_the_document() {
        return longDocuments().entrySet().stream()
                .map(document -> DynamicTest.dynamicTest(document.getKey(), () -> {
                    Kept kept = new Kept();
                    InputStream beginning = new ByteArrayInputStream(ResourceText.utf8(document.getValue()));
                    InputStream end = new InputStream() {
                        @Override
                        public int read() {
                            return read(new byte[1], 0, 1);
                        }

                        @Override
                        public int read(byte[] bytes, int from, int length) {
                            assertThat(kept.components).hasSizeGreaterThan(5_000);
                            return -1;
                        }
                    };
                    SbomReaders.builtIn().stream(new SequenceInputStream(beginning, end), kept);
                    assertThat(kept.components).hasSizeGreaterThanOrEqualTo(20_000);
                }));
    }

    @Test
    void real_bills_have_the_same_components() throws IOException {
        int bills = 0;
        long components = 0;
        for (RealSbom bill : SharedSboms.ofKind(KINDS)) {
            Sbom whole;
            try {
                whole = SbomReaders.builtIn().read(bill.bytes()).value();
            } catch (IOException e) {
                continue; // no bill
            }
            Kept kept = stream(bill.bytes());
            List<Object> more = new ArrayList<>();
            kept.components.forEach(component -> more.add(component.identity()));
            for (Component component : whole.components()) {
                assertThat(more.remove(component.identity()))
                        .as("%s has %s", bill, component.ref())
                        .isTrue();
            }
            // in SPDX what is described is known only later
            Component subject = whole.subject();
            if (subject != null && kept.subject == null) {
                more.remove(subject.identity());
            }
            assertThat(more).as("%s has no more", bill).isEmpty();
            bills++;
            components += kept.components.size();
        }
        System.out.println("read part by part: " + bills + " bills, " + components + " components");
        assertThat(bills).isPositive();
    }
}
