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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealCycloneDxTest {

    /** Documents that cannot be read, and why. */
    private static final Map<String, String> REFUSED = Map.of(
            "by-source/DependencyTrack-dependency-track/apiserver/src/test/resources/unit/bom-invalid.json",
            "broken JSON on purpose: a member name without quotes",
            "by-source/CycloneDX-cyclonedx-core-java/src/test/resources/security/xxe-protection.xml",
            "a document type declaration that names an external entity");

    @ParameterizedTest
    @ValueSource(strings = {"cdx-json", "cdx-xml", "cdx-proto?"})
    void every_real_document_is_read_unless_it_is_broken(String kind) throws IOException {
        Map<String, String> refused = new TreeMap<>();
        Map<Diagnostic.Kind, Integer> odd = new EnumMap<>(Diagnostic.Kind.class);
        int components = 0;
        List<RealSbom> bills = SharedSboms.ofKind(kind);
        for (RealSbom bill : bills) {
            try {
                Reading<Sbom> reading = SbomReaders.builtIn().read(bill.bytes());
                components += reading.value().components().size();
                reading.diagnostics().forEach(one -> odd.merge(one.kind(), 1, Integer::sum));
            } catch (MalformedDocumentException e) {
                refused.put(bill.path(), String.valueOf(e.getMessage()));
            }
        }
        System.out.printf(
                "CycloneDX, %s: %d files, %d read, %d refused, %d components, odd: %s%n",
                kind, bills.size(), bills.size() - refused.size(), refused.size(), components, odd);
        assertThat(refused)
                .allSatisfy((path, why) -> assertThat(REFUSED).as(why).containsKey(path));
    }
}
