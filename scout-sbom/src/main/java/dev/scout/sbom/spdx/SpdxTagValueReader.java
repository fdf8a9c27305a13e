package dev.scout.sbom.spdx;

import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.PlainUtf8;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;

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
        return new TagValueDocument(new TagValueLines(PlainUtf8.of(document), context), context).read();
    }
}
