package dev.scout.sbom.snapshot;

import dev.scout.core.sbom.Attestation;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Material;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Provenance;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import java.io.IOException;
import java.util.Base64;

/** The form of a bill without its components, and of what is attached to it. */
final class BillForm {

    private BillForm() {}

    static void write(Sbom sbom, SnapshotOutput out) throws IOException {
        out.object("document", ImageForm.orNull(sbom.document(), SbomDocument.UNKNOWN), BillForm::writeDocument);
        out.object("subject", sbom.subject(), ComponentForm::write);
        out.list("components", sbom.components(), ComponentForm::write);
        out.list("dependencies", sbom.dependencies(), BillForm::writeDependency);
        out.object("operatingSystem", sbom.operatingSystem(), ImageForm::writeSystem);
        out.object("image", sbom.image(), ImageForm::write);
        out.object("attached", ImageForm.orNull(sbom.attached(), Sbom.Attached.NOTHING), BillForm::writeAttached);
    }

    static Sbom read(SnapshotInput in) throws IOException {
        return new Sbom(
                in.objectOr("document", SbomDocument.UNKNOWN, BillForm::readDocument),
                in.object("subject", ComponentForm::read),
                in.list("components", ComponentForm::read),
                in.list("dependencies", BillForm::readDependency),
                in.object("operatingSystem", ImageForm::readSystem),
                in.object("image", ImageForm::read),
                in.objectOr("attached", Sbom.Attached.NOTHING, BillForm::readAttached));
    }

    private static void writeDocument(SbomDocument document, SnapshotOutput out) throws IOException {
        out.text("standard", document.standard());
        out.text("specVersion", document.specVersion());
        out.text("id", document.id());
        out.number("revision", document.revision());
        out.text("name", document.name());
        out.time("created", document.created());
        out.list("authors", document.authors(), BillForm::writeParty);
        out.list("tools", document.tools(), BillForm::writeTool);
    }

    private static SbomDocument readDocument(SnapshotInput in) throws IOException {
        return new SbomDocument(
                in.someText("standard"),
                in.text("specVersion"),
                in.text("id"),
                in.smallNumber("revision"),
                in.text("name"),
                in.time("created"),
                in.list("authors", BillForm::readParty),
                in.list("tools", BillForm::readTool));
    }

    static void writeParty(Party party, SnapshotOutput out) throws IOException {
        out.word("kind", party.kind());
        out.text("name", party.name());
        out.text("email", party.email());
        out.text("url", party.url());
    }

    static Party readParty(SnapshotInput in) throws IOException {
        return new Party(in.someWord("kind", Party.Kind.class), in.text("name"), in.text("email"), in.text("url"));
    }

    private static void writeTool(Tool tool, SnapshotOutput out) throws IOException {
        out.text("vendor", tool.vendor());
        out.text("name", tool.name());
        out.text("version", tool.version());
    }

    private static Tool readTool(SnapshotInput in) throws IOException {
        return new Tool(in.text("vendor"), in.someText("name"), in.text("version"));
    }

    private static void writeDependency(Dependency edge, SnapshotOutput out) throws IOException {
        out.text("from", edge.from());
        out.text("to", edge.to());
        out.word("kind", edge.kind());
        out.word("scope", edge.scope());
    }

    private static Dependency readDependency(SnapshotInput in) throws IOException {
        return new Dependency(
                in.someText("from"),
                in.someText("to"),
                in.someWord("kind", Dependency.Kind.class),
                in.someWord("scope", Dependency.Scope.class));
    }

    private static void writeAttached(Sbom.Attached attached, SnapshotOutput out) throws IOException {
        out.list("vexStatements", attached.vexStatements(), VexForm::write);
        out.list("attestations", attached.attestations(), BillForm::writeAttestation);
        out.list("provenance", attached.provenance(), BillForm::writeProvenance);
    }

    private static Sbom.Attached readAttached(SnapshotInput in) throws IOException {
        return new Sbom.Attached(
                in.list("vexStatements", VexForm::read),
                in.list("attestations", BillForm::readAttestation),
                in.list("provenance", BillForm::readProvenance));
    }

    /** Raw bytes as Base64: RFC 4648, section 4. */
    private static void writeAttestation(Attestation attestation, SnapshotOutput out) throws IOException {
        out.text("predicateType", attestation.predicateType());
        out.text("bytes", Base64.getEncoder().encodeToString(attestation.bytes()));
    }

    private static Attestation readAttestation(SnapshotInput in) throws IOException {
        return new Attestation(in.someText("predicateType"), Base64.getDecoder().decode(in.someText("bytes")));
    }

    private static void writeProvenance(Provenance provenance, SnapshotOutput out) throws IOException {
        out.text("builder", provenance.builder());
        out.text("buildType", provenance.buildType());
        out.text("entryPoint", provenance.entryPoint());
        out.text("source", provenance.source());
        out.list("materials", provenance.materials(), BillForm::writeMaterial);
    }

    private static Provenance readProvenance(SnapshotInput in) throws IOException {
        return new Provenance(
                in.text("builder"),
                in.text("buildType"),
                in.text("entryPoint"),
                in.text("source"),
                in.list("materials", BillForm::readMaterial));
    }

    private static void writeMaterial(Material material, SnapshotOutput out) throws IOException {
        out.text("uri", material.uri());
        out.sorted("digests", material.digests());
    }

    private static Material readMaterial(SnapshotInput in) throws IOException {
        return new Material(in.someText("uri"), in.map("digests"));
    }
}
