package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.ReadContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A whole SPDX 2 document by the nodes of its graph. Source: SPDX 2.3, Annex C. */
final class RdfDocument {

    private static final String TERMS = "http://spdx.org/rdf/terms#";

    private final RdfGraph graph;
    private final RdfLicenses licenses;
    private final SpdxAssembler assembler;
    private final RdfNode document;
    private final ReadContext context;
    /** The node that is being translated. */
    private RdfNode current;

    /** Namespace of the elements of this document, with its {@code #}. */
    private final String home;

    RdfDocument(RdfGraph graph, ReadContext context) throws MalformedDocumentException {
        this.graph = graph;
        this.licenses = new RdfLicenses(graph);
        this.context = context;
        this.assembler = new SpdxAssembler(context, this::report);
        RdfNode found = null;
        for (RdfNode node : graph.nodes()) {
            if (found == null && "SpdxDocument".equals(node.type)) {
                found = node;
            }
        }
        if (found == null) {
            throw new MalformedDocumentException("no SPDX document: no node is an SpdxDocument", Position.UNKNOWN);
        }
        this.document = found;
        this.current = found;
        this.home = document.uri().substring(0, document.uri().indexOf('#') + 1);
    }

    Sbom read() throws MalformedDocumentException {
        for (RdfNode node : graph.nodes()) {
            current = node;
            switch (String.valueOf(node.type)) {
                case "Package" -> {
                    assembler.add(spdxPackage(node));
                    relationships(node);
                }
                case "File" -> {
                    assembler.add(new SpdxFile(
                            id(node.uri()), node.first("fileName"), node.first("comment"), checksums(node)));
                    relationships(node);
                }
                case "SpdxDocument" -> relationships(node);
                case "ExtractedLicensingInfo" ->
                    assembler.add(
                            new ExtractedLicense(licenses.id(node), node.first("name"), node.first("extractedText")));
                default -> {
                    // a part of one of these, and read with it
                }
            }
        }
        SpdxHeader header = header();
        current = document;
        header.check(this::report);
        return assembler.finish(header);
    }

    private SpdxHeader header() {
        SpdxHeader header = new SpdxHeader();
        header.id = id(document.uri());
        header.spdxVersion = document.first("specVersion");
        header.name = document.first("name");
        header.documentNamespace = home.isEmpty() ? null : home.substring(0, home.length() - 1);
        String dataLicense = document.first("dataLicense");
        header.dataLicense = dataLicense == null ? null : RdfGraph.local(dataLicense);
        header.describes =
                document.all("describesPackage").stream().map(this::id).toList();
        RdfNode creation = graph.find(document.first("creationInfo"));
        if (creation != null) {
            header.created = creation.first("created");
            header.creators = creation.all("creator");
        }
        return header;
    }

    private SpdxPackage spdxPackage(RdfNode node) {
        SpdxPackage spdx = new SpdxPackage();
        spdx.id = id(node.uri());
        spdx.name = node.first("name");
        spdx.versionInfo = node.first("versionInfo");
        spdx.packageFileName = node.first("packageFileName");
        spdx.downloadLocation = node.first("downloadLocation");
        spdx.supplier = node.first("supplier");
        spdx.originator = node.first("originator");
        spdx.licenseConcluded = licenses.expression(node.first("licenseConcluded"));
        spdx.licenseDeclared = licenses.expression(node.first("licenseDeclared"));
        spdx.copyrightText = node.first("copyrightText");
        spdx.summary = node.first("summary");
        spdx.description = node.first("description");
        spdx.comment = node.first("comment");
        spdx.sourceInfo = node.first("sourceInfo");
        spdx.primaryPackagePurpose = word("purpose_", node.first("primaryPackagePurpose"));
        spdx.checksums = checksums(node);
        spdx.attributionTexts = node.all("attributionText");
        spdx.hasFiles = node.all("hasFile").stream().map(this::id).toList();
        spdx.externalRefs = externalRefs(node);
        List<String> annotations = new ArrayList<>(0);
        for (String uri : node.all("annotation")) {
            RdfNode annotation = graph.find(uri);
            String comment = annotation == null ? null : annotation.first("comment");
            if (comment != null) {
                annotations.add(comment);
            }
        }
        spdx.annotations = annotations;
        return spdx;
    }

