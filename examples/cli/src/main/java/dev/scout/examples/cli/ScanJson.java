package dev.scout.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.sbom.Component;
import dev.scout.match.Assessment;
import dev.scout.match.Coverage;
import dev.scout.match.Evidence;
import dev.scout.match.Finding;
import dev.scout.match.Fix;
import dev.scout.match.Verdict.Undecided;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A scan for programs. The fields are those of {@code JSON.md}; their order and that of the entries is fixed. */
final class ScanJson {

    private final JsonGenerator json;

    private ScanJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a scan and a line break, and flushes; does not close. */
    static void write(Scan scan, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder().build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new ScanJson(json).write(scan);
        }
        out.write('\n');
        out.flush();
    }

    private void write(Scan scan) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("findings");
        for (Finding finding : scan.overlay().findings()) {
            write(finding);
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
        write("bill", scan.billOddities());
        write("advisories", scan.advisoryOddities());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Finding finding) throws IOException {
        json.writeStartObject();
        write(finding.component());
        json.writeStringField("id", finding.id());
        strings("aliases", finding.aliases());
        json.writeStringField("severity", finding.rating().name());
        fixed(finding.fixes());
        json.writeArrayFieldStart("advisories");
        for (Finding.Match match : finding.matches()) {
            json.writeStartObject();
            json.writeStringField("id", match.advisory().id());
            json.writeStringField("summary", match.advisory().text().summary());
            fixed(match.verdict().fixes());
            write(match.verdict().evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Assessment assessment) throws IOException {
        json.writeStartObject();
        write(assessment.component());
        json.writeStringField("id", assessment.advisory().id());
        if (assessment.verdict() instanceof Undecided undecided) {
            json.writeStringField("obstacle", undecided.obstacle().name());
        }
        write(assessment.verdict().evidence());
        json.writeEndObject();
    }

    private void write(Component component) throws IOException {
        json.writeObjectFieldStart("component");
        json.writeStringField("name", component.identity().name());
        json.writeStringField("version", component.identity().version());
        json.writeStringField("ref", component.ref());
        json.writeEndObject();
        var purl = component.identity().purl();
        json.writeStringField("purl", purl == null ? null : purl.toString());
    }

    private void write(Evidence evidence) throws IOException {
        json.writeObjectFieldStart("evidence");
        json.writeStringField("ecosystem", evidence.ecosystem());
        json.writeStringField("package", evidence.packageName());
        json.writeStringField("naming", evidence.naming().name());
        json.writeStringField("scheme", evidence.scheme());
        json.writeStringField("version", evidence.version());
        json.writeStringField("rule", evidence.rule());
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

    private void fixed(List<Fix> fixes) throws IOException {
        strings("fixed", fixes.stream().map(Fix::version).distinct().toList());
    }

    private void strings(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
