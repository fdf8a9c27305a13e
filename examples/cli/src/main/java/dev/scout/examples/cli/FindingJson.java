package dev.scout.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scout.core.advisory.Severity;
import dev.scout.core.sbom.Component;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Evidence;
import dev.scout.match.Finding;
import dev.scout.match.Fix;
import dev.scout.match.PlatformLimit;
import dev.scout.match.SetAside;
import dev.scout.match.Verdict;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings, and what they rest on, for programs. */
final class FindingJson {

    private final JsonGenerator json;
    private final AdvisoryIndex index;

    FindingJson(JsonGenerator json, AdvisoryIndex index) {
        this.json = json;
        this.index = index;
    }

    void write(Finding finding) throws IOException {
        json.writeStartObject();
        fields(finding);
        json.writeEndObject();
    }

    /** The fields of a finding, within its object. */
    void fields(Finding finding) throws IOException {
        write(finding.component());
        strings("refs", finding.components().stream().map(Component::ref).toList());
        json.writeStringField("id", finding.id());
        strings("aliases", finding.aliases());
        json.writeStringField("severity", finding.rating().name());
        fixed(finding.fixes());
        json.writeArrayFieldStart("advisories");
        for (Finding.Match match : finding.matches()) {
            write(match);
        }
        json.writeEndArray();
    }

    private void write(Finding.Match match) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", match.advisoryId());
        json.writeStringField("summary", summary(match.advisoryId()));
        fixed(match.verdict().fixes());
        json.writeStringField("state", match.verdict().state().name());
        write(match.verdict().limit());
        json.writeArrayFieldStart("severities");
        for (Severity severity : match.severities()) {
            json.writeStartObject();
            json.writeStringField("method", severity.method().name());
            json.writeStringField("value", severity.value());
            json.writeStringField("source", severity.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        write(match.verdict().evidence());
        json.writeEndObject();
    }

    private String summary(String advisoryId) {
        return index.find(advisoryId).map(advisory -> advisory.text().summary()).orElse("");
    }

    private void write(PlatformLimit limit) throws IOException {
        json.writeObjectFieldStart("platforms");
        strings("operatingSystems", limit.operatingSystems());
        strings("architectures", limit.architectures());
        json.writeEndObject();
    }

    void write(SetAside setAside) throws IOException {
        json.writeStartObject();
        json.writeStringField("reason", setAside.reason().name());
        write("because", setAside.because());
        write(setAside.verdict());
        json.writeFieldName("finding");
        write(setAside.finding());
        json.writeEndObject();
    }

    private void write(Verdict verdict) throws IOException {
        json.writeObjectFieldStart("verdict");
        json.writeStringField("kind", Names.kind(verdict));
        json.writeStringField("reason", reason(verdict));
        write(verdict.evidence());
        json.writeEndObject();
    }

    private static @Nullable String reason(Verdict verdict) {
        return verdict instanceof Verdict.NotAffected notAffected
                ? notAffected.reason().name()
                : null;
    }

    /** A component and its package URL. */
    void write(Component component) throws IOException {
        write("component", component);
        var purl = component.identity().purl();
        json.writeStringField("purl", purl == null ? null : purl.toString());
    }

    private void write(String field, Component component) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("name", component.identity().name());
        json.writeStringField("version", component.identity().version());
        json.writeStringField("ref", component.ref());
        json.writeEndObject();
    }

    void write(Evidence evidence) throws IOException {
        json.writeObjectFieldStart("evidence");
        json.writeStringField("advisory", evidence.advisoryId());
        json.writeStringField("ecosystem", evidence.ecosystem());
        json.writeStringField("package", evidence.packageName());
        json.writeStringField("naming", evidence.naming().name());
        json.writeStringField("scheme", evidence.scheme());
        json.writeStringField("version", evidence.version());
        json.writeStringField("readAs", evidence.readAs());
        json.writeStringField("rule", evidence.rule());
        json.writeEndObject();
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
