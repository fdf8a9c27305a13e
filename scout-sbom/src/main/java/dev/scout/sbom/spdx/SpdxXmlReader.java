package dev.scout.sbom.spdx;

import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import dev.scout.sbom.reader.XmlInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Reads SPDX 2 documents in XML, of version 2.0 to 2.3, in a stream. The standard names this syntax and has no schema
 * for it: its elements have the names of the members in JSON, and are repeated where JSON has an array. RDF/XML is
 * another syntax.
 *
 * <p>Source: SPDX 2.3, Annex H of ISO/IEC 5962, examples; what the SPDX Java libraries write.
 */
public final class SpdxXmlReader implements SbomReader {

    private static final Set<String> ROOTS = Set.of("Document", "SpdxDocument", "spdxDocument");

    /** Makes a reader. */
    public SpdxXmlReader() {}

    @Override
    public String name() {
        return "SPDX 2 XML";
    }

    @Override
    public Claim claim(DocumentStart start) {
        String text = start.text();
        if (!ROOTS.contains(XmlStart.rootName(text)) || text.contains("http://spdx.org/rdf/terms#")) {
            return Claim.NONE;
        }
        return text.contains("<spdxVersion>SPDX-2") ? Claim.CERTAIN : Claim.POSSIBLE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        XmlInput xml = XmlInput.open(document, context, Set.of());
        xml.enter();
        return new SpdxMemberDocument(new XmlMembers(xml), context).read();
    }
}
