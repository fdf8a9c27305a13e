package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatus;
import dev.scout.sbom.cyclonedx.CycloneDxVulnerability.Affected;
import dev.scout.sbom.reader.Facts;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the message {@code Vulnerability} and those within it. */
final class CycloneDxProtoVulnerabilities {

    private final CycloneDxProtoInput proto;
    private final CycloneDxFacts facts;

    CycloneDxProtoVulnerabilities(CycloneDxProtoInput proto, CycloneDxFacts facts) {
        this.proto = proto;
        this.facts = facts;
    }

    /** The vulnerability that stands here; null if none does. */
    @Nullable
    CycloneDxVulnerability vulnerability() throws IOException {
        if (!proto.enter(CycloneDxProtoMessage.VULNERABILITY)) {
            return null;
        }
        CycloneDxVulnerability vulnerability = new CycloneDxVulnerability();
        List<String> aliases = new ArrayList<>();
        List<Affected> affects = new ArrayList<>();
        for (String name; (name = proto.next()) != null; ) {
            switch (name) {
                case "id" -> vulnerability.id(proto.text());
                case "references" -> alias(aliases);
                case "updated" -> vulnerability.updated(timestamp());
                case "affects" -> affected(affects);
                case "analysis" -> analysis(vulnerability);
                default -> {
                    // passed over
                }
            }
        }
        vulnerability.aliases(aliases);
        vulnerability.affects(affects);
        vulnerability.check(facts);
        return vulnerability;
    }

    private void alias(List<String> aliases) throws IOException {
        if (proto.enter(CycloneDxProtoMessage.REFERENCE)) {
            for (String name; (name = proto.next()) != null; ) {
                String id = name.equals("id") ? Facts.present(proto.text()) : null;
                if (id != null) {
                    aliases.add(id);
                }
            }
        }
    }

    private void affected(List<Affected> affects) throws IOException {
        if (proto.enter(CycloneDxProtoMessage.AFFECTS)) {
            String ref = null;
            boolean versions = false;
            for (String name; (name = proto.next()) != null; ) {
                switch (name) {
                    case "ref" -> ref = proto.text();
                    case "versions" -> versions = true;
                    default -> {
                        // passed over
                    }
                }
            }
            if (ref != null) {
                affects.add(new Affected(ref, versions));
            } else {
                proto.report(Kind.MISSING, "something affected without a ref; left out");
            }
        }
    }

    private void analysis(CycloneDxVulnerability vulnerability) throws IOException {
        if (!proto.enter(CycloneDxProtoMessage.ANALYSIS)) {
            return;
        }
        VexStatus state = null;
        VexJustification justification = null;
        String detail = null;
        Instant first = null;
        Instant last = null;
        for (String name; (name = proto.next()) != null; ) {
            switch (name) {
                case "state" -> state = facts.status(proto.word(CycloneDxProtoEnum.STATE));
                case "justification" ->
                    justification = facts.justification(proto.word(CycloneDxProtoEnum.JUSTIFICATION));
                case "detail" -> detail = proto.text();
                case "firstIssued" -> first = timestamp();
                case "lastUpdated" -> last = timestamp();
                default -> {
                    // passed over
                }
            }
        }
        vulnerability.analysis(state, justification, detail, last == null ? first : last);
    }

    /** The moment that stands here; null, with a diagnostic, if it is beyond the calendar. */
    @Nullable
    Instant timestamp() throws IOException {
        if (!proto.enter(CycloneDxProtoMessage.TIMESTAMP)) {
            return null;
        }
        Long seconds = null;
        Long nanos = null;
        for (String name; (name = proto.next()) != null; ) {
            switch (name) {
                case "seconds" -> seconds = proto.number();
                case "nanos" -> nanos = proto.number();
                default -> {
                    // passed over
                }
            }
        }
        try {
            return Instant.ofEpochSecond(seconds == null ? 0 : seconds, nanos == null ? 0 : nanos);
        } catch (DateTimeException | ArithmeticException e) {
            proto.report(Kind.INVALID_VALUE, "no date and time: " + seconds + " seconds");
            return null;
        }
    }
}
