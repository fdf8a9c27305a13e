package dev.scout.match.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.ImageReference;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatement.Issue;
import dev.scout.core.vex.VexStatus;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.Given;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** M16, M17: numbers answer what the products themselves would, in every bill. */
class NumberedBillTest {

    private static final String CPE = "cpe:2.3:a:x:web:1:*:*:*:*:*:*:*";

    /** What components, subjects and products are called: spellings of one package, and others that are near. */
    private static final List<String> PURLS = List.of(
            "pkg:npm/a@1",
            "pkg:npm/a@2",
            "pkg:npm/%40s/a@1",
            "pkg:pypi/foo-bar@1",
            "pkg:golang/example.org/m@v1.2.0",
            "pkg:golang/example.org/m@1.2.0",
            "pkg:golang/example.org/m@v1.2.0#cmd/x",
            "pkg:deb/debian/openssl@3.0.11-1?arch=amd64&distro=debian-12",
            "pkg:deb/debian/libssl3@3.0.11-1?arch=amd64&distro=debian-12&upstream=openssl",
            "pkg:deb/ubuntu/openssl@3.0.11-1?distro=ubuntu-24.04");

    private static final List<String> OTHER_PRODUCTS = List.of(
            "pkg:npm/a",
            "pkg:npm/a?x=y",
            "pkg:gem/a",
            "pkg:pypi/Foo_Bar",
            "pkg:pypi/foo.bar@1",
            "pkg:golang/example.org/m",
            "pkg:golang/example.org/m@vv1.2.0",
            "pkg:deb/debian/openssl",
            "pkg:deb/debian/openssl?distro=debian-11",
            "pkg:deb/debian/openssl@3.0.11-1?arch=source",
            "pkg:deb/openssl",
            "nginx:1.25",
            "docker.io/library/nginx",
            "nginx:1.26",
            "pkg:oci/nginx",
            "pkg:oci/nginx?tag=1.26",
            "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1",
            CPE,
            "ref");

    private static final AdvisoryIndex INDEX = AdvisoryIndex.of(List.of(Given.advisory(
            "CVE-2024-1",
            Given.affected("npm", "a", "introduced 0"),
            Given.affected("npm", "@s/a", "introduced 0"),
            Given.affected("PyPI", "foo-bar", "introduced 0"),
            Given.affected("Go", "example.org/m", "introduced 0"),
            Given.affected("Debian:12", "openssl", "introduced 0"),
            Given.affected("Ubuntu:24.04", "openssl", "introduced 0"))));

    private int questions;
    private int agreed;

    @Test
    void M16_M17_numbers_say_what_products_say() {
        List<ProductRule> products = products();
        for (Sbom sbom : bills()) {
            List<Finding> findings = INDEX.overlay(sbom).findings();
            assertThat(findings).hasSizeGreaterThanOrEqualTo(PURLS.size() - 2);
            for (String image : List.of("nginx:1.25", "quay.io/x/y:1")) {
                compare(products, findings, new JudgedBill(sbom, ImageProduct.of(ImageReference.parse(image))));
            }
        }
        System.out.printf("products by numbers: %d questions, %d answered yes%n", questions, agreed);
        assertThat(agreed).isBetween(questions / 50, questions / 2);
    }

    private void compare(List<ProductRule> products, List<Finding> findings, JudgedBill bill) {
        ProductNumbers numbers = new ProductNumbers(Ecosystems.builtIn());
        products.forEach(numbers::add);
        NumberedBill numbered = new NumberedBill(numbers, bill);
        for (Finding finding : findings) {
            for (ProductRule product : products) {
                boolean expected = product.holds(finding, bill);
                assertThat(numbered.holds(candidate(product, numbers), finding))
                        .as("%s in %s", finding, product.identity())
                        .isEqualTo(expected);
                questions++;
                agreed += expected ? 1 : 0;
            }
        }
    }

    private static Candidate candidate(ProductRule product, ProductNumbers numbers) {
        VexStatement statement = new VexStatement(
                "CVE-2024-1", List.of(), List.of(product.identity()), VexStatus.FIXED, null, null, Issue.UNKNOWN);
        Candidate made = Candidate.chain(0, new Claim(statement, List.of(product)), numbers, null);
        return Objects.requireNonNull(made);
    }

    /** Each alone, each as a part of each, and some that have hashes, a CPE name or two parts besides. */
    private static List<ProductRule> products() {
        List<String> ids = new ArrayList<>(PURLS);
        ids.addAll(OTHER_PRODUCTS);
        List<ProductIdentity> all = new ArrayList<>();
        for (String id : ids) {
            ProductIdentity alone = product(id, null, Map.of(), List.of());
            all.add(alone);
            all.add(product(id, CPE, Map.of(), List.of()));
            all.add(product(id, null, Map.of("sha256", "ab01"), List.of()));
            for (String whole : ids) {
                all.add(product(whole, null, Map.of(), List.of(alone)));
            }
            ProductIdentity other = product("pkg:npm/a@1", null, Map.of(), List.of());
            all.add(product("nginx:1.25", null, Map.of(), List.of(alone, other)));
        }
        return all.stream()
                .map(product -> ProductRule.of(product, Issue.UNKNOWN, Ecosystems.builtIn()))
                .toList();
    }

    private static ProductIdentity product(
            String id, @Nullable String cpe, Map<String, String> hashes, List<ProductIdentity> parts) {
        PackageUrl purl = id.startsWith("pkg:") ? PackageUrl.repair(id) : null;
        return new ProductIdentity(id, purl, cpe, hashes, parts);
    }

    /** One without subject, and one with each of several; two components are one package in two places. */
    private static List<Sbom> bills() {
        List<Component> components = new ArrayList<>();
        for (String purl : PURLS) {
            components.add(Given.component(purl));
        }
        components.add(named("twin", components.get(0).identity()));
        List<@Nullable Component> subjects = new ArrayList<>();
        subjects.add(null);
        PURLS.stream().limit(4).forEach(purl -> subjects.add(Given.component(purl)));
        Identity.WrittenName name = new Identity.WrittenName(null, "web", "1");
        subjects.add(named("named", new Identity(null, name, List.of(), List.of())));
        subjects.add(named("cpe", new Identity(null, name, List.of(CPE), List.of())));
        SbomDocument document = new SbomDocument(
                "CycloneDX",
                "1.6",
                "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
                1,
                null,
                null,
                List.of(),
                List.of());
        return subjects.stream()
                .map(subject -> new Sbom(document, subject, components, List.of(), null, null, Sbom.Attached.NOTHING))
                .toList();
    }

    private static Component named(String ref, Identity identity) {
        Component plain = Given.component("pkg:npm/plain@1");
        return new Component(
                ref,
                plain.type(),
                identity,
                plain.attribution(),
                plain.licensing(),
                plain.contents(),
                plain.origin(),
                null,
                Map.of());
    }
}
