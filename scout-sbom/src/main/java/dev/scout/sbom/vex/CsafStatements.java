package dev.scout.sbom.vex;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatus;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.vex.CsafVulnerability.Remark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes statements of the vulnerabilities of a CSAF document: one for all products of which the same is said. Not
 * thread-safe.
 */
final class CsafStatements {

    private final CsafProducts products;
    private final VexStatement.Issue issue;
    private final ReadContext context;
    /** How many products the groups stood for that were looked into; a few groups can be named very often. */
    private long expanded;

    CsafStatements(CsafProducts products, VexStatement.Issue issue, ReadContext context) {
        this.products = products;
        this.issue = issue;
        this.context = context;
    }

    /** What is said of a product. */
    private record Claim(
            VexStatus status,
            @Nullable VexJustification justification,
            @Nullable String detail) {}

    List<VexStatement> statements(CsafVulnerability vulnerability) throws MalformedDocumentException {
        String path = "/vulnerabilities/" + vulnerability.index();
        Map<VexStatus, Set<String>> byStatus = byStatus(vulnerability, path + "/product_status");
        Remarks labels = new Remarks(vulnerability.flags(), path + "/flags");
        Remarks impacts = new Remarks(vulnerability.impacts(), path + "/threats");
        Remarks actions = new Remarks(vulnerability.actions(), path + "/remediations");
        labels.notForAll();
        Map<Claim, List<ProductIdentity>> claims = new LinkedHashMap<>();
        for (Map.Entry<VexStatus, Set<String>> entry : byStatus.entrySet()) {
            VexStatus status = entry.getKey();
            for (String id : entry.getValue()) {
                boolean unaffected = status == VexStatus.NOT_AFFECTED;
                String detail = unaffected ? impacts.on(id) : status == VexStatus.AFFECTED ? actions.on(id) : null;
                Claim claim = new Claim(status, unaffected ? justification(labels.on(id)) : null, detail);
                ProductIdentity product = product(id, status, path + "/product_status");
                if (product != null) {
                    claims.computeIfAbsent(claim, c -> new ArrayList<>()).add(product);
                }
            }
        }
        List<VexStatement> statements = new ArrayList<>();
        claims.forEach((claim, about) -> statements.add(new VexStatement(
                vulnerability.ids().get(0),
                vulnerability.ids().subList(1, vulnerability.ids().size()),
                about,
                claim.status(),
                claim.justification(),
                claim.detail(),
                issue)));
        return statements;
    }

    /** The products of each status, without those whose status takes findings away and contradicts another one. */
    private Map<VexStatus, Set<String>> byStatus(CsafVulnerability vulnerability, String path) {
        Map<VexStatus, Set<String>> byStatus = new LinkedHashMap<>();
        vulnerability
                .status()
                .forEach((group, ids) -> byStatus.computeIfAbsent(
                                Objects.requireNonNull(VexWords.productStatus(group)), status -> new LinkedHashSet<>())
                        .addAll(ids));
        for (VexStatus status : byStatus.keySet()) {
            for (VexStatus other : byStatus.keySet()) {
                if (VexWords.suppresses(status) && !VexWords.suppresses(other)) {
                    Set<String> contradicted = new LinkedHashSet<>(byStatus.get(status));
                    contradicted.retainAll(byStatus.get(other));
                    for (String id : contradicted) {
                        report(
                                Kind.INVALID_VALUE,
                                path,
                                "\"" + id + "\" is " + status + " and " + other + " at once; taken as " + other);
                    }
                    byStatus.get(status).removeAll(contradicted);
                }
            }
        }
        return byStatus;
    }

    private @Nullable ProductIdentity product(String id, VexStatus status, String path) {
        ProductIdentity product = products.find(id);
        if (product == null) {
            report(Kind.REFERENCE, path, "what \"" + id + "\" is, the product tree does not say");
            return new ProductIdentity(id, null, null, Map.of(), List.of());
        } else if (VexWords.suppresses(status) && products.isWider(id)) {
            report(Kind.UNSUPPORTED, path, "a statement on some versions of \"" + id + "\"; left out");
            return null;
        }
        return product;
    }

    private static @Nullable VexJustification justification(@Nullable String label) {
        return label == null ? null : VexWords.justification(label);
    }

    private void report(Kind kind, String path, String message) {
        context.report(new Diagnostic(kind, path, Position.UNKNOWN, message));
    }

    /** Remarks by the products they are on; of several on one the first counts. */
    private final class Remarks {

        private final String path;
        private final Map<String, String> byProduct = new HashMap<>();
        private @Nullable String onAll;

        Remarks(List<Remark> remarks, String path) throws MalformedDocumentException {
            this.path = path;
            for (Remark remark : remarks) {
                if (remark.isOnAll() && onAll == null) {
                    onAll = remark.text();
                }
                remark.products().forEach(id -> byProduct.putIfAbsent(id, remark.text()));
                for (String group : remark.groups()) {
                    add(group, remark.text());
                }
            }
        }

        private void add(String group, String text) throws MalformedDocumentException {
            List<String> members = products.members(group);
            if (members == null) {
                report(Kind.REFERENCE, path, "the group \"" + group + "\" does not exist");
                return;
            }
            expanded += members.size();
            if (expanded > context.limits().items()) {
                throw new MalformedDocumentException(
                        "groups that stand for more than " + context.limits().items() + " products", Position.UNKNOWN);
            }
            members.forEach(id -> byProduct.putIfAbsent(id, text));
        }

        /** A flag must name products. Source: CSAF 2.0, 6.1.32. */
        void notForAll() {
            if (onAll != null) {
                report(Kind.MISSING, path, "the flag \"" + onAll + "\" names no product; left out");
                onAll = null;
            }
        }

        @Nullable
        String on(String id) {
            return byProduct.getOrDefault(id, onAll);
        }
    }
}
