package dev.scout.sbom.vex;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatus;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of OpenVEX, before it is known what the document says of all of them.
 *
 * @param ids of the vulnerability, its name first
 * @param time when it was last said, where the statement says so itself
 */
record OpenVexStatement(
        List<String> ids,
        List<ProductIdentity> products,
        VexStatus status,
        @Nullable VexJustification justification,
        @Nullable String detail,
        @Nullable Instant time) {

    /** The statement that stands here; null, with a diagnostic, if it does not say enough. */
    static @Nullable OpenVexStatement read(JsonInput json, Facts facts, OpenVexProducts identities) throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        List<String> ids = List.of();
        List<ProductIdentity> products = List.of();
        List<ProductIdentity> parts = List.of();
        VexStatus status = null;
        VexJustification justification = null;
        String impact = null;
        String action = null;
        String notes = null;
        Instant issued = null;
        Instant updated = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "vulnerability" -> ids = vulnerability(json);
                case "products" -> products = identities.list();
                case "subcomponents" -> parts = identities.list();
                case "status" -> status = status(json);
                case "justification" -> justification = justification(json);
                case "impact_statement" -> impact = Facts.present(json.string());
                case "action_statement" -> action = Facts.present(json.string());
                case "status_notes" -> notes = Facts.present(json.string());
                case "timestamp" -> issued = facts.instant(json.string());
                case "last_updated" -> updated = facts.instant(json.string());
                default -> json.skip();
            }
        }
        if (ids.isEmpty() || status == null) {
            json.report(
                    Kind.MISSING,
                    "a statement without " + (ids.isEmpty() ? "a vulnerability" : "a status") + "; left out");
            return null;
        } else if (products == null || parts == null) {
            json.report(Kind.MISSING, "a statement whose products or their parts cannot be read; left out");
            return null;
        } else if (status == VexStatus.NOT_AFFECTED && justification == null && impact == null) {
            json.report(Kind.MISSING, "a statement that does not say why the product is not affected");
        }
        String reason = status == VexStatus.NOT_AFFECTED ? impact : action;
        return new OpenVexStatement(
                ids,
                withParts(products, parts),
                status,
                justification,
                reason == null ? notes : reason,
                updated == null ? issued : updated);
    }

    private static List<ProductIdentity> withParts(List<ProductIdentity> products, List<ProductIdentity> parts) {
        return parts.isEmpty()
                ? products
                : products.stream()
                        .map(product -> product.subcomponents().isEmpty() ? product.withSubcomponents(parts) : product)
                        .toList();
    }

    /** The statement, with what it inherits. */
    VexStatement statement(VexStatement.Issue document) {
        return new VexStatement(
                ids.get(0),
                ids.subList(1, ids.size()),
                products,
                status,
                justification,
                detail,
                time == null
                        ? document
                        : new VexStatement.Issue(document.documentId(), document.author(), time, document.revision()));
    }

    /** The ids of a vulnerability; in 0.0.1 it is a text. */
    private static List<String> vulnerability(JsonInput json) throws IOException {
        List<String> ids = new ArrayList<>();
        if (json.isString()) {
            add(ids, json.word());
            return ids;
        } else if (!json.enterObject()) {
            return ids;
        }
        String main = null;
        String iri = null;
        List<String> aliases = List.of();
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "name", "id" -> main = json.word();
                case "@id" -> iri = json.string();
                case "aliases" -> aliases = json.strings();
                default -> json.skip();
            }
        }
        if (Facts.present(main) == null && iri != null && iri.indexOf('/') < 0) {
            json.report(Kind.REPAIRED, "a vulnerability without a name; its @id is taken for it");
            main = iri;
        }
        if (Facts.present(main) == null) {
            json.report(Kind.MISSING, "a vulnerability without a name");
            return ids;
        }
        add(ids, main);
        aliases.forEach(alias -> add(ids, alias));
        return ids;
    }

    private static void add(List<String> ids, @Nullable String id) {
        if (id != null && !id.isBlank() && !ids.contains(id.strip())) {
            ids.add(id.strip());
        }
    }

    private static @Nullable VexStatus status(JsonInput json) throws IOException {
        String label = json.word();
        VexStatus status = label == null ? null : VexWords.status(label);
        if (label != null && status == null) {
            json.report(Kind.UNKNOWN_VALUE, "the status \"" + label + "\" is not known");
        }
        return status;
    }

    private static @Nullable VexJustification justification(JsonInput json) throws IOException {
        String label = json.word();
        VexJustification justification = label == null || label.isEmpty() ? null : VexWords.justification(label);
        if (justification == null && label != null && !label.isEmpty()) {
            json.report(Kind.UNKNOWN_VALUE, "the justification \"" + label + "\" is not known; left out");
        }
        return justification;
    }
}
