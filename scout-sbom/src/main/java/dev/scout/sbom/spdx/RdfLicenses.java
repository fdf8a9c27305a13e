package dev.scout.sbom.spdx;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Licence expressions of an RDF graph, which are trees of nodes there, as texts. Source: SPDX 2.3, Annex C and Annex D.
 */
final class RdfLicenses {

    private static final int MAXIMUM_DEPTH = 100;

    private final RdfGraph graph;

    RdfLicenses(RdfGraph graph) {
        this.graph = graph;
    }

    /** The expression that a node stands for; null for none. */
    @Nullable
    String expression(@Nullable String uri) {
        return uri == null ? null : expression(uri, 0);
    }

    /** The id of a licence that has one. */
    String id(RdfNode node) {
        String id = node.first("licenseId");
        return id == null ? RdfGraph.local(node.uri()) : id;
    }

    private String expression(String uri, int depth) {
        RdfNode node = graph.find(uri);
        String local = RdfGraph.local(uri);
        if (local.equals("noassertion") || local.equals("none")) {
            return local.equals("none") ? "NONE" : "NOASSERTION";
        } else if (node == null || node.type == null) {
            return local;
        } else if (depth > MAXIMUM_DEPTH) {
            return "NOASSERTION";
        }
        return switch (node.type) {
            case "ConjunctiveLicenseSet" -> join(" AND ", node.all("member"), depth);
            case "DisjunctiveLicenseSet" -> join(" OR ", node.all("member"), depth);
            case "OrLaterOperator" -> member(node, depth) + "+";
            case "WithExceptionOperator" -> member(node, depth) + " WITH " + exception(node);
            case "SpdxNoAssertionLicense" -> "NOASSERTION";
            case "SpdxNoneLicense" -> "NONE";
            // what the official libraries could not read, in the words of the document that they read
            case "InvalidLicenseExpression" ->
                Objects.requireNonNullElse(node.first("invalidLicenseExpression"), "NOASSERTION");
            default -> id(node);
        };
    }

    private String member(RdfNode node, int depth) {
        String member = node.first("member");
        return member == null ? "NOASSERTION" : expression(member, depth + 1);
    }

    private String exception(RdfNode node) {
        String uri = node.first("licenseException");
        RdfNode exception = graph.find(uri);
        String id = exception == null ? null : exception.first("licenseExceptionId");
        return id == null ? RdfGraph.local(String.valueOf(uri)) : id;
    }

    private String join(String operator, List<String> members, int depth) {
        StringBuilder text = new StringBuilder("(");
        for (String member : members) {
            text.append(text.length() == 1 ? "" : operator).append(expression(member, depth + 1));
        }
        return text.append(')').toString();
    }
}
