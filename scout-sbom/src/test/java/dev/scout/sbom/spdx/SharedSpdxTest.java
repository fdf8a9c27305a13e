package dev.scout.sbom.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.SharedSboms;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every real document of SPDX. */
class SharedSpdxTest {

    /** Documents that are no bills, and why; one that is read after all fails. */
    private static final Map<String, String> NO_BILLS = Map.of(
            "by-source/anchore-syft/schema/spdx-json/spdx-schema-2.3.json", "the JSON schema of the standard itself");

    @ParameterizedTest
    @ValueSource(strings = {"spdx-json", "spdx-tv", "spdx-yaml", "spdx3-jsonld"})
    void every_document_is_read_unless_it_is_no_bill(String kind) throws IOException {
        int files = 0;
        int read = 0;
        long packages = 0;
        Set<LicenseExpression> licenses = new HashSet<>();
        Set<LicenseExpression> unlisted = new HashSet<>();
        Set<LicenseExpression> names = new HashSet<>();
        Map<Diagnostic.Kind, Integer> oddities = new EnumMap<>(Diagnostic.Kind.class);
        for (SharedSboms.RealSbom real : SharedSboms.ofKind(kind)) {
            files++;
            boolean refused = false;
            try {
                Reading<Sbom> reading = SbomReaders.builtIn().read(real.bytes());
                read++;
                packages += reading.value().components().size();
                reading.diagnostics().forEach(odd -> oddities.merge(odd.kind(), 1, Integer::sum));
                assertThat(reading.value().document().standard()).isEqualTo("SPDX");
                for (Component component : reading.value().components()) {
                    licenses.addAll(component.licensing().declared());
                    licenses.addAll(component.licensing().concluded());
                }
            } catch (MalformedDocumentException e) {
                refused = true;
            }
            assertThat(refused).as(real.path()).isEqualTo(NO_BILLS.containsKey(real.path()));
        }
        for (LicenseExpression license : licenses) {
            if (license instanceof LicenseExpression.Named) {
                names.add(license);
            } else if (!license.known()) {
                unlisted.add(license);
            }
        }
        System.out.printf(
                "%s: %d files, %d read, %d refused, %d components; oddities %s; %d different licence texts, %d of them with"
                        + " ids that are not on the list, %d no expressions and reported%n",
                kind, files, read, files - read, packages, oddities, licenses.size(), unlisted.size(), names.size());
        assertThat(files).isPositive();
    }

    @Test
    void one_image_is_told_by_four_tools() throws IOException {
        Map<String, Map<String, Integer>> byImage = new TreeMap<>();
        for (SharedSboms.RealSbom real : SharedSboms.ofKind("spdx-json")) {
            String[] path = real.path().split("/", -1);
            if (path[0].equals("same-image")) {
                Sbom sbom = SbomReaders.builtIn().read(real.bytes()).value();
                assertThat(SpdxTexts.image(sbom).identity().references())
                        .as(real.path())
                        .hasSize(1);
                byImage.computeIfAbsent(path[1], image -> new TreeMap<>())
                        .put(path[2].replace(".spdx.json", ""), sbom.distinctPackageCount());
            }
        }
        byImage.forEach((image, counts) -> System.out.println("packages of " + image + ": " + counts));
        assertThat(byImage).hasSize(16);
    }
}
