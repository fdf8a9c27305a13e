package dev.scout.sbom.vex;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.vex.VexStatement;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader.Claim;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads OpenVEX 0.0.1 and 0.2.0. Source: OPENVEX-SPEC.md of the openvex project.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A statement without a time has the document's (Inheritance Flow, Timestamps). Of a statement's own times
 *       {@code last_updated} counts before {@code timestamp}.
 *   <li>A statement without products has none; an envelope may give it some (Inheritance Flow, Product ID).
 *   <li>A product is named by {@code identifiers.purl}, else by an {@code @id} that is a package URL (Product Data
 *       Structure); in 0.0.1, a text.
 *   <li>{@code subcomponents} stand in each product; in 0.0.1, in the statement, for all of its products.
 * </ul>
 */
final class OpenVexReader implements VexReader {

    @Override
    public String name() {
        return "OpenVEX";
    }

    @Override
    public Claim claim(DocumentStart start) {
        Map<String, String> members = start.jsonMembers();
        if (members.getOrDefault("@context", "").startsWith("https://openvex.dev/ns")) {
            return Claim.CERTAIN;
        }
        return members.containsKey("statements") && start.jsonNames().contains("vulnerability")
                ? Claim.POSSIBLE
                : Claim.NONE;
    }

    @Override
    public List<VexStatement> read(InputStream document, ReadContext context) throws IOException {
        JsonInput json = JsonInput.open(document, context);
        Facts facts = new Facts(json::report);
        OpenVexProducts products = new OpenVexProducts(json, facts, context.limits());
        List<OpenVexStatement> drafts = null;
        String id = null;
        String author = null;
        String version = null;
        Instant issued = null;
        Instant updated = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "@id", "id" -> id = json.string();
                    case "author" -> author = json.string();
                    case "version" -> version = version(json);
                    case "timestamp" -> issued = facts.instant(json.string());
                    case "last_updated" -> updated = facts.instant(json.string());
                    case "statements" -> drafts = statements(json, facts, products, context);
                    default -> json.skip();
                }
            }
        }
        json.end();
        if (drafts == null) {
            throw new MalformedDocumentException("an OpenVEX document without a list of statements", Position.UNKNOWN);
        }
        VexStatement.Issue issue = new VexStatement.Issue(
                Facts.present(id), Facts.present(author), issued == null ? updated : issued, Facts.present(version));
        return drafts.stream().map(draft -> draft.statement(issue)).toList();
    }

    private static @Nullable List<OpenVexStatement> statements(
            JsonInput json, Facts facts, OpenVexProducts products, ReadContext context) throws IOException {
        if (!json.enterArray()) {
            return null;
        }
        List<OpenVexStatement> drafts = new ArrayList<>();
        while (json.nextElement()) {
            OpenVexStatement draft = OpenVexStatement.read(json, facts, products);
            if (draft != null) {
                if (drafts.size() == context.limits().items()) {
                    throw new MalformedDocumentException(
                            "more than " + context.limits().items() + " statements", json.position());
                }
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /** A whole number, in 0.0.1 written as a text. */
    private static @Nullable String version(JsonInput json) throws IOException {
        if (json.isNumber()) {
            Long number = json.integer();
            return number == null ? null : number.toString();
        }
        return json.string();
    }
}
