package dev.scout.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.cyclonedx.model.Bom;
import org.jspecify.annotations.Nullable;
import org.spdx.jacksonstore.MultiFormatStore;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v2.SpdxDocument;
import org.spdx.library.model.v2.SpdxPackage;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDStore;

/** The ways to read a document, and what each must have got out of a made one. */
enum BillReading {
    /** Scout, into the model. */
    SCOUT(Subjects.SCOUT) {
        @Override
        Object read(byte[] document, MadeBill.Syntax syntax) throws IOException {
            return SbomReaders.builtIn().read(document).value();
        }

        @Override
        void check(Object read, int components, MadeBill.Syntax syntax) {
            Sbom sbom = (Sbom) read;
            Map<String, Component> byPurl = new HashMap<>();
            sbom.components()
                    .forEach(component ->
                            byPurl.put(String.valueOf(component.identity().purl()), component));
            if (sbom.subject() != null) {
                byPurl.put(String.valueOf(sbom.subject().identity().purl()), sbom.subject());
            }
            expect("components", components, byPurl.size());
            expect("edges", components - 1, sbom.dependencies().size());
            for (int i = 0; i < components; i++) {
                check(byPurl.get(MadeBill.purl(i)), i, syntax);
            }
        }

        private static void check(@Nullable Component component, int i, MadeBill.Syntax syntax) {
            if (component == null) {
                throw new IllegalStateException("no component " + i);
            }
            boolean cycloneDx = syntax == MadeBill.Syntax.CYCLONEDX_JSON || syntax == MadeBill.Syntax.CYCLONEDX_XML;
            expect("type", ComponentType.LIBRARY, component.type());
            expect("name", "package-" + i, component.identity().written().name());
            expect(
                    "version",
                    MadeBill.version(i),
                    component.identity().written().version());
            expect("cpe", List.of(MadeBill.cpe(i)), component.identity().cpes());
            expect(
                    "hash",
                    new Hash("SHA-256", MadeBill.sha256(i)),
                    component.contents().hashes().get(0));
            expect(
                    "licence",
                    MadeBill.license(i),
                    component.licensing().declared().get(0).toString());
            expect("description", MadeBill.description(i), component.description());
            expect("copyright", "Copyright " + i, component.attribution().copyright());
            expect(
                    "path",
                    MadeBill.path(i),
                    component.contents().locations().get(0).path());
            expect(
                    "supplier",
                    MadeBill.supplier(i),
                    Objects.requireNonNull(component.attribution().supplier()).name());
            if (cycloneDx) {
                expect(
                        "group",
                        "@group" + i % 97,
                        component.identity().written().group());
                expect("property", String.valueOf(i), component.property("made:number"));
                expect(
                        "publisher",
                        "Publisher " + i % MadeBill.AUTHORS,
                        Objects.requireNonNull(component.attribution().publisher())
                                .name());
            } else {
                expect(
                        "concluded",
                        MadeBill.EXPRESSION,
                        component.licensing().concluded().get(0).toString());
                expect(
                        "author",
                        MadeBill.author(i),
                        component.attribution().authors().get(0).name());
            }
        }
    },

    /** The official library of the standard. */
    OFFICIAL("official") {
        @Override
        Object read(byte[] document, MadeBill.Syntax syntax) throws Exception {
            return switch (syntax) {
                case CYCLONEDX_JSON -> new org.cyclonedx.parsers.JsonParser().parse(document);
                case CYCLONEDX_XML -> new org.cyclonedx.parsers.XmlParser().parse(document);
                case SPDX_JSON -> {
                    MultiFormatStore store = new MultiFormatStore(new InMemSpdxStore(), MultiFormatStore.Format.JSON);
                    yield store.deSerialize(new ByteArrayInputStream(document), false);
                }
                case SPDX_3_JSON ->
                    new JsonLDStore(new InMemSpdxStore()).deSerialize(new ByteArrayInputStream(document), false);
                case SPDX_TAG_VALUE ->
                    new org.spdx.tagvaluestore.TagValueStore(new InMemSpdxStore())
                            .deSerialize(new ByteArrayInputStream(document), false);
            };
        }

        @Override
        void check(Object read, int components, MadeBill.Syntax syntax) throws Exception {
            if (read instanceof Bom bom) {
                expect("components", components, bom.getComponents().size());
                expect("edges", components - 1, bom.getDependencies().size());
                for (int i = 0; i < components; i++) {
                    expect("purl", MadeBill.purl(i), bom.getComponents().get(i).getPurl());
                    expect(
                            "hash",
                            MadeBill.sha256(i),
                            bom.getComponents().get(i).getHashes().get(0).getValue());
                }
            } else if (read instanceof SpdxDocument document) {
                // the document describes the first, which all others lead to
                expect("described", 1, document.getDocumentDescribes().size());
                SpdxPackage first =
                        (SpdxPackage) document.getDocumentDescribes().iterator().next();
                expect(
                        "hash",
                        MadeBill.sha256(0),
                        first.getChecksums().iterator().next().getValue());
            }
        }
    },

    /** The mere tokens, events or lines of the syntax. */
    BARE("bare scan") {
        @Override
        Object read(byte[] document, MadeBill.Syntax syntax) throws Exception {
            int tokens = 0;
            switch (syntax) {
                case CYCLONEDX_JSON, SPDX_JSON, SPDX_3_JSON -> {
                    try (JsonParser parser = new JsonFactory().createParser(new ByteArrayInputStream(document))) {
                        while (parser.nextToken() != null) {
                            tokens++;
                        }
                    }
                }
                case CYCLONEDX_XML -> {
                    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
                    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
                    while (xml.hasNext()) {
                        xml.next();
                        tokens++;
                    }
                }
                case SPDX_TAG_VALUE -> {
                    try (BufferedReader lines = new BufferedReader(
                            new InputStreamReader(new ByteArrayInputStream(document), StandardCharsets.UTF_8))) {
                        while (lines.readLine() != null) {
                            tokens++;
                        }
                    }
                }
            }
            return tokens;
        }

        @Override
        void check(Object read, int components, MadeBill.Syntax syntax) {
            if ((int) read < components) {
                throw new IllegalStateException("only " + read + " tokens");
            }
        }
    };

    private final String title;

    BillReading(String title) {
        this.title = title;
    }

    /** As a table calls it. */
    String title() {
        return title;
    }

    static BillReading of(String title) {
        for (BillReading reading : values()) {
            if (reading.title.equals(title)) {
                return reading;
            }
        }
        throw new IllegalArgumentException(title);
    }

    /** Reads a document into whatever it makes of it. */
    abstract Object read(byte[] document, MadeBill.Syntax syntax) throws Exception;

    /** Checks what was made of a made document. */
    abstract void check(Object read, int components, MadeBill.Syntax syntax) throws Exception;

    /** What must be done once before anything is read. */
    static void begin() {
        SpdxModelFactory.init();
    }

    private static void expect(String what, Object expected, @Nullable Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(what + ": expected " + expected + ", not " + found);
        }
    }
}
