package dev.scout.sbom.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.SharedSboms;
import dev.scout.sbom.SharedSboms.RealSbom;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The standard's own examples stand there in every syntax; each has to say the same. */
class CycloneDxSyntaxesTest {

    @Test
    void the_same_example_in_two_syntaxes_is_the_same_bill() throws IOException {
        Map<String, RealSbom> json = new HashMap<>();
        for (RealSbom bill : SharedSboms.ofKind("cdx-json")) {
            json.put(stem(bill), bill);
        }
        int compared = 0;
        Map<String, String> different = new TreeMap<>();
        for (RealSbom bill : SharedSboms.ofKind("cdx-xml")) {
            RealSbom twin = json.get(stem(bill));
            if (twin != null && twin.path().contains("/valid-")) {
                compared++;
                Sbom one = SbomReaders.builtIn().read(bill.bytes()).value();
                Sbom other = SbomReaders.builtIn().read(twin.bytes()).value();
                if (!one.equals(other)) {
                    different.put(bill.path(), one + "\n     " + other);
                }
            }
        }
        System.out.printf("CycloneDX syntaxes: %d pairs, %d different%n", compared, different.size());
        different.forEach((path, why) -> System.out.println(path + "\n     " + why));
        assertThat(different.keySet()).isEqualTo(List.of());
    }

    private static String stem(RealSbom bill) {
        return bill.path().substring(0, bill.path().lastIndexOf('.'));
    }
}