    private List<SpdxPackage.ExternalRef> externalRefs(RdfNode node) {
        List<SpdxPackage.ExternalRef> refs = new ArrayList<>(2);
        for (String uri : node.all("externalRef")) {
            RdfNode ref = graph.find(uri);
            if (ref != null) {
                String type = ref.first("referenceType");
                refs.add(new SpdxPackage.ExternalRef(
                        type == null ? null : RdfGraph.local(type), ref.first("referenceLocator")));
            }
        }
        return refs;
    }

    private List<SpdxChecksum> checksums(RdfNode node) {
        List<SpdxChecksum> checksums = new ArrayList<>(2);
        for (String uri : node.all("checksum")) {
            RdfNode checksum = graph.find(uri);
            if (checksum != null) {
                String algorithm = word("checksumAlgorithm_", checksum.first("algorithm"));
                checksums.add(new SpdxChecksum(
                        algorithm == null ? null : algorithm(algorithm), checksum.first("checksumValue")));
            }
        }
        return checksums;
    }

    /** {@code SHA3_256} is {@code SHA3-256}, {@code BLAKE2B256} is {@code BLAKE2b-256}. */
    private static String algorithm(String word) {
        String plain = word.replace('_', '-');
        return plain.startsWith("BLAKE2B")
                ? "BLAKE2b-" + plain.substring("BLAKE2B".length()).replace("-", "")
                : plain;
    }

    private void relationships(RdfNode node) throws MalformedDocumentException {
        for (String uri : node.all("relationship")) {
            RdfNode relationship = graph.find(uri);
            if (relationship != null) {
                String related = relationship.first("relatedSpdxElement");
                assembler.add(new SpdxRelationship(
                        id(node.uri()),
                        relationshipType(relationship.first("relationshipType")),
                        related == null ? null : id(related),
                        relationship.first("comment")));
            }
        }
    }

    /** {@code …#relationshipType_dependsOn} is {@code DEPENDS_ON}. */
    private static @Nullable String relationshipType(@Nullable String uri) {
        if (uri == null) {
            return null;
        }
        String name = RdfGraph.local(uri);
        StringBuilder words = new StringBuilder();
        for (char c : name.substring(name.indexOf('_') + 1).toCharArray()) {
            if (c >= 'A' && c <= 'Z') {
                words.append('_');
            }
            words.append(c);
        }
        return words.toString().toUpperCase(Locale.ROOT);
    }

    /** The word that a URI of the standard's stands for, in the spelling of the other syntaxes. */
    private static @Nullable String word(String prefix, @Nullable String uri) {
        if (uri == null) {
            return null;
        }
        String name = RdfGraph.local(uri);
        return name.substring(name.startsWith(prefix) ? prefix.length() : 0).toUpperCase(Locale.ROOT);
    }

    private void report(Kind kind, String message) {
        context.report(new Diagnostic(kind, current.uri(), current.position(), message));
    }

    /** The id of an element, as the other syntaxes write it. */
    private String id(String uri) {
        if (uri.startsWith(TERMS)) {
            return uri.substring(TERMS.length()).toUpperCase(Locale.ROOT);
        }
        int hash = uri.indexOf('#');
        RdfNode node = graph.find(uri);
        boolean own = hash <= 0 || uri.startsWith(home) || node != null && node.type != null;
        String local = uri.substring(hash + 1);
        return own ? local : "DocumentRef-" + RdfGraph.local(uri.substring(0, hash)) + ":" + local;
    }
}
