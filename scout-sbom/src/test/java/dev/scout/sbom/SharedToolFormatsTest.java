package dev.scout.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Sbom;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every real document of a tool's own format, and every envelope. */
class SharedToolFormatsTest {

    private static final String TRIVY = "other-formats/aquasecurity-trivy/integration/testdata/";
    private static final String NO_PACKAGES = "a Trivy report of misconfigurations or secrets only";

    /** Documents that are no bills, and why; one that is read after all fails. The JSON schemas of Syft come on top. */
    private static final Map<String, String> NO_BILLS = Map.of(
            "other-formats/anchore-grype/grype/pkg/testdata/alpine-tampered.cdx.att.json",
            "the payload was damaged on purpose and is no JSON",
            TRIVY + "dockerfile.json.golden",
            NO_PACKAGES,
            TRIVY + "helm.json.golden",
            NO_PACKAGES,
            TRIVY + "helm_testchart.overridden.json.golden",
            NO_PACKAGES,
            TRIVY + "secrets.json.golden",
            NO_PACKAGES,
            TRIVY + "terraform-exclude-misconfs-remote-module.json.golden",
            NO_PACKAGES,
            TRIVY + "terraform-remote-submodule.json.golden",
            NO_PACKAGES);

    private static final String SYFT_SCHEMAS = "other-formats/anchore-syft/schema/json/";

    @Test
    void every_document_is_read_unless_it_is_no_bill() throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        for (SharedSboms.RealSbom real :
                SharedSboms.ofKind("syft-or-scout-json", "trivy-json", "github-snapshot", "dsse-or-bundle")) {
            int[] count = counts.computeIfAbsent(real.kind(), kind -> new int[3]);
            count[0]++;
            boolean refused = false;
            try {
                Reading<Sbom> reading = SbomReaders.builtIn().read(real.bytes());
                count[1]++;
                count[2] += reading.value().components().size();
            } catch (MalformedDocumentException e) {
                refused = true;
            }
            assertThat(refused)
                    .as(real.path())
                    .isEqualTo(NO_BILLS.containsKey(real.path()) || real.path().startsWith(SYFT_SCHEMAS));
        }
        counts.forEach((kind, count) -> System.out.println(kind + ": " + count[0] + " files, " + count[1] + " read, "
                + (count[0] - count[1]) + " no bills, " + count[2] + " components"));
        assertThat(counts).hasSize(4);
    }
}
