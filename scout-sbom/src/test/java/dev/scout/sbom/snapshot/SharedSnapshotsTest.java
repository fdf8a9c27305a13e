package dev.scout.sbom.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.core.read.ReadLimits;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.SharedSboms;
import dev.scout.sbom.SharedSboms.RealSbom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every real bill is the same after it was stored. */
class SharedSnapshotsTest {

    @Test
    void real_bills_are_equal_when_read_again_and_the_same_bytes_when_written_again() throws IOException {
        List<ImageSnapshot> snapshots = new ArrayList<>();
        int refused = 0;
        for (RealSbom bill : SharedSboms.all()) {
            try {
                Digest digest = new Digest("sha256", String.format("%064x", snapshots.size()));
                snapshots.add(ImageSnapshot.of(
                        digest, SbomReaders.builtIn().read(bill.bytes()).value()));
            } catch (IOException e) {
                refused++; // no bill, or none that is read
            }
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        SnapshotJson.write(snapshots, text);
        List<ImageSnapshot> again = new ArrayList<>();
        SnapshotJson.read(new ByteArrayInputStream(text.toByteArray()), ReadLimits.defaults(), again::add);
        for (int i = 0; i < snapshots.size(); i++) {
            assertThat(again.get(i).equals(snapshots.get(i)))
                    .as("%s", snapshots.get(i).digest())
                    .isTrue();
        }
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        SnapshotJson.write(again, twice);
        assertThat(twice.toByteArray()).isEqualTo(text.toByteArray());
        int components = snapshots.stream()
                .mapToInt(snapshot -> snapshot.sbom().components().size())
                .sum();
        System.out.printf(
                "snapshots: %d bills with %d components, %d bytes, equal when read again and the same bytes"
                        + " when written again; %d documents are no bills%n",
                snapshots.size(), components, text.size(), refused);
        assertThat(again).hasSameSizeAs(snapshots);
    }
}
