package dev.scout.examples.junit;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Rating;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The test that a project writes: its bill is made by its build, the advisories are fetched beforehand. */
class OwnBillTest {

    private static final Path BILL = Path.of("src/test/resources/bill.cdx.json");
    private static final Path ADVISORIES = Path.of("../quickstart/data/advisories");

    @Test
    void nothing_critical_is_left_that_a_newer_version_mends() throws IOException {
        Sbom sbom = SbomReaders.builtIn().read(BILL).value();
        List<Advisory> advisories = AdvisoryReaders.builtIn().read(ADVISORIES).value();
        BillCheck.of(AdvisoryIndex.of(advisories).overlay(sbom))
                .hasNothingToMend(Rating.CRITICAL)
                .hasNothingUndecided();
    }
}
