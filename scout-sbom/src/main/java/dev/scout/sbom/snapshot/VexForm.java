package dev.scout.sbom.snapshot;

import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatus;
import java.io.IOException;

/** The form of a statement about a vulnerability. */
final class VexForm {

    private VexForm() {}

    static void write(VexStatement statement, SnapshotOutput out) throws IOException {
        out.text("vulnerability", statement.vulnerability());
        out.texts("aliases", statement.aliases());
        out.list("products", statement.products(), VexForm::writeProduct);
        out.word("status", statement.status());
        out.word("justification", statement.justification());
        out.text("detail", statement.detail());
        out.object("issue", ImageForm.orNull(statement.issue(), VexStatement.Issue.UNKNOWN), VexForm::writeIssue);
    }

    static VexStatement read(SnapshotInput in) throws IOException {
        return new VexStatement(
                in.someText("vulnerability"),
                in.texts("aliases"),
                in.list("products", VexForm::readProduct),
                in.someWord("status", VexStatus.class),
                in.word("justification", VexJustification.class),
                in.text("detail"),
                in.objectOr("issue", VexStatement.Issue.UNKNOWN, VexForm::readIssue));
    }

    private static void writeProduct(ProductIdentity product, SnapshotOutput out) throws IOException {
        out.text("id", product.id());
        ComponentForm.writePurl(product.purl(), out);
        out.text("cpe", product.cpe());
        out.sorted("hashes", product.hashes());
        out.list("subcomponents", product.subcomponents(), VexForm::writeProduct);
        out.text("name", product.name());
    }

    private static ProductIdentity readProduct(SnapshotInput in) throws IOException {
        return new ProductIdentity(
                in.someText("id"),
                ComponentForm.readPurl(in),
                in.text("cpe"),
                in.map("hashes"),
                in.list("subcomponents", VexForm::readProduct),
                in.text("name"));
    }

    private static void writeIssue(VexStatement.Issue issue, SnapshotOutput out) throws IOException {
        out.text("documentId", issue.documentId());
        out.text("author", issue.author());
        out.time("timestamp", issue.timestamp());
        out.text("revision", issue.revision());
    }

    private static VexStatement.Issue readIssue(SnapshotInput in) throws IOException {
        return new VexStatement.Issue(
                in.text("documentId"), in.text("author"), in.time("timestamp"), in.text("revision"));
    }
}
