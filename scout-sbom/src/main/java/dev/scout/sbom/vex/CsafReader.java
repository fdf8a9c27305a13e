package dev.scout.sbom.vex;

import dev.scout.core.read.Diagnostic.Kind;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the statements of a CSAF 2 document of any profile: the VEX profile, and as well a security advisory, which
 * says the same about its products. Source: OASIS CSAF 2.0.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A product in a group of {@code product_status} is what {@link VexWords#productStatus} says (3.2.3.9).
 *   <li>A product that contradicts itself (6.1.6) keeps the claim that takes no findings away.
 *   <li>A product is what the tree says of its id (3.2.2): name, package URL, CPE, hashes. A relationship is the whole
 *       with the part in it ({@link CsafProducts}).
 *   <li>Statements are as old as the document: {@code tracking.current_release_date} (3.2.1.12.1).
 * </ul>
 */
final class CsafReader implements VexReader {

    @Override
    public String name() {
        return "CSAF";
    }

    @Override
    public Claim claim(DocumentStart start) {
        if (!start.jsonMembers().containsKey("document")) {
            return Claim.NONE;
        } else if (start.jsonNames().contains("csaf_version")) {
            return Claim.CERTAIN;
        }
        Map<String, String> members = start.jsonMembers();
        return members.containsKey("product_tree") || members.containsKey("vulnerabilities")
                ? Claim.POSSIBLE
                : Claim.NONE;
    }

    @Override
    public List<VexStatement> read(InputStream document, ReadContext context) throws IOException {
        JsonInput json = JsonInput.open(document, context);
        Facts facts = new Facts(json::report);
        CsafProducts products = new CsafProducts(context);
        List<CsafVulnerability> vulnerabilities = new ArrayList<>();
        VexStatement.Issue issue = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "document" -> issue = CsafHeader.read(json, facts);
                    case "product_tree" -> new CsafProductTree(json, facts, products).read();
                    case "vulnerabilities" -> vulnerabilities(json, vulnerabilities, context);
                    default -> json.skip();
                }
            }
        }
        json.end();
        if (issue == null) {
            throw new MalformedDocumentException("a CSAF document that says nothing of itself", Position.UNKNOWN);
        }
        List<VexStatement> statements = new ArrayList<>();
        CsafStatements maker = new CsafStatements(products, issue, context);
        for (CsafVulnerability vulnerability : vulnerabilities) {
            statements.addAll(maker.statements(vulnerability));
        }
        return statements;
    }

    private static void vulnerabilities(JsonInput json, List<CsafVulnerability> vulnerabilities, ReadContext context)
            throws IOException {
        vulnerabilities.clear();
        if (json.enterArray()) {
            for (int index = 0; json.nextElement(); index++) {
                CsafVulnerability vulnerability = CsafVulnerability.read(json, index);
                if (vulnerability != null && vulnerability.ids().isEmpty()) {
                    json.report(Kind.MISSING, "a vulnerability without cve and ids; left out");
                } else if (vulnerabilities.size() == context.limits().items()) {
                    throw new MalformedDocumentException(
                            "more than " + context.limits().items() + " vulnerabilities", json.position());
                } else if (vulnerability != null) {
                    vulnerabilities.add(vulnerability);
                }
            }
        }
    }
}
