package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatus;
import dev.scout.sbom.cyclonedx.CycloneDxVulnerability.Affected;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.XmlInput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the children of {@code vulnerabilities} of a CycloneDX XML document. */
final class CycloneDxXmlVulnerabilities {

    private final XmlInput xml;
    private final CycloneDxFacts facts;

    CycloneDxXmlVulnerabilities(XmlInput xml, CycloneDxFacts facts) {
        this.xml = xml;
        this.facts = facts;
    }

    /** The vulnerability that stands here. */
    CycloneDxVulnerability vulnerability() throws IOException {
        CycloneDxVulnerability vulnerability = new CycloneDxVulnerability();
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            switch (name) {
                case "id" -> vulnerability.id(xml.text().strip());
                case "references" -> vulnerability.aliases(aliases());
                case "updated" -> vulnerability.updated(facts.instant(xml.text()));
                case "affects" -> vulnerability.affects(affects());
                case "analysis" -> analysis(vulnerability);
                default -> xml.skip();
            }
        }
        vulnerability.check(facts);
        return vulnerability;
    }

    private List<String> aliases() throws IOException {
        List<String> aliases = new ArrayList<>();
        xml.enter();
        while (xml.next() != null) {
            xml.enter();
            for (String name; (name = xml.next()) != null; ) {
                String id = name.equals("id") ? Facts.present(xml.text().strip()) : null;
                if (id != null) {
                    aliases.add(id);
                }
            }
        }
        return aliases;
    }

    private List<Affected> affects() throws IOException {
        List<Affected> affects = new ArrayList<>();
        xml.enter();
        while (xml.next() != null) {
            String ref = null;
            boolean versions = false;
            xml.enter();
            for (String name; (name = xml.next()) != null; ) {
                switch (name) {
                    case "ref" -> ref = xml.text().strip();
                    case "versions" -> versions = holdsAny();
                    default -> xml.skip();
                }
            }
            if (ref != null) {
                affects.add(new Affected(ref, versions));
            } else {
                xml.report(Kind.MISSING, "something affected without a ref; left out");
            }
        }
        return affects;
    }

    private boolean holdsAny() throws IOException {
        boolean any = false;
        xml.enter();
        while (xml.next() != null) {
            any = true;
        }
        return any;
    }

    private void analysis(CycloneDxVulnerability vulnerability) throws IOException {
        VexStatus state = null;
        VexJustification justification = null;
        String detail = null;
        Instant first = null;
        Instant last = null;
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            switch (name) {
                case "state" -> state = facts.status(xml.text().strip());
                case "justification" ->
                    justification = facts.justification(xml.text().strip());
                case "detail" -> detail = xml.text();
                case "firstIssued" -> first = facts.instant(xml.text());
                case "lastUpdated" -> last = facts.instant(xml.text());
                default -> xml.skip();
            }
        }
        vulnerability.analysis(state, justification, detail, last == null ? first : last);
    }
}
