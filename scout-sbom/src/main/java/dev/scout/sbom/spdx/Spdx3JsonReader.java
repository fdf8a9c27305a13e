package dev.scout.sbom.spdx;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;

/**
 * Reads SPDX 3 documents in JSON-LD, in a stream: a graph of elements or a single one, with compact names or whole
 * IRIs.
 *
 * <p>Rules: packages, of whatever profile, are components and the root element is the subject; files tell where
 * packages lie; relationships are edges, and their scope in the life cycle is the edge's; licences and VEX statements
 * are relationships, too. JSON-LD contexts are not resolved: names mean what they mean in SPDX's own.
 *
 * <p>Source: SPDX 3.0.1 and its JSON-LD context.
 */
public final class Spdx3JsonReader implements SbomReader {

    private static final Set<String> NAMES = Set.of("@graph", "@context", "spdxId", "@id", "@type");

    /** Makes a reader. */
    public Spdx3JsonReader() {}

    @Override
    public String name() {
        return "SPDX 3 JSON-LD";
    }

    @Override
    public Claim claim(DocumentStart start) {
        Map<String, String> members = start.jsonMembers();
        if (members.getOrDefault("@context", "").contains("spdx.org/rdf/3")) {
            return Claim.CERTAIN;
        }
        String text = start.text();
        boolean linked = members.keySet().stream().anyMatch(NAMES::contains)
                || members.isEmpty() && text.stripLeading().startsWith("[");
        if (!linked) {
            return Claim.NONE;
        }
        return text.contains("spdx.org/rdf/3")
                ? Claim.CERTAIN
                : text.contains("\"spdxId\"") ? Claim.POSSIBLE : Claim.NONE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        JsonInput json = JsonInput.open(document, context);
        if (!json.isObject() && !json.isArray()) {
            throw new MalformedDocumentException("no SPDX document: not an object", json.position());
        }
        Spdx3Assembler assembler = new Spdx3Assembler(context, json::position);
        new Spdx3Elements(json, assembler::add, assembler::clear).all();
        json.end();
        if (assembler.isEmpty()) {
            throw new MalformedDocumentException("no SPDX document: no element has a type", json.position());
        }
        return assembler.finish();
    }
}
