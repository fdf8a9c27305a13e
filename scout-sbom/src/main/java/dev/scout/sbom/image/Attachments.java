package dev.scout.sbom.image;

import dev.scout.core.image.Digest;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Attestation;
import dev.scout.core.sbom.Provenance;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.vex.VexStatement;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.image.OciLayout.Placed;
import dev.scout.sbom.reader.Descriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is attached to an image in a layout, and hands it to the readers of bills.
 *
 * <p>Three ways of attaching are known: BuildKit puts a manifest of statements beside that of the image and names it in
 * an annotation ({@code vnd.docker.reference.digest}); an artifact of OCI 1.1 names its {@code subject}; cosign gives
 * an artifact the tag {@code sha256-<digest>.att} or {@code .sbom}, and where it saves a layout, a {@code kind}.
 * Signatures are passed over.
 */
final class Attachments {

    private static final List<String> PREDICATE_TYPES =
            List.of("in-toto.io/predicate-type", "predicateType", "dev.sigstore.bundle.predicateType");
    private static final List<String> COSIGN_ENDINGS = List.of(".att", ".sbom");
    private static final Set<String> COSIGN_KINDS =
            Set.of("dev.cosignproject.cosign/atts", "dev.cosignproject.cosign/sboms");
    /** What the reader of envelopes calls a document in which only is said how something was built. */
    private static final String STATEMENT_ALONE = "in-toto";

    private static final String SIMPLE_SIGNING = "application/vnd.dev.cosign.simplesigning.v1+json";

    private final Documents documents;
    private final SbomReaders readers;
    private final List<Sbom> bills = new ArrayList<>();
    private final List<Attestation> attestations = new ArrayList<>();
    private final List<VexStatement> vexStatements = new ArrayList<>();
    private final List<Provenance> provenance = new ArrayList<>();

    Attachments(Documents documents, SbomReaders readers) {
        this.documents = documents;
        this.readers = readers;
    }

    /** Reads what is attached to an image, or to the index it was chosen from. */
    void read(List<Placed> all, Digest image, @Nullable Digest index) throws IOException {
        Set<Digest> seen = new HashSet<>();
        for (Placed one : all) {
            Manifest manifest = one.manifest();
            boolean attached = isAttachedTo(one, image) || index != null && isAttachedTo(one, index);
            if (!attached || !seen.add(one.descriptor().digest())) {
                continue;
            }
            if (manifest == null) {
                documents.report(
                        Kind.MISSING,
                        "statements about the image are named, but not in the archive: "
                                + one.descriptor().digest());
                continue;
            }
            for (Descriptor layer : manifest.layers()) {
                read(manifest, layer);
            }
        }
    }

    private static boolean isAttachedTo(Placed one, Digest image) {
        String name = image.algorithm() + "-" + image.encoded();
        Manifest manifest = one.manifest();
        return one.descriptor().isAttestationOf(image)
                || manifest != null && image.equals(manifest.subject())
                || one.names().stream()
                        .map(OciLayout::tag)
                        .anyMatch(tag -> COSIGN_ENDINGS.stream().anyMatch(ending -> tag.equals(name + ending)))
                || COSIGN_KINDS.contains(one.descriptor().annotations().getOrDefault("kind", ""));
    }

    private void read(Manifest manifest, Descriptor layer) throws IOException {
        if (layer.mediaType().equals(SIMPLE_SIGNING) || layer.mediaType().contains("signature")) {
            return;
        }
        String path = Documents.blob(layer.digest());
        if (!documents.files().has(path)) {
            documents.report(Kind.MISSING, "a statement about the image is not in the archive: " + layer.digest());
            return;
        }
        byte[] bytes = documents.read(path, layer, documents.context().limits().stringLength());
        AttachedStatement statement = AttachedStatement.of(bytes);
        String type = statement == null ? type(manifest, layer) : statement.predicateType();
        int before = attestations.size();
        boolean read = take(bytes) || statement != null && take(statement.predicate());
        if (!read) {
            documents.report(
                    Kind.UNSUPPORTED, "what is attached as " + type + " is of no kind that is read; kept as it is");
        }
        // some readers keep a statement themselves
        boolean kept = attestations.size() > before;
        if (!kept && (statement != null || !read)) {
            attestations.add(new Attestation(type, bytes));
        }
    }

    /** Reads a document if it is of a kind that the readers know. */
    private boolean take(byte[] document) throws IOException {
        Reading<Sbom> reading;
        try {
            reading = readers.withLimits(documents.context().limits()).read(document);
        } catch (MalformedDocumentException e) {
            return false;
        }
        Sbom sbom = reading.value();
        boolean bill = !sbom.document().standard().equals(STATEMENT_ALONE);
        // that a statement holds no bill is no news here
        reading.diagnostics().stream()
                .filter(odd -> bill || odd.kind() != Kind.MISSING)
                .forEach(documents.context()::report);
        attestations.addAll(sbom.attached().attestations());
        vexStatements.addAll(sbom.attached().vexStatements());
        provenance.addAll(sbom.attached().provenance());
        if (bill && (!sbom.components().isEmpty() || sbom.subject() != null)) {
            bills.add(sbom);
        }
        return true;
    }

    private static String type(Manifest manifest, Descriptor layer) {
        for (String key : PREDICATE_TYPES) {
            String type = Objects.requireNonNullElse(
                    layer.annotations().get(key), manifest.annotations().getOrDefault(key, ""));
            if (!type.isEmpty()) {
                return type;
            }
        }
        return layer.mediaType();
    }

    /** The bills that were read, in the order of the archive. */
    List<Sbom> bills() {
        return bills;
    }

    /** What else was attached. */
    Sbom.Attached attached() {
        return new Sbom.Attached(vexStatements, attestations, provenance);
    }
}
