package dev.scout.sbom.envelope;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.sbom.Attestation;
import dev.scout.core.sbom.Provenance;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.Sbom.Attached;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.vex.VexStatement;
import dev.scout.sbom.reader.JsonSlice;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.VexPredicate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What lies in the envelopes of one document. Not thread-safe. */
final class EnvelopeContents {

    /** Envelopes in each other: one is usual, two are seen. */
    private static final int DEEPEST = 16;

    private final ReadContext context;
    private final List<Attestation> attestations = new ArrayList<>();
    private final List<Provenance> provenance = new ArrayList<>();
    private final List<VexStatement> furtherStatements = new ArrayList<>();
    private @Nullable Sbom bill;
    private @Nullable StatementSubject subject;
    private @Nullable String unread;

    EnvelopeContents(ReadContext context) {
        this.context = context;
    }

    /** Opens an envelope of any kind; what is none is reported. */
    void open(JsonSlice value) throws IOException {
        if (!open(value, null, 0)) {
            context.report(Kind.INVALID_VALUE, "no envelope; left out");
        }
    }

    /** The bill, with all that came along; without one, a bill of nothing but provenance. */
    Sbom sbom() throws MalformedDocumentException {
        if (bill == null && provenance.isEmpty()) {
            throw new MalformedDocumentException(
                    unread == null ? "no bill is in the envelope" : "no bill is in the envelope, only " + unread,
                    Position.UNKNOWN);
        }
        Sbom found = bill;
        if (found == null) {
            context.report(Kind.MISSING, "no bill, but only how the subject was built");
            found = new Sbom(
                    new SbomDocument("in-toto", null, null, null, null, null, List.of(), List.of()),
                    subject == null ? null : subject.component(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    Attached.NOTHING);
        }
        List<VexStatement> allStatements = new ArrayList<>(found.attached().vexStatements());
        allStatements.addAll(furtherStatements);
        List<Attestation> allAttestations = new ArrayList<>(found.attached().attestations());
        allAttestations.addAll(attestations);
        List<Provenance> allProvenance = new ArrayList<>(found.attached().provenance());
        allProvenance.addAll(provenance);
        return new Sbom(
                found.document(),
                found.subject(),
                found.components(),
                found.dependencies(),
                found.operatingSystem(),
                found.image() == null && subject != null ? subject.image(found.operatingSystem()) : found.image(),
                new Attached(allStatements, allAttestations, allProvenance));
    }

    /**
     * Opens what may be an envelope.
     *
     * @param signed the outermost envelope that it lies in
     * @return whether it is one
     */
    private boolean open(JsonSlice value, @Nullable JsonSlice signed, int depth) throws IOException {
        if (depth == DEEPEST) {
            throw new MalformedDocumentException(
                    "more than " + DEEPEST + " envelopes lie in each other", Position.UNKNOWN);
        }
        Map<String, JsonSlice> members = value.members();
        JsonSlice outermost = signed == null ? value : signed;
        JsonSlice dsse = members.get("dsseEnvelope");
        JsonSlice payload = members.get("payload");
        if (dsse != null) {
            if (!open(dsse, outermost, depth + 1)) {
                throw new MalformedDocumentException("the bundle holds no DSSE envelope", Position.UNKNOWN);
            }
        } else if (members.containsKey("messageSignature")) {
            unread = "the signature of a file";
            context.report(Kind.UNSUPPORTED, "a bundle with the signature of a file, and no bill");
        } else if (payload != null && payload.isString()) {
            payload(Base64Payload.decode(payload), outermost, depth);
        } else if (members.containsKey("predicateType") || members.containsKey("predicate")) {
            statement(value, members, signed);
        } else {
            return false;
        }
        return true;
    }

    private void payload(byte[] decoded, JsonSlice signed, int depth) throws IOException {
        if (isJsonObject(decoded)) {
            JsonSlice inner = JsonSlice.values(decoded, context).get(0);
            if (open(inner, signed, depth + 1)) {
                return;
            }
        }
        // some sign a bill as it is, without a statement around it
        bill("", new ByteArrayInputStream(decoded), null);
        attestations.add(new Attestation("", signed.bytes()));
    }

    private static boolean isJsonObject(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && (bytes[start] == ' ' || bytes[start] >= '\t' && bytes[start] <= '\r')) {
            start++;
        }
        return start < bytes.length && bytes[start] == '{';
    }

    private void statement(JsonSlice statement, Map<String, JsonSlice> members, @Nullable JsonSlice signed)
            throws IOException {
        JsonSlice typeMember = members.get("predicateType");
        String written = typeMember == null ? null : typeMember.text();
        String type = written == null ? "" : written;
        if (written == null) {
            context.report(Kind.MISSING, "a statement without predicateType");
        }
        JsonSlice predicate = members.get("predicate");
        boolean isProvenance = predicate != null && SlsaProvenance.isOne(type);
        boolean read = isProvenance || predicate != null && predicate(type, predicate, members.get("subject"));
        if (predicate != null && isProvenance) {
            provenance.add(SlsaProvenance.read(predicate));
        }
        if (!read) {
            unread = type.isEmpty() ? "a predicate of no type" : "a predicate of type " + type;
            context.report(Kind.UNSUPPORTED, unread + " is not read");
        }
        if (signed != null || !read) {
            attestations.add(new Attestation(type, (signed == null ? statement : signed).bytes()));
        }
        if (read && subject == null) {
            subject = StatementSubject.read(members.get("subject"));
        }
    }

    /**
     * Reads a predicate as a bill: as it stands, as the text that it is, or as what cosign puts into {@code Data}.
     *
     * @return whether it is one that was read
     */
    private boolean predicate(String type, JsonSlice predicate, @Nullable JsonSlice subjects) throws IOException {
        JsonSlice data = predicate.members().get("Data");
        JsonSlice inner = data == null ? predicate : data;
        if (inner.isObject()) {
            return bill(type, inner.document(), subjects);
        }
        String text = inner.text();
        return text != null
                && !text.isBlank()
                && bill(type, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), subjects);
    }

    private boolean bill(String type, InputStream document, @Nullable JsonSlice subjects) throws IOException {
        if (bill != null && !VexPredicate.isOne(type)) {
            context.report(Kind.UNSUPPORTED, "a further bill, " + type + ", is not read");
            return false;
        }
        Sbom read = context.nested(document);
        if (read == null) {
            return false;
        }
        Sbom complete = SubjectProducts.inherited(read, subjects);
        if (bill == null) {
            bill = complete;
        } else {
            furtherStatements.addAll(complete.attached().vexStatements());
        }
        return true;
    }
}
