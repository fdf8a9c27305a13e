package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatus;
import dev.scout.sbom.cyclonedx.CycloneDxVulnerability.Affected;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the members of {@code vulnerabilities} of a CycloneDX JSON document. */
final class CycloneDxJsonVulnerabilities {

    private final JsonInput json;
    private final CycloneDxFacts facts;

    CycloneDxJsonVulnerabilities(JsonInput json, CycloneDxFacts facts) {
        this.json = json;
        this.facts = facts;
    }

    /** The vulnerability that stands here; null if none does. */
    @Nullable
    CycloneDxVulnerability vulnerability() throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        CycloneDxVulnerability vulnerability = new CycloneDxVulnerability();
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "id" -> vulnerability.id(json.string());
                case "references" -> vulnerability.aliases(aliases());
                case "updated" -> vulnerability.updated(facts.instant(json.string()));
                case "affects" -> vulnerability.affects(affects());
                case "analysis" -> analysis(vulnerability);
                default -> json.skip();
            }
        }
        vulnerability.check(facts);
        return vulnerability;
    }

    private List<String> aliases() throws IOException {
        List<String> aliases = new ArrayList<>();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    for (String name; (name = json.nextName()) != null; ) {
                        String id = name.equals("id") ? Facts.present(json.string()) : null;
                        if (id != null) {
                            aliases.add(id);
                        }
                    }
                }
            }
        }
        return aliases;
    }

    private List<Affected> affects() throws IOException {
        List<Affected> affects = new ArrayList<>();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    String ref = null;
                    boolean versions = false;
                    for (String name; (name = json.nextName()) != null; ) {
                        switch (name) {
                            case "ref" -> ref = json.string();
                            case "versions" -> versions = holdsAny();
                            default -> json.skip();
                        }
                    }
                    if (ref != null) {
                        affects.add(new Affected(ref, versions));
                    } else {
                        json.report(Kind.MISSING, "something affected without a ref; left out");
                    }
                }
            }
        }
        return affects;
    }

    private boolean holdsAny() throws IOException {
        boolean any = false;
        if (json.enterArray()) {
            while (json.nextElement()) {
                any = true;
            }
        }
        return any;
    }

    private void analysis(CycloneDxVulnerability vulnerability) throws IOException {
        if (!json.enterObject()) {
            return;
        }
        VexStatus state = null;
        VexJustification justification = null;
        String detail = null;
        Instant first = null;
        Instant last = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "state" -> state = facts.status(json.string());
                case "justification" -> justification = facts.justification(json.string());
                case "detail" -> detail = json.string();
                case "firstIssued" -> first = facts.instant(json.string());
                case "lastUpdated" -> last = facts.instant(json.string());
                default -> json.skip();
            }
        }
        vulnerability.analysis(state, justification, detail, last == null ? first : last);
    }
}
