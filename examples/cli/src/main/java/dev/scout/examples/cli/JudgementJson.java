package dev.scout.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scout.core.risk.Signals;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.Waiver;
import dev.scout.match.judgement.Ground;
import dev.scout.match.judgement.JudgedFinding;
import dev.scout.match.judgement.Unapplied;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said of findings besides advisories, for programs. */
final class JudgementJson {

    private final JsonGenerator json;
    private final FindingJson findings;

    JudgementJson(JsonGenerator json, FindingJson findings) {
        this.json = json;
        this.findings = findings;
    }

    /** Writes a finding with what is said of it. */
    void write(JudgedFinding judged) throws IOException {
        json.writeStartObject();
        findings.fields(judged.finding());
        json.writeStringField("standing", judged.standing().name());
        write(judged.signals());
        json.writeArrayFieldStart("grounds");
        for (Ground ground : judged.grounds()) {
            write(ground);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes what is kept out, and what was said without effect. */
    void write(JudgedScan scan) throws IOException {
        json.writeArrayFieldStart("suppressed");
        for (JudgedFinding finding : scan.judged().suppressed()) {
            write(finding);
        }
        json.writeEndArray();
        json.writeNumberField("filtered", scan.filtered());
        json.writeStringField("asOf", scan.asOf().toString());
        json.writeArrayFieldStart("unapplied");
        for (Unapplied<VexStatement> unapplied : scan.judged().unappliedStatements()) {
            VexStatement said = unapplied.said();
            json.writeStartObject();
            json.writeStringField("because", unapplied.reason().name());
            fields(said, said.products().stream().map(ProductIdentity::id).toList());
            json.writeEndObject();
        }
        for (Unapplied<Waiver> unapplied : scan.judged().unappliedWaivers()) {
            json.writeStartObject();
            json.writeStringField("because", unapplied.reason().name());
            fields(unapplied.said());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(Signals signals) throws IOException {
        var known = signals.knownExploited();
        if (known == null) {
            json.writeNullField("knownExploited");
        } else {
            json.writeObjectFieldStart("knownExploited");
            json.writeStringField("cve", known.cve());
            json.writeStringField("added", known.added().toString());
            json.writeStringField("due", text(known.due()));
            json.writeBooleanField("ransomware", known.ransomware());
            json.writeEndObject();
        }
        var prediction = signals.exploitPrediction();
        if (prediction == null) {
            json.writeNullField("epss");
        } else {
            json.writeObjectFieldStart("epss");
            json.writeStringField("cve", prediction.cve());
            json.writeNumberField("probability", prediction.probability());
            json.writeNumberField("percentile", prediction.percentile());
            json.writeEndObject();
        }
    }

    private void write(Ground ground) throws IOException {
        json.writeStartObject();
        if (ground instanceof Ground.Stated stated) {
            fields(stated.statement(), List.of(stated.product().id()));
        } else if (ground instanceof Ground.Waived waived) {
            fields(waived.waiver());
        }
        json.writeEndObject();
    }

    private void fields(VexStatement said, List<String> products) throws IOException {
        json.writeStringField("kind", "STATEMENT");
        json.writeStringField("says", said.status().name());
        json.writeStringField("vulnerability", said.vulnerability());
        json.writeArrayFieldStart("about");
        for (String product : products) {
            json.writeString(product);
        }
        json.writeEndArray();
        var justification = said.justification();
        json.writeStringField(
                "justification",
                justification == null ? null : justification.name().toLowerCase(Locale.ROOT));
        json.writeStringField("reason", said.detail());
        json.writeStringField("author", said.issue().author());
        json.writeStringField("document", said.issue().documentId());
        json.writeStringField("time", text(said.issue().timestamp()));
        json.writeNullField("expires");
    }

    private void fields(Waiver said) throws IOException {
        json.writeStringField("kind", "WAIVER");
        json.writeStringField("says", said instanceof Waiver.FalsePositive ? "FALSE_POSITIVE" : "ACCEPTED_RISK");
        json.writeStringField("vulnerability", said.vulnerability());
        json.writeArrayFieldStart("about");
        json.writeString(JudgementWords.of(said.scope()));
        json.writeEndArray();
        json.writeNullField("justification");
        json.writeStringField("reason", said.reason());
        json.writeNullField("author");
        json.writeNullField("document");
        json.writeNullField("time");
        json.writeStringField("expires", text(said.expires()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
