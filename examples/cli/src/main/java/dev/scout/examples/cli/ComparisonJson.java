package dev.scout.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.scout.core.image.BaseImage;
import dev.scout.core.image.ImageReference;
import dev.scout.core.sbom.Component;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.inventory.BaseChange;
import dev.scout.match.inventory.Comparison;
import dev.scout.match.inventory.PackageChange;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison for programs. The fields are documented in the README; their order and that of the entries is fixed. */
final class ComparisonJson {

    private final JsonGenerator json;
    private final FindingJson findings;

    private ComparisonJson(JsonGenerator json, AdvisoryIndex index) {
        this.json = json;
        this.findings = new FindingJson(json, index);
    }

    /** Writes a comparison and a line break, and flushes; does not close. */
    static void write(Comparison comparison, AdvisoryIndex index, Writer out) throws IOException {
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new ComparisonJson(json, index).write(comparison);
        }
        out.write('\n');
        out.flush();
    }

    private void write(Comparison comparison) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("packages");
        for (PackageChange change : comparison.packages()) {
            json.writeStartObject();
            json.writeStringField("kind", change.kind().name());
            write("before", change.before());
            write("after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        write("opened", comparison.opened());
        write("resolved", comparison.resolved());
        write(comparison.base());
        json.writeEndObject();
    }

    private void write(String field, @Nullable Component component) throws IOException {
        json.writeFieldName(field);
        if (component == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("name", component.identity().name());
        json.writeStringField("version", component.identity().version());
        json.writeStringField("ref", component.ref());
        json.writeEndObject();
    }

    private void write(String field, List<Finding> list) throws IOException {
        json.writeArrayFieldStart(field);
        for (Finding finding : list) {
            findings.write(finding);
        }
        json.writeEndArray();
    }

    private void write(@Nullable BaseChange change) throws IOException {
        json.writeFieldName("base");
        if (change == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        write("before", change.before());
        write("after", change.after());
        json.writeEndObject();
    }

    private void write(String field, BaseChange.Base base) throws IOException {
        ImageReference stated = base.stated();
        json.writeObjectFieldStart(field);
        json.writeStringField("stated", stated == null ? null : stated.toString());
        json.writeFieldName("found");
        write(base.found());
        json.writeEndObject();
    }

    private void write(@Nullable BaseImage found) throws IOException {
        if (found == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeArrayFieldStart("names");
        for (ImageReference name : found.references()) {
            json.writeString(name.toString());
        }
        json.writeEndArray();
        json.writeNumberField("layers", found.diffIds().size());
        json.writeStringField("chainId", found.chainId().toString());
        json.writeEndObject();
    }
}
