package dev.scout.sbom.cyclonedx;

import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads CycloneDX as Protocol Buffers, 1.3 to 1.7, in the text format. Source: the protobuf schemas of CycloneDX, whose
 * own examples are written so.
 */
public final class CycloneDxProtoTextReader implements SbomReader {

    private static final String FIELD = "spec_version";

    /** A reader; all are alike. */
    public CycloneDxProtoTextReader() {}

    @Override
    public String name() {
        return "CycloneDX protobuf text";
    }

    /** Certain of a first line, comments apart, that is {@code spec_version}, a colon and a text. */
    @Override
    public Claim claim(DocumentStart start) {
        String text = start.text();
        int position = text.startsWith("\uFEFF") ? 1 : 0;
        while (position < text.length() && " \t\r\n#".indexOf(text.charAt(position)) >= 0) {
            if (text.charAt(position) == '#') {
                int end = text.indexOf('\n', position);
                position = end < 0 ? text.length() : end;
            } else {
                position++;
            }
        }
        if (!text.startsWith(FIELD, position)) {
            return Claim.NONE;
        }
        String rest = text.substring(position + FIELD.length(), Math.min(text.length(), position + 40))
                .stripLeading();
        return rest.startsWith(":") ? Claim.CERTAIN : Claim.NONE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        return new CycloneDxProtoDocument(new CycloneDxProtoText(document, context), context).read();
    }
}
