package dev.scout.sbom.spdx;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import dev.scout.sbom.reader.XmlInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Reads SPDX 2 documents in RDF/XML, of version 2.0 to 2.3. Reads the part of RDF/XML that SPDX is written in, without
 * an RDF library; elements that nest deeper than the limit are refused, and chains of dependencies do nest.
 *
 * <p>Source: SPDX 2.3, Annex C; what the SPDX Java libraries write.
 */
public final class SpdxRdfReader implements SbomReader {

    private static final Set<String> VOCABULARIES = Set.of(
            "http://spdx.org/rdf/terms#",
            "https://spdx.org/rdf/terms#",
            "http://www.w3.org/2000/01/rdf-schema#",
            "http://www.w3.org/2009/pointers#",
            "http://usefulinc.com/ns/doap#");

    /** Makes a reader. */
    public SpdxRdfReader() {}

    @Override
    public String name() {
        return "SPDX 2 RDF/XML";
    }

    @Override
    public Claim claim(DocumentStart start) {
        String text = start.text();
        boolean isSpdx = XmlStart.rootName(text).equals("RDF") && text.contains("spdx.org/rdf/terms");
        return isSpdx ? Claim.CERTAIN : Claim.NONE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        XmlInput xml = XmlInput.open(document, context, VOCABULARIES);
        if (!xml.name().equals("RDF") || !xml.namespace().equals(RdfGraph.RDF)) {
            throw new MalformedDocumentException("no SPDX document: no rdf:RDF", xml.position());
        }
        xml.enter();
        RdfGraph graph = new RdfGraph(xml, context);
        graph.read();
        xml.end();
        return new RdfDocument(graph, context).read();
    }
}
