package dev.scout.sbom.spdx;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.XmlInput;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an RDF/XML document says of the terms of SPDX: typed nodes within properties within nodes. Properties that have
 * no place in the model are passed over, and so are attributes that stand for properties, collections and XML literals,
 * which no tool writes into SPDX.
 *
 * <p>Source: W3C, RDF 1.1 XML Syntax, 7.2.11 and 7.2.14 to 7.2.18; SPDX 2.3, Annex C.
 */
final class RdfGraph {

    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /** Properties whose values are nodes. */
    private static final Set<String> REFERENCES = Set.of(
            "algorithm",
            "annotation",
            "checksum",
            "creationInfo",
            "dataLicense",
            "describesPackage",
            "externalRef",
            "hasExtractedLicensingInfo",
            "hasFile",
            "licenseConcluded",
            "licenseDeclared",
            "licenseException",
            "member",
            "primaryPackagePurpose",
            "referenceType",
            "relatedSpdxElement",
            "relationship",
            "relationshipType");

    /** Properties whose values are texts. */
    private static final Set<String> LITERALS = Set.of(
            "attributionText",
            "checksumValue",
            "comment",
            "copyrightText",
            "created",
            "creator",
            "description",
            "downloadLocation",
            "extractedText",
            "fileName",
            "invalidLicenseExpression",
            "licenseExceptionId",
            "licenseId",
            "name",
            "originator",
            "packageFileName",
            "referenceLocator",
            "sourceInfo",
            "specVersion",
            "summary",
            "supplier",
            "versionInfo");

    private final XmlInput xml;
    private final ReadContext context;
    private final Map<String, RdfNode> nodes = new LinkedHashMap<>();
    private int unnamed;

    RdfGraph(XmlInput xml, ReadContext context) {
        this.xml = xml;
        this.context = context;
    }

    /** Reads the nodes within the element that was entered last. */
    void read() throws IOException {
        while (xml.next() != null) {
            node();
        }
    }

    /** All nodes in the order in which they were first met. */
    Collection<RdfNode> nodes() {
        return nodes.values();
    }

    @Nullable
    RdfNode find(@Nullable String uri) {
        return uri == null ? null : nodes.get(uri);
    }

    /** Reads the node that stands here, and gives its URI. */
    private String node() throws IOException {
        String type = xml.name();
        String about = xml.attribute(RDF, "about");
        String id = xml.attribute(RDF, "ID");
        String blank = xml.attribute(RDF, "nodeID");
        String uri = about != null ? about : id != null ? "#" + id : blank(blank);
        RdfNode node = named(uri);
        if (!type.equals("Description")) {
            node.type = type;
        }
        xml.enter();
        properties(node);
        return uri;
    }

    private void properties(RdfNode node) throws IOException {
        for (String name; (name = xml.next()) != null; ) {
            String resource = xml.attribute(RDF, "resource");
            String blank = xml.attribute(RDF, "nodeID");
            if (name.equals("type") && resource != null) {
                node.type = local(resource);
            } else if (resource != null || blank != null) {
                if (REFERENCES.contains(name)) {
                    node.add(name, resource != null ? resource : blank(blank));
                }
                xml.skip();
            } else if (REFERENCES.contains(name)) {
                node.add(name, value());
            } else if (LITERALS.contains(name)) {
                node.add(name, xml.word());
            } else {
                nodesWithin();
            }
        }
    }

    /** The URI of the node in the property that stands here, or of the one that the property itself makes. */
    private String value() throws IOException {
        if ("Resource".equals(xml.attribute(RDF, "parseType"))) {
            RdfNode node = named(blank(null));
            xml.enter();
            properties(node);
            return node.uri();
        }
        String uri = "";
        xml.enter();
        while (xml.next() != null) {
            uri = node();
        }
        return uri;
    }

    /** Reads the nodes in a property that itself says nothing. */
    private void nodesWithin() throws IOException {
        xml.enter();
        while (xml.next() != null) {
            node();
        }
    }

    private RdfNode named(String uri) throws MalformedDocumentException {
        RdfNode node = nodes.get(uri);
        if (node == null) {
            if (nodes.size() == context.limits().items()) {
                throw new MalformedDocumentException(
                        "more than " + context.limits().items() + " nodes", Position.UNKNOWN);
            }
            node = new RdfNode(uri, xml.position());
            nodes.put(uri, node);
        }
        return node;
    }

    private String blank(@Nullable String id) {
        return id == null ? "_:unnamed-" + ++unnamed : "_:" + id;
    }

    /** What stands behind the last {@code #} or {@code /}. */
    static String local(String uri) {
        return uri.substring(Math.max(uri.lastIndexOf('#'), uri.lastIndexOf('/')) + 1);
    }
}
