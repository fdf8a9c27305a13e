package dev.scout.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.Digest;
import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Attribution;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Contents;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Sbom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What is put into a bill and its image, and must not come out of their analysis. */
class LocalAnalysisPropertyTest {

    private static final Digest LAYER = new Digest("sha256", "a".repeat(64));

    private static Component component(String purl, String secret) {
        PackageUrl url = PackageUrl.parse(purl);
        Party party = new Party(Party.Kind.ORGANIZATION, secret, secret, secret);
        return new Component(
                secret,
                ComponentType.LIBRARY,
                Identity.of(url),
                new Attribution(List.of(party), party, party, party, secret),
                Licensing.UNKNOWN,
                new Contents(null, List.of(), List.of(new Location("/home/" + secret, LAYER, LAYER))),
                new Origin(List.of(), secret),
                secret,
                Map.of(secret, List.of(secret)));
    }

    @Property(tries = 200)
    void nothing_but_packages_and_layers_comes_out(@ForAll @AlphaChars @StringLength(min = 6, max = 20) String text) {
        String secret = "zq" + text.toLowerCase(Locale.ROOT);
        ImageConfig config =
                new ImageConfig(List.of(), List.of(new EnvironmentVariable(secret, secret)), Map.of(secret, secret));
        ImageMetadata image = new ImageMetadata(
                new ImageIdentity(List.of(ImageReference.parse(secret + ".example/" + secret)), LAYER, LAYER, null),
                null,
                null,
                null,
                config,
                List.of(new Layer(0, LAYER, LAYER, null, 1L, secret, false)));
        Sbom sbom = Sbom.of(List.of(component(
                "pkg:npm/a@1?repository_url=" + secret + ".example&file_name=" + secret + "#" + secret, secret)));
        LocalAnalysis analysis = LocalAnalysis.of(sbom, image);
        assertThat(analysis.toString()).doesNotContainIgnoringCase(secret);
        assertThat(analysis.packages()).containsExactly(PackageUrl.parse("pkg:npm/a@1"));
        assertThat(analysis.layers()).containsExactly(LAYER);
        assertThat(analysis.toSbom().toString()).doesNotContainIgnoringCase(secret);
    }

    @Test
    void says_which_components_need_more_than_it_tells() {
        Component enough = Component.of(PackageUrl.parse("pkg:npm/a@1"));
        Component full = Component.of(PackageUrl.parse("pkg:deb/debian/b@1?distro=debian-12&upstream=c"));
        Component unreleased = Component.of(PackageUrl.parse("pkg:deb/debian/b@1"));
        assertThat(LocalAnalysis.needingMore(Sbom.of(List.of(enough, full, unreleased))))
                .containsExactly(unreleased);
    }
}
