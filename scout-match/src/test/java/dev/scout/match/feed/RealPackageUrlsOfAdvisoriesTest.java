package dev.scout.match.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.purl.PackageUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every package URL of a real advisory reads itself back. */
class RealPackageUrlsOfAdvisoriesTest {

    private final Set<PackageUrl> purls = new TreeSet<>();

    @Test
    void every_package_url_of_a_real_advisory_reads_itself_back() throws IOException {
        Path folder = Path.of(System.getProperty("scout.shared", "/absent"), "advisories");
        assumeTrue(Files.isDirectory(folder), "no shared data at " + folder);
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList()) {
                AdvisoryReaders.builtIn().read(file, this::collect);
            }
        }
        for (PackageUrl purl : purls) {
            assertThat(PackageUrl.repair(purl.toString())).isEqualTo(purl);
        }
        System.out.printf("package URLs of real advisories: %d read themselves back%n", purls.size());
        assertThat(purls).isNotEmpty();
    }

    private void collect(Advisory advisory) {
        for (AffectedPackage affected : advisory.affected()) {
            if (affected.purl() != null) {
                purls.add(affected.purl());
            }
        }
    }
}
