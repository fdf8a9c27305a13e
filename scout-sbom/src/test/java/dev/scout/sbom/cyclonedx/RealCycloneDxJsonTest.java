package dev.scout.sbom.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.SharedSboms;
import dev.scout.sbom.SharedSboms.RealSbom;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealCycloneDxJsonTest {

    /** Documents that cannot be read, and why. */
    private static final Map<String, String> REFUSED = Map.of(
            "by-source/DependencyTrack-dependency-track/apiserver/src/test/resources/unit/bom-invalid.json",
            "broken JSON on purpose: a member name without quotes");

    @Test
    void every_real_document_is_read_unless_it_is_broken() throws IOException {
        List<String> refused = new ArrayList<>();
        Map<Diagnostic.Kind, Integer> odd = new EnumMap<>(Diagnostic.Kind.class);
        int components = 0;
        List<RealSbom> bills = SharedSboms.ofKind("cdx-json");
        for (RealSbom bill : bills) {
            try {
                Reading<Sbom> reading = SbomReaders.builtIn().read(bill.bytes());
                components += reading.value().components().size();
                reading.diagnostics().forEach(one -> odd.merge(one.kind(), 1, Integer::sum));
            } catch (MalformedDocumentException e) {
                refused.add(bill.path());
            }
        }
        System.out.printf(
                "CycloneDX JSON: %d files, %d read, %d refused, %d components, odd: %s%n",
                bills.size(), bills.size() - refused.size(), refused.size(), components, odd);
        assertThat(refused).containsExactlyInAnyOrderElementsOf(REFUSED.keySet());
    }
}
