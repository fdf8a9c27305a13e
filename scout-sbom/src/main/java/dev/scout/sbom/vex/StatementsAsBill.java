package dev.scout.sbom.vex;

import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.Sbom.Attached;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.vex.VexStatement;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A VEX document as a bill of nothing but statements, so that it may lie wherever a bill may.
 *
 * @param reader reads the statements
 */
record StatementsAsBill(VexReader reader) implements SbomReader {

    @Override
    public String name() {
        return reader.name();
    }

    @Override
    public Claim claim(DocumentStart start) {
        return reader.claim(start);
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        List<VexStatement> statements = reader.read(document, context);
        return new Sbom(
                new SbomDocument(reader.name(), null, null, null, null, null, List.of(), List.of()),
                null,
                List.of(),
                List.of(),
                null,
                null,
                new Attached(statements, List.of(), List.of()));
    }
}
