package dev.scout.sbom.envelope;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.Sbom.Attached;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.sbom.reader.JsonSlice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of an in-toto statement as products of the VEX statements inside it.
 *
 * <p>Rule: a statement of OpenVEX that names no product is about the subjects. Source: OpenVEX, ATTESTING.md, The VEX
 * Product and the Attestation's Subject; OPENVEX-SPEC.md, Inheritance Flow. Other standards have no such rule.
 */
final class SubjectProducts {

    private SubjectProducts() {}

    /** A document with the products that its statements inherit. */
    static Sbom inherited(Sbom document, @Nullable JsonSlice subjects) throws IOException {
        List<VexStatement> statements = document.attached().vexStatements();
        if (!document.document().standard().equals("OpenVEX")
                || subjects == null
                || statements.stream()
                        .noneMatch(statement -> statement.products().isEmpty())) {
            return document;
        }
        List<ProductIdentity> products = products(subjects);
        List<VexStatement> complete = new ArrayList<>();
        for (VexStatement statement : statements) {
            complete.add(statement.products().isEmpty() ? about(statement, products) : statement);
        }
        Attached attached = document.attached();
        return new Sbom(
                document.document(),
                document.subject(),
                document.components(),
                document.dependencies(),
                document.operatingSystem(),
                document.image(),
                new Attached(complete, attached.attestations(), attached.provenance()));
    }

    private static VexStatement about(VexStatement statement, List<ProductIdentity> products) {
        return new VexStatement(
                statement.vulnerability(),
                statement.aliases(),
                products,
                statement.status(),
                statement.justification(),
                statement.detail(),
                statement.issue());
    }

    private static List<ProductIdentity> products(JsonSlice subjects) throws IOException {
        List<ProductIdentity> products = new ArrayList<>();
        for (JsonSlice subject : subjects.elements()) {
            Map<String, JsonSlice> members = subject.members();
            String name = text(members.get("name"));
            Map<String, String> hashes = new LinkedHashMap<>();
            JsonSlice digests = members.get("digest");
            if (digests != null) {
                for (Map.Entry<String, JsonSlice> digest : digests.members().entrySet()) {
                    String value = text(digest.getValue());
                    if (value != null) {
                        hashes.put(digest.getKey(), value);
                    }
                }
            }
            if (name != null || !hashes.isEmpty()) {
                String id = name == null ? "" : name;
                products.add(new ProductIdentity(id, purl(id), null, hashes, List.of()));
            }
        }
        return products;
    }

    private static @Nullable String text(@Nullable JsonSlice slice) throws IOException {
        return slice == null ? null : slice.text();
    }

    private static @Nullable PackageUrl purl(String name) {
        try {
            return name.startsWith("pkg:") ? PackageUrl.repair(name) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
