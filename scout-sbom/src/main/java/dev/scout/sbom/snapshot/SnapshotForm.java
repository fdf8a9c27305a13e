package dev.scout.sbom.snapshot;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.environment.Workload;
import dev.scout.core.environment.WorkloadKind;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.sbom.Sbom;
import java.io.IOException;
import java.util.List;

/**
 * The form of a snapshot and of its workloads. Where the image is known from the bill alone it is not written twice:
 * {@code asInBill} says so.
 */
final class SnapshotForm {

    private SnapshotForm() {}

    static void write(ImageSnapshot snapshot, SnapshotOutput out) throws IOException {
        ImageMetadata image = snapshot.image();
        boolean asInBill = image != null && image.equals(snapshot.sbom().image());
        out.digest("digest", snapshot.digest());
        out.mark("asInBill", asInBill);
        out.object("image", asInBill ? null : image, ImageForm::write);
        out.object("sbom", snapshot.sbom(), BillForm::write);
        out.list("workloads", snapshot.workloads(), SnapshotForm::writeWorkload);
    }

    static ImageSnapshot read(SnapshotInput in) throws IOException {
        Digest digest = in.someDigest("digest");
        boolean asInBill = in.mark("asInBill");
        ImageMetadata image = in.object("image", ImageForm::read);
        Sbom sbom = in.someObject("sbom", BillForm::read);
        List<Workload> workloads = in.list("workloads", SnapshotForm::readWorkload);
        return new ImageSnapshot(digest, asInBill ? sbom.image() : image, sbom, workloads);
    }

    private static void writeWorkload(Workload workload, SnapshotOutput out) throws IOException {
        out.text("cluster", workload.cluster());
        out.text("namespace", workload.namespace());
        out.word("kind", workload.kind());
        out.text("name", workload.name());
        out.text("container", workload.container());
        out.object("image", workload.image(), ImageForm::writeReference);
        out.digest("imageDigest", workload.imageDigest());
        out.digest("imageId", workload.imageId());
    }

    private static Workload readWorkload(SnapshotInput in) throws IOException {
        return new Workload(
                in.text("cluster"),
                in.text("namespace"),
                in.someWord("kind", WorkloadKind.class),
                in.someText("name"),
                in.text("container"),
                in.object("image", ImageForm::readReference),
                in.digest("imageDigest"),
                in.digest("imageId"));
    }
}
