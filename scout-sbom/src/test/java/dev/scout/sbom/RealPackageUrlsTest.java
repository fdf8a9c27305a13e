package dev.scout.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.purl.MalformedPackageUrlException;
import dev.scout.core.purl.PackageUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every package URL that stands between quotation marks in a real bill reads itself back. */
class RealPackageUrlsTest {

    private static final String[] KINDS = {
        "cdx-json", "spdx-json", "spdx3-jsonld", "syft-or-scout-json", "trivy-json", "github-snapshot"
    };
    private static final Pattern QUOTED = Pattern.compile("\"(pkg:[^\"\\\\]{3,})\"");

    @Test
    void every_package_url_of_a_real_bill_reads_itself_back() throws IOException {
        Set<String> texts = new TreeSet<>();
        for (SharedSboms.RealSbom document : SharedSboms.ofKind(KINDS)) {
            Matcher matcher = QUOTED.matcher(new String(document.bytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                texts.add(matcher.group(1));
            }
        }
        List<String> strict = new ArrayList<>();
        List<String> mended = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String text : texts) {
            try {
                PackageUrl purl = PackageUrl.repair(text);
                assertThat(PackageUrl.repair(purl.toString())).as(text).isEqualTo(purl);
                (isStrict(text) ? strict : mended).add(text);
            } catch (MalformedPackageUrlException e) {
                refused.add(text);
            }
        }
        System.out.printf(
                "package URLs of real bills: %d read as they are, %d mended, %d refused %s%n",
                strict.size(), mended.size(), refused.size(), refused);
        assertThat(refused.size()).isLessThan(1 + strict.size() / 100);
    }

    private static boolean isStrict(String text) {
        try {
            PackageUrl purl = PackageUrl.parse(text);
            assertThat(PackageUrl.parse(purl.toString())).as(text).isEqualTo(purl);
            return true;
        } catch (MalformedPackageUrlException e) {
            return false;
        }
    }
}
