package dev.scout.match.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Platform;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Contents;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement.Issue;
import dev.scout.match.Given;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M16, M17, P14: what is the same product under another name, and what is not. */
class ProductEquivalenceTest {

    private static final String A = "sha256:" + "a".repeat(64);
    private static final String B = "sha256:" + "b".repeat(64);
    private static final String SERIAL = "3e671687-395b-41f5-a30f-a58921a69b79";
    private static final Issue IN_THE_BILL = new Issue("urn:uuid:" + SERIAL, null, null, null);
    private static int rows;

    @AfterAll
    static void print() {
        System.out.printf("equivalence of products: %d rows%n", rows);
    }

    private static ProductRule rule(String id) {
        rows++;
        String text = digests(id);
        PackageUrl purl = text.startsWith("pkg:") ? PackageUrl.repair(text) : null;
        return rule(new ProductIdentity(text, purl, null, Map.of(), List.of()));
    }

    private static ProductRule rule(ProductIdentity product) {
        return ProductRule.of(product, Issue.UNKNOWN, Ecosystems.builtIn());
    }

    /** Written {@code #a} and {@code #b} in the tables, the digests fit into a line. */
    private static String digests(String text) {
        return text.replace("#a", A).replace("#b", B);
    }

    private static Sbom bill(@Nullable Component subject, Component... components) {
        SbomDocument document =
                new SbomDocument("CycloneDX", "1.6", "urn:uuid:" + SERIAL, 2, null, null, List.of(), List.of());
        return new Sbom(document, subject, List.of(components), List.of(), null, null, Sbom.Attached.NOTHING);
    }

    private static JudgedBill billOf(ImageProduct image) {
        return new JudgedBill(bill(null), image);
    }

