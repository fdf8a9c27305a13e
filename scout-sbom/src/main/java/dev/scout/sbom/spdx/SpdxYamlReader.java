package dev.scout.sbom.spdx;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads SPDX 2 documents in YAML, of version 2.0 to 2.3, in a stream: the events of YAML are those of JSON, so what it
 * makes of a document is what {@link SpdxJsonReader} makes of the same in JSON. Documents with aliases are refused.
 *
 * <p>Needs {@code com.fasterxml.jackson.dataformat:jackson-dataformat-yaml}, an optional dependency: without it, a
 * document in YAML is refused with an error that says so. No class of it is loaded before.
 */
public final class SpdxYamlReader implements SbomReader {

    /** Makes a reader. */
    public SpdxYamlReader() {}

    @Override
    public String name() {
        return "SPDX 2 YAML";
    }

    @Override
    public Claim claim(DocumentStart start) {
        String text = start.text();
        if (TextStart.isBracketed(text)) {
            return Claim.NONE;
        }
        for (String name : new String[] {"spdxVersion", "\"spdxVersion\"", "'spdxVersion'"}) {
            if (TextStart.hasLine(name + ":", text)) {
                return Claim.CERTAIN;
            }
        }
        boolean possible = TextStart.hasLine("Document:", text)
                || TextStart.hasLine("documentNamespace:", text)
                || TextStart.hasLine("SPDXID:", text) && !TextStart.hasLine("PackageName:", text);
        return possible ? Claim.POSSIBLE : Claim.NONE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        JsonInput yaml = JsonInput.openYaml(document, context);
        if (!yaml.enterObject()) {
            throw new MalformedDocumentException("no SPDX document: not an object", yaml.position());
        }
        return new SpdxMemberDocument(new JsonMembers(yaml), context).read();
    }
}
