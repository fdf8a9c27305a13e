package dev.scout.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.Digest;
import dev.scout.core.purl.PackageUrl;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Package URLs and layer digests, and nothing else. */
class LocalAnalysisTest {

    private static final Digest LAYER = new Digest("sha256", "a".repeat(64));

    @Test
    void sorts_and_takes_each_package_once() {
        PackageUrl a = PackageUrl.parse("pkg:npm/a@1");
        PackageUrl b = PackageUrl.parse("pkg:npm/b@1");
        assertThat(new LocalAnalysis(List.of(b, a, b), List.of(LAYER)).packages())
                .containsExactly(a, b);
    }

    @Test
    void keeps_the_qualifiers_that_say_which_package_it_is() {
        PackageUrl purl =
                PackageUrl.parse("pkg:deb/debian/libssl3@3.0.9-1?arch=amd64&distro=debian-12&upstream=openssl");
        assertThat(new LocalAnalysis(List.of(purl), List.of()).packages()).containsExactly(purl);
    }

    @Property(tries = 200)
    void tells_nothing_that_stands_in_another_qualifier_or_in_the_subpath(
            @ForAll @AlphaChars @StringLength(min = 6, max = 20) String text) {
        // No digest and no name of a field has a z and a q.
        String secret = "zq" + text;
        for (String qualifier : List.of("repository_url", "download_url", "vcs_url", "file_name", "x-" + secret)) {
            PackageUrl purl =
                    PackageUrl.repair("pkg:npm/a@1?" + qualifier + "=https://" + secret + ".example#" + secret);
            assertThat(new LocalAnalysis(List.of(purl), List.of(LAYER)).toString())
                    .doesNotContainIgnoringCase(secret);
        }
    }
}
