package dev.scout.sbom.spdx;

import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.BillParts;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import dev.scout.sbom.reader.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads SPDX 2 documents in tag-value, of version 2.0 to 2.3, in a stream and in linear time. What it makes of them is
 * what {@link SpdxJsonReader} makes of the same document in JSON.
 *
 * <p>A document that ends within a {@code <text>} is refused; one that ends elsewhere cannot be told from a whole one.
 *
 * <p>Source: SPDX 2.3; documents of Syft, Trivy, REUSE, Microsoft's tool and others.
 */
public final class SpdxTagValueReader implements SbomReader {

    /** Makes a reader. */
    public SpdxTagValueReader() {}

    @Override
    public String name() {
        return "SPDX 2 tag-value";
    }

    @Override
    public Claim claim(DocumentStart start) {
        String text = start.text();
        if (TextStart.isBracketed(text)) {
            return Claim.NONE;
        }
        if (TextStart.hasLine("SPDXVersion:", text)) {
            return Claim.CERTAIN;
        }
        boolean possible = TextStart.hasLine("PackageName:", text) || TextStart.hasLine("DocumentNamespace:", text);
        return possible ? Claim.POSSIBLE : Claim.NONE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        return read(document, context, null);
    }

    @Override
    public void stream(InputStream document, ReadContext context, BillParts parts) throws IOException {
        read(document, context, parts);
    }

    private static Sbom read(InputStream document, ReadContext context, @Nullable BillParts parts) throws IOException {
        return new TagValueDocument(new TagValueLines(TextEncoding.utf8(document), context), context, parts).read();
    }
}
