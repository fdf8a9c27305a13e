package dev.scout.sbom.envelope;

import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.JsonSlice;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bill in an envelope: an in-toto statement 0.1 or 1, a DSSE envelope, a Sigstore bundle 0.1 to 0.3, or
 * several of them one behind the other, as in JSON lines.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>The first bill is the one that is read; more are kept as attestations, and reported.
 *   <li>A statement is kept as an attestation, with its signatures, if it has any or if it says what is not read.
 *   <li>SLSA provenance is read and attached. Without a bill, it is a bill without components.
 *   <li>Where the bill says nothing of an image, the subject of its statement does.
 * </ul>
 *
 * <p>Sources: in-toto attestation framework 0.1 and 1; DSSE 1.0; Sigstore bundle format.
 */
public final class EnvelopeReader implements SbomReader {

    /** Makes a reader. */
    public EnvelopeReader() {}

    @Override
    public String name() {
        return "in-toto, DSSE or Sigstore envelope";
    }

    @Override
    public Claim claim(DocumentStart start) {
        Map<String, String> members = start.jsonMembers();
        boolean signed = members.containsKey("payload")
                && (members.containsKey("payloadType") || members.containsKey("signatures"));
        if (signed
                || members.containsKey("dsseEnvelope")
                || startsWith(members.get("mediaType"), "application/vnd.dev.sigstore.bundle")
                || startsWith(members.get("_type"), "https://in-toto.io/Statement")) {
            return Claim.CERTAIN;
        }
        boolean maybe = members.containsKey("payload")
                || members.containsKey("payloadType")
                || members.containsKey("predicate")
                || members.containsKey("predicateType")
                || members.containsKey("verificationMaterial");
        return maybe ? Claim.POSSIBLE : Claim.NONE;
    }

    private static boolean startsWith(@Nullable String text, String beginning) {
        return text != null && text.startsWith(beginning);
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        EnvelopeContents contents = new EnvelopeContents(context);
        for (JsonSlice value : JsonSlice.values(document, context)) {
            contents.open(value);
        }
        return contents.sbom();
    }
}
