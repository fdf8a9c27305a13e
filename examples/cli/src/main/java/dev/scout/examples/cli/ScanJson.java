package dev.scout.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.scout.core.read.Diagnostic;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Assessment;
import dev.scout.match.Coverage;
import dev.scout.match.Finding;
import dev.scout.match.SetAside;
import dev.scout.match.Verdict.Undecided;
import dev.scout.match.judgement.JudgedFinding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A scan for programs. The fields are documented in the README; their order and that of the entries is fixed. */
final class ScanJson {

    private final JsonGenerator json;
    private final FindingJson findings;

    private ScanJson(JsonGenerator json, AdvisoryIndex index) {
        this.json = json;
        this.findings = new FindingJson(json, index);
    }

    /** Writes a scan and a line break, and flushes; does not close. */
    static void write(Scan scan, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder().build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new ScanJson(json, scan.overlay().index()).write(scan);
        }
        out.write('\n');
        out.flush();
    }

    private void write(Scan scan) throws IOException {
        json.writeStartObject();
        findings(scan);
        new RiskJson(json).write(scan.risks());
        json.writeArrayFieldStart("setAside");
        for (SetAside setAside : scan.overlay().setAside()) {
            findings.write(setAside);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("undecided");
        for (Assessment assessment : scan.overlay().undecided()) {
            write(assessment);
        }
        json.writeEndArray();
        json.writeFieldName("coverage");
        write(scan.overlay().coverage());
        json.writeObjectFieldStart("diagnostics");
        write("bill", scan.bill().oddities());
        write("advisories", scan.advisoryOddities());
        if (scan.judged() != null) {
            write("judgement", scan.judged().oddities());
        }
        if (scan.risks().support() != null) {
            write("supportDates", scan.risks().oddities());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The findings that are shown; and what is said of them besides, and kept out for it, if anything was given. */
    private void findings(Scan scan) throws IOException {
        JudgedScan judged = scan.judged();
        json.writeArrayFieldStart("findings");
        if (judged == null) {
            for (Finding finding : scan.overlay().findings()) {
                findings.write(finding);
            }
            json.writeEndArray();
        } else {
            JudgementJson judgements = new JudgementJson(json, findings);
            for (JudgedFinding finding : judged.shown()) {
                judgements.write(finding);
            }
            json.writeEndArray();
            judgements.write(judged);
        }
    }

    private void write(Assessment assessment) throws IOException {
        json.writeStartObject();
        findings.write(assessment.component());
        json.writeStringField("id", assessment.advisoryId());
        if (assessment.verdict() instanceof Undecided undecided) {
            json.writeStringField("obstacle", undecided.obstacle().name());
        }
        findings.write(assessment.verdict().evidence());
        json.writeEndObject();
    }

    private void write(Coverage coverage) throws IOException {
        json.writeStartObject();
        json.writeNumberField("components", coverage.components());
        json.writeArrayFieldStart("rows");
        for (Coverage.Row row : coverage.rows()) {
            json.writeStartObject();
            json.writeStringField("ecosystem", row.ecosystem());
            json.writeStringField("state", row.state().name());
            json.writeNumberField("components", row.components());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(String document, List<Diagnostic> diagnostics) throws IOException {
        json.writeArrayFieldStart(document);
        for (Diagnostic diagnostic : diagnostics) {
            json.writeStartObject();
            json.writeStringField("kind", diagnostic.kind().name());
            json.writeStringField("path", diagnostic.path());
            json.writeStringField("position", diagnostic.position().toString());
            json.writeStringField("message", diagnostic.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