    private static final Component ANY = Given.component("pkg:npm/any@1");

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            nginx:1.25                                                                | nginx:1.25                                | true
            docker.io/library/nginx:1.25                                              | nginx:1.25                                | true
            index.docker.io/library/nginx:1.25                                        | nginx:1.25                                | true
            registry-1.docker.io/library/nginx:1.25                                   | docker.io/nginx:1.25                      | true
            docker.io/nginx                                                           | nginx:1.25                                | true
            nginx:latest                                                              | nginx                                     | true
            nginx:1.26                                                                | nginx:1.25                                | false
            quay.io/library/nginx:1.25                                                | nginx:1.25                                | false
            docker.io/other/nginx:1.25                                                | nginx:1.25                                | false
            nginx@#a                                                                  | nginx@#a                                  | true
            nginx:1.25@#a                                                             | nginx@#a                                  | true
            nginx@#a                                                                  | nginx@#b                                  | false
            nginx@#a                                                                  | nginx:1.25                                | false
            #a                                                                        | quay.io/x/y@#a                            | true
            #b                                                                        | quay.io/x/y@#a                            | false
            pkg:oci/nginx                                                             | nginx:1.25                                | true
            pkg:oci/nginx                                                             | quay.io/team/nginx:1                      | true
            pkg:oci/nginx                                                             | nginx-extras:1.25                         | false
            pkg:oci/nginx                                                             | docker.io/team/mynginx                    | false
            pkg:oci/nginx?repository_url=docker.io/library/nginx                      | nginx:1.25                                | true
            pkg:oci/nginx?repository_url=index.docker.io/library/nginx                | nginx:1.25                                | true
            pkg:oci/nginx?repository_url=registry-1.docker.io%2Flibrary%2Fnginx       | nginx:1.25                                | true
            pkg:oci/nginx?repository_url=index.docker.io/library                      | nginx:1.25                                | true
            pkg:oci/nginx?repository_url=https://docker.io/library/nginx/             | nginx:1.25                                | true
            pkg:oci/nginx?repository_url=docker.io                                    | nginx:1.25                                | true
            pkg:oci/nginx?repository_url=ghcr.io/team/nginx                           | nginx:1.25                                | false
            pkg:oci/app?repository_url=localhost:5000/team                            | localhost:5000/team/app:1                 | true
            pkg:oci/app?repository_url=localhost:5001/team                            | localhost:5000/team/app:1                 | false
            pkg:oci/nginx?repository_url=docker.io/library/nginx&tag=1.25             | nginx:1.25                                | true
            pkg:oci/nginx?tag=1.25                                                    | nginx:1.26                                | false
            pkg:oci/nginx?tag=1.25                                                    | nginx@#a                                  | false
            pkg:oci/nginx@1.25                                                        | nginx:1.25                                | true
            pkg:oci/nginx@#a                                                          | nginx@#a                                  | true
            pkg:oci/nginx@sha256%3AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | nginx@#a              | true
            pkg:oci/nginx@#a?tag=1.24                                                 | nginx:1.25@#a                             | true
            pkg:oci/nginx@#a?repository_url=ghcr.io/team/nginx                        | nginx@#a                                  | false
            pkg:oci/nginx@#a                                                          | nginx@#b                                  | false
            pkg:oci/nginx@#a                                                          | redis@#a                                  | false
            pkg:oci/nginx?vcs_url=git%2Bhttps://example.org                           | nginx:1.25                                | false
            pkg:oci/dhi%2Fenvoy                                                       | docker.io/dhi/envoy:1                     | true
            pkg:oci/dhi%2Fenvoy                                                       | docker.io/envoyproxy/envoy:1              | false
            pkg:docker/nginx@1.25                                                     | nginx:1.25                                | true
            pkg:docker/library/nginx@1.25                                             | index.docker.io/library/nginx:1.25        | true
            pkg:docker/nginx                                                          | quay.io/library/nginx                     | false
            pkg:docker/team/app@1?repository_url=gcr.io                               | gcr.io/team/app:1                         | true
            pkg:docker/team/app@1?repository_url=gcr.io                               | team/app:1                                | false
            pkg:docker/team/app@#a                                                    | team/app@#a                               | true
            pkg:docker/alpine@3.18?digest=#a                                          | alpine@#a                                 | true
            pkg:docker/alpine@3.18?digest=#b                                          | alpine:3.18@#a                            | false
            pkg:npm/nginx@1.25                                                        | nginx:1.25                                | false
            CSAFPID-0001                                                              | nginx:1.25                                | false
            """)
    void M16_P14_an_image_is_the_product(String product, String reference, boolean same) {
        ImageProduct image = ImageProduct.of(ImageReference.parse(digests(reference)));
        assertThat(rule(product).holds(ANY, billOf(image))).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} is the image on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            pkg:oci/nginx@#a?arch=amd64                   | linux/amd64   | true
            pkg:oci/nginx@#a?arch=x86_64                  | linux/amd64   | true
            pkg:oci/nginx@#a?arch=arm64                   | linux/amd64   | false
            pkg:oci/nginx@#a?arch=amd64&os=linux          | linux/amd64   | true
            pkg:oci/nginx@#a?os=windows                   | linux/amd64   | false
            pkg:oci/nginx@#a?arch=amd64                   |               | true
            pkg:oci/nginx?arch=amd64                      |               | false
            pkg:docker/nginx@1.25?platform=linux%2Famd64  | linux/amd64   | true
            pkg:docker/nginx@1.25?platform=linux%2Farm64  | linux/amd64   | false
            pkg:docker/nginx@#b                           | linux/amd64   | true
            pkg:oci/nginx@#b                              | linux/amd64   | false
            """)
    void P14_an_image_on_a_platform_is_the_product(String product, @Nullable String platform, boolean same) {
        ImageProduct image = new ImageProduct(
                List.of(ImageReference.parse("nginx:1.25")),
                Set.of(Digest.parse(A)),
                Digest.parse(B),
                platform == null ? null : Platform.parse(platform));
        assertThat(rule(product).holds(ANY, billOf(image))).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} includes {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            pkg:npm/a@1                                  | pkg:npm/a@1                                         | true
            pkg:npm/a                                    | pkg:npm/a@1                                         | true
            pkg:npm/a@2                                  | pkg:npm/a@1                                         | false
            pkg:npm/a@1                                  | pkg:npm/a                                           | false
            pkg:npm/%40s/a                               | pkg:npm/a@1                                         | false
            pkg:npm/%40s/a                               | pkg:npm/%40s/a@1                                    | true
            pkg:pypi/Foo_Bar                             | pkg:pypi/foo-bar@1                                  | true
            pkg:pypi/foo.bar@1                           | pkg:pypi/foo-bar@1                                  | true
            pkg:pypi/foobar                              | pkg:pypi/foo-bar@1                                  | false
            pkg:nuget/Newtonsoft.Json                    | pkg:nuget/newtonsoft.json@13.0.1                    | true
            pkg:gem/a                                    | pkg:npm/a@1                                         | false
            pkg:golang/github.com/Gin-Gonic/gin@v1.9.0   | pkg:golang/github.com/gin-gonic/gin@v1.9.0          | true
            pkg:golang/example.org/m@1.2.0               | pkg:golang/example.org/m@v1.2.0                     | true
            pkg:golang/example.org/m                     | pkg:golang/example.org/m/v2@v2.0.0                  | false
            pkg:golang/example.org/m#cmd/x               | pkg:golang/example.org/m@v1.2.0                     | false
            pkg:golang/example.org/m                     | pkg:golang/example.org/m@v1.2.0#cmd/x               | true
            pkg:maven/g/a@1                              | pkg:maven/g/a@1?type=jar                            | true
            pkg:maven/g/a@1?type=jar                     | pkg:maven/g/a@1                                     | false
            pkg:maven/g/a@1?classifier=sources           | pkg:maven/g/a@1?classifier=dist                     | false
            pkg:maven/h/a@1                              | pkg:maven/g/a@1                                     | false
            pkg:deb/debian/openssl                       | pkg:deb/debian/openssl@3.0.11-1?arch=amd64&distro=debian-12 | true
            pkg:deb/debian/openssl?arch=amd64            | pkg:deb/debian/openssl@3.0.11-1?arch=amd64          | true
            pkg:deb/debian/openssl?arch=arm64            | pkg:deb/debian/openssl@3.0.11-1?arch=amd64          | false
            pkg:deb/ubuntu/openssl                       | pkg:deb/debian/openssl@3.0.11-1                     | false
            pkg:deb/openssl                              | pkg:deb/debian/openssl@3.0.11-1                     | false
            pkg:deb/debian/openssl?distro=debian-12      | pkg:deb/debian/openssl@3.0.11-1?distro=debian-12.5  | true
            pkg:deb/debian/openssl?distro=bookworm       | pkg:deb/debian/openssl@3.0.11-1?distro=debian-12    | true
            pkg:deb/debian/openssl?os_name=debian&os_version=12&os_distro=bookworm | pkg:deb/debian/openssl@3.0.11-1?distro=debian-12 | true
            pkg:deb/debian/openssl?distro=debian-11      | pkg:deb/debian/openssl@3.0.11-1?distro=debian-12    | false
            pkg:deb/debian/openssl?distro=debian-11      | pkg:deb/debian/openssl@3.0.11-1                     | false
            pkg:rpm/redhat/openssl@1.1.1k-5.el8?epoch=1  | pkg:rpm/redhat/openssl@1.1.1k-5.el8?arch=x86_64&epoch=1 | true
            pkg:rpm/redhat/openssl@1.1.1k-5.el8?epoch=1  | pkg:rpm/redhat/openssl@1.1.1k-5.el8?arch=x86_64     | false
            pkg:generic/x                                | pkg:generic/x@1                                     | true
            pkg:generic/y                                | pkg:generic/x@1                                     | false
            """)
    void M17_a_component_is_the_product(String product, String purl, boolean same) {
        Component component = Given.component(purl);
        assertThat(rule(product).holds(component, billOf(ImageProduct.UNKNOWN))).isEqualTo(same);
    }

    @ParameterizedTest(name = "{1} was built from {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            pkg:rpm/redhat/openssl@1.1.1k-7.el8?arch=src          | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?arch=x86_64&upstream=openssl-1.1.1k-7.el8.src.rpm         | true
            pkg:rpm/redhat/openssl@1.1.1k-7.el8?arch=src&epoch=1  | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?arch=x86_64&epoch=1&upstream=openssl-1.1.1k-7.el8.src.rpm | true
            pkg:rpm/redhat/openssl@1.1.1k-7.el8?arch=src&epoch=1  | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?arch=x86_64&epoch=2&upstream=openssl-1.1.1k-7.el8.src.rpm | false
            pkg:rpm/redhat/openssl@1.1.1k-7.el8?arch=src          | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?arch=x86_64&epoch=1&upstream=openssl-1.1.1k-7.el8.src.rpm | true
            pkg:rpm/redhat/openssl?arch=src                       | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?arch=x86_64&upstream=openssl-1.1.1k-7.el8.src.rpm         | true
            pkg:rpm/redhat/openssl@1.1.1k-6.el8?arch=src          | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?arch=x86_64&upstream=openssl-1.1.1k-7.el8.src.rpm         | false
            pkg:rpm/redhat/nss@1.1.1k-7.el8?arch=src              | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?arch=x86_64&upstream=openssl-1.1.1k-7.el8.src.rpm         | false
            pkg:rpm/redhat/openssl@1.1.1k-7.el8                   | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?arch=x86_64&upstream=openssl-1.1.1k-7.el8.src.rpm         | false
            pkg:rpm/redhat/openssl@1.1.1k-7.el8?arch=x86_64       | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?arch=x86_64&upstream=openssl-1.1.1k-7.el8.src.rpm         | false
            pkg:rpm/suse/openssl@1.1.1k-7.el8?arch=src            | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?arch=x86_64&upstream=openssl-1.1.1k-7.el8.src.rpm         | false
            pkg:rpm/redhat/openssl?arch=src&distro=rhel-8         | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?distro=rhel-8.9&upstream=openssl-1.1.1k-7.el8.src.rpm     | true
            pkg:rpm/redhat/openssl?arch=src&distro=rhel-9         | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?distro=rhel-8.9&upstream=openssl-1.1.1k-7.el8.src.rpm     | false
            pkg:rpm/redhat/openssl?arch=src&x=y                   | pkg:rpm/redhat/openssl-libs@1.1.1k-7.el8?x=z&upstream=openssl-1.1.1k-7.el8.src.rpm                 | false
            pkg:rpm/redhat/openssl@1.1.1k-7.el8?arch=src          | pkg:rpm/redhat/openssl@1.1.1k-7.el8?arch=src                                                       | true
            pkg:rpm/redhat/openssl@1.1.1k-7.el8?arch=src          | pkg:rpm/redhat/openssl@1.1.1k-7.el8?arch=x86_64                                                    | false
            pkg:deb/debian/openssl@3.0.11-1?arch=source           | pkg:deb/debian/libssl3@3.0.11-1?arch=amd64&upstream=openssl                                        | true
            pkg:deb/debian/openssl@3.0.11-1?arch=source           | pkg:deb/debian/libssl3@3.0.11-1%2Bb1?arch=amd64&upstream=openssl                                   | true
            pkg:deb/debian/gcc@1:9.3-1?arch=source                | pkg:deb/debian/libgcc@9.3-1?upstream=gcc%401:9.3-1                                                 | true
            pkg:deb/debian/gcc@9.3-1?arch=source                  | pkg:deb/debian/libgcc@9.3-1?upstream=gcc%401:9.3-1                                                 | false
            pkg:deb/debian/openssl?arch=src                       | pkg:deb/debian/libssl3@3.0.11-1?arch=amd64&upstream=openssl                                        | false
            """)
    void M16_a_source_package_is_all_that_was_built_from_it(String product, String purl, boolean same) {
        Component component = Given.component(purl);
        assertThat(rule(product).holds(component, billOf(ImageProduct.UNKNOWN))).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} in {1} of nginx:1.25: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            pkg:npm/a      | pkg:oci/nginx                 | true
            pkg:npm/a@1    | docker.io/library/nginx:1.25  | true
            pkg:npm/a@2    | pkg:oci/nginx                 | false
            pkg:npm/a      | pkg:oci/redis                 | false
            pkg:npm/a      | pkg:maven/shop/web            | true
            pkg:npm/a      | pkg:maven/shop/web@1.0        | true
            pkg:npm/a      | pkg:maven/shop/web@2.0        | false
            pkg:npm/a      | urn:cdx:%s/2                  | true
            pkg:npm/a      | pkg:npm/a                     | false
            """)
    void M16_a_part_counts_in_its_product_only(String part, String product, boolean same) {
        ProductIdentity inner = new ProductIdentity(part, null, null, Map.of(), List.of());
        ProductIdentity outer =
                new ProductIdentity(product.replace("%s", SERIAL), null, null, Map.of(), List.of(inner));
        rows++;
        Component component = Given.component("pkg:npm/a@1");
        JudgedBill bill = new JudgedBill(
                bill(Given.component("pkg:maven/shop/web@1.0"), component),
                ImageProduct.of(ImageReference.parse("nginx:1.25")));
        assertThat(rule(outer).holds(component, bill)).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} leads to pkg:npm/a@1?x=y in the bill: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/2#pkg:npm/a@1?x=y          | true
            urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/2#pkg%3Anpm%2Fa%401%3Fx%3Dy | true
            URN:CDX:3E671687-395B-41F5-A30F-A58921A69B79/2#pkg:npm/a@1?x=y          | true
            urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/2                          | true
            urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#pkg:npm/a@1?x=y          | false
            urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/2#pkg:npm/b@1              | false
            urn:cdx:00000000-395b-41f5-a30f-a58921a69b79/2#pkg:npm/a@1?x=y          | false
            urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79                            | false
            """)
    void M16_a_link_leads_into_the_bill(String link, boolean same) {
        Component component = Given.component("pkg:npm/a@1?x=y");
        JudgedBill bill = new JudgedBill(bill(null, component), ImageProduct.UNKNOWN);
        assertThat(rule(link).holds(component, bill)).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} includes {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*     | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            cpe:/a:openssl:openssl                        | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            cpe:/a:OpenSSL:openssl:3.0.1                  | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            cpe:/a:openssl:openssl:3.0.1:-                | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | false
            cpe:/a:x:y:1:~~~linux~~                       | cpe:2.3:a:x:y:1:*:*:*:*:linux:*:*             | false
            cpe:/a:x:y:1:u:~~~linux~~                     | cpe:2.3:a:x:y:1:u:*:*:*:linux:*:*             | true
            cpe:2.3:a:x:y\\:z:1:*:*:*:*:*:*:*             | cpe:/a:x:y%3az:1                              | true
            cpe:2.3:a:openssl:openssl:3.0.2:*:*:*:*:*:*:* | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | false
            cpe:2.3:o:openssl:openssl:*:*:*:*:*:*:*:*     | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | false
            cpe:2.3:a:*:openssl:*:*:*:*:*:*:*:*           | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | false
            cpe:/a:openssl                                | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | false
            cpe:2.3:a:openssl:open*:*:*:*:*:*:*:*:*       | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            cpe:2.3:a:openssl:openssl*:*:*:*:*:*:*:*:*    | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            cpe:2.3:a:openssl:*ssl:*:*:*:*:*:*:*:*        | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            cpe:2.3:a:openssl:*pens*:*:*:*:*:*:*:*:*      | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            cpe:2.3:a:openssl:*tls*:*:*:*:*:*:*:*:*       | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | false
            cpe:2.3:a:openssl:o*l:*:*:*:*:*:*:*:*         | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | false
            cpe:2.3:a:openssl:open\\*:*:*:*:*:*:*:*:*     | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | false
            cpe:2.3:a:openssl:open\\*:*:*:*:*:*:*:*:*     | cpe:2.3:a:openssl:open\\*:3.0.1:*:*:*:*:*:*:* | true
            cpe:2.3:a:openssl:openssl:3.0.?:*:*:*:*:*:*:* | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            cpe:2.3:a:openssl:openssl:3.0.??:*:*:*:*:*:*:* | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            cpe:2.3:a:openssl:openssl:3.0.?:*:*:*:*:*:*:* | cpe:2.3:a:openssl:openssl:3.0.13:*:*:*:*:*:*:* | false
            cpe:2.3:a:openssl:openssl:3*:*:*:*:*:*:*:*    | cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*     | false
            cpe:2.3:a:openssl:??enssl:*:*:*:*:*:*:*:*     | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            cpe:2.3:a:openssl:?enssl:*:*:*:*:*:*:*:*      | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | false
            cpe:/a:openssl:open%02                        | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            cpe:/a:openssl:openss%01:3.0.1                | cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:* | true
            """)
    void M16_a_cpe_names_a_component(String product, String cpe, boolean same) {
        Identity.WrittenName name = new Identity.WrittenName(null, "x", null);
        Component component = with(new Identity(null, name, List.of(cpe), List.of()), List.of());
        ProductIdentity identity = new ProductIdentity("id", null, product, Map.of(), List.of());
        rows++;
        assertThat(rule(identity).holds(component, billOf(ImageProduct.UNKNOWN)))
                .isEqualTo(same);
    }

    @ParameterizedTest(name = "{0}={1} and {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            sha-256 | AB01 |             | true
            SHA256  | ab01 |             | true
            sha-256 | ab02 |             | false
            sha-512 | ab01 |             | false
            sha-256 | ab01 | pkg:npm/a   | true
            sha-256 | ab02 | pkg:npm/a   | false
            sha-512 | ab02 | pkg:npm/a   | true
            sha-256 | ab01 | pkg:npm/b   | false
            """)
    void M16_hashes_agree(String algorithm, String value, @Nullable String purl, boolean same) {
        Component component = with(Identity.of(PackageUrl.parse("pkg:npm/a@1")), List.of(new Hash("SHA-256", "ab01")));
        ProductIdentity identity = new ProductIdentity(
                "CSAFPID-1", purl == null ? null : PackageUrl.parse(purl), null, Map.of(algorithm, value), List.of());
        rows++;
        assertThat(rule(identity).holds(component, billOf(ImageProduct.UNKNOWN)))
                .isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} from the bill itself {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            pkg:npm/a@1 | true  | true
            ref-1       | true  | true
            ref-1       | false | false
            ref-2       | true  | false
            """)
    void M16_a_bare_ref_counts_within_its_bill(String id, boolean within, boolean same) {
        Component plain = Given.component("pkg:npm/a@1");
        Component component = new Component(
                "ref-1",
                plain.type(),
                plain.identity(),
                plain.attribution(),
                plain.licensing(),
                plain.contents(),
                plain.origin(),
                null,
                Map.of());
        rows++;
        ProductIdentity identity = new ProductIdentity(id, null, null, Map.of(), List.of());
        ProductRule rule = ProductRule.of(identity, within ? IN_THE_BILL : Issue.UNKNOWN, Ecosystems.builtIn());
        JudgedBill bill = new JudgedBill(bill(null, component), ImageProduct.UNKNOWN);
        assertThat(rule.holds(component, bill)).isEqualTo(same);
    }

    private static Component with(Identity identity, List<Hash> hashes) {
        Component plain = Given.component("pkg:npm/plain@1");
        return new Component(
                "x",
                plain.type(),
                identity,
                plain.attribution(),
                plain.licensing(),
                new Contents(null, hashes, List.of()),
                plain.origin(),
                null,
                Map.of());
    }
}
