package dev.scout.sbom.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.SharedSboms;
import dev.scout.sbom.SharedSboms.RealSbom;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The standard's own examples stand there in every syntax; each has to say the same. */
class CycloneDxSyntaxesTest {

    /** Examples whose twin in JSON is another bill: other names, other dates, other components. */
    private static final Set<String> ANOTHER_BILL = Set.of(
            "1.2/valid-bom-1.2.xml",
            "1.3/valid-dependency-1.3.xml",
            "1.3/valid-license-id-1.3.xml",
            "1.3/valid-metadata-timestamp-1.3.xml",
            "1.4/valid-compositions-1.4.xml",
            "1.4/valid-external-reference-1.4.xml",
            "1.4/valid-metadata-timestamp-1.4.xml",
            "1.5/valid-component-ref-1.5.xml",
            "1.5/valid-external-reference-1.5.textproto",
            "1.5/valid-external-reference-1.5.xml",
            "1.5/valid-license-expression-1.5.xml",
            "1.5/valid-license-name-1.5.xml",
            "1.5/valid-machine-learning-1.5.textproto",
            "1.5/valid-machine-learning-1.5.xml",
            "1.5/valid-saasbom-1.5.textproto",
            "1.6/valid-bom-1.6.xml",
            "1.6/valid-vulnerability-tool-deprecated-1.6.xml",
            "1.7/valid-cryptography-full-deprecated-1.7.textproto",
            "1.7/valid-cryptography-implementation-1.7.textproto",
            "1.7/valid-cryptography-implementation-1.7.xml",
            "cyclonedx/valid-bom-1.6.xml");

    @Test
    void the_same_example_in_two_syntaxes_is_the_same_bill() throws IOException {
        Map<String, RealSbom> json = new HashMap<>();
        for (RealSbom bill : SharedSboms.ofKind("cdx-json")) {
            json.put(stem(bill), bill);
        }
        int compared = 0;
        Map<String, String> different = new TreeMap<>();
        for (RealSbom bill : SharedSboms.ofKind("cdx-xml", "cdx-proto?")) {
            RealSbom twin = json.get(stem(bill));
            if (twin != null && twin.path().contains("/valid-")) {
                compared++;
                Sbom one = SbomReaders.builtIn().read(bill.bytes()).value();
                Sbom other = SbomReaders.builtIn().read(twin.bytes()).value();
                if (!one.equals(other)) {
                    different.put(end(bill), one + "\n     " + other);
                }
            }
        }
        System.out.printf("CycloneDX syntaxes: %d pairs, %d different%n", compared, different.size());
        assertThat(different.keySet()).isEqualTo(ANOTHER_BILL);
    }

    /** The last folder and the name. */
    private static String end(RealSbom bill) {
        String path = bill.path();
        return path.substring(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
    }

    private static String stem(RealSbom bill) {
        return bill.path().substring(0, bill.path().lastIndexOf('.'));
    }
}
