package dev.scout.examples.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scout.core.risk.EndOfLife;
import dev.scout.core.risk.LeakedSecret;
import dev.scout.core.risk.LicenseRisk;
import dev.scout.core.risk.MaliciousPackage;
import dev.scout.core.sbom.Component;
import dev.scout.match.Finding;
import dev.scout.match.remedy.Upgrade;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong besides vulnerabilities, and what to upgrade, for programs. */
final class RiskJson {

    private final JsonGenerator json;

    RiskJson(JsonGenerator json) {
        this.json = json;
    }

    void write(OtherRisks risks) throws IOException {
        json.writeObjectFieldStart("risks");
        json.writeArrayFieldStart("malicious");
        for (MaliciousPackage malicious : risks.malicious()) {
            json.writeStartObject();
            json.writeStringField("purl", malicious.purl().toString());
            json.writeStringField("id", malicious.advisoryId());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("secrets");
        for (LeakedSecret secret : risks.secrets()) {
            json.writeStartObject();
            json.writeStringField("rule", secret.rule());
            json.writeStringField("place", secret.place());
            json.writeStringField("fingerprint", risks.hasFingerprints() ? secret.fingerprint() : null);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("licenses");
        for (LicenseRisk risk : risks.licenses()) {
            json.writeStartObject();
            json.writeStringField("ref", risk.componentRef());
            json.writeStringField(
                    "license", risk.license() == null ? null : risk.license().toString());
            json.writeStringField("reason", risk.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        write(risks.support());
        json.writeEndObject();
        write(risks.fixes());
    }

    private void write(OtherRisks.@Nullable Support support) throws IOException {
        if (support == null) {
            json.writeNullField("support");
            return;
        }
        EndOfLife release = support.release();
        json.writeObjectFieldStart("support");
        json.writeStringField("system", support.system() == null ? null : RiskTable.name(support.system()));
        json.writeStringField("asOf", support.asOf().toString());
        if (release == null) {
            json.writeNullField("release");
        } else {
            json.writeObjectFieldStart("release");
            json.writeStringField("distribution", release.distribution());
            json.writeStringField("release", release.release());
            json.writeStringField("endOfSupport", release.endOfSupport().toString());
            json.writeStringField(
                    "endOfExtendedSupport",
                    release.endOfExtendedSupport() == null
                            ? null
                            : release.endOfExtendedSupport().toString());
            json.writeBooleanField("isOver", support.isOver());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void write(@Nullable Fixes fixes) throws IOException {
        if (fixes == null) {
            json.writeNullField("fixes");
            return;
        }
        json.writeObjectFieldStart("fixes");
        json.writeArrayFieldStart("upgrades");
        for (Upgrade upgrade : fixes.upgrades()) {
            json.writeStartObject();
            json.writeStringField("package", upgrade.packageName());
            json.writeStringField("naming", upgrade.naming().name());
            json.writeStringField("from", upgrade.from());
            json.writeStringField("to", upgrade.to());
            strings("refs", upgrade.components().stream().map(Component::ref));
            strings("cleared", upgrade.cleared().stream().map(Finding::id));
            strings("remaining", upgrade.remaining().stream().map(Finding::id));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("withoutFix");
        for (Finding finding : fixes.withoutFix()) {
            json.writeStartObject();
            strings("refs", finding.components().stream().map(Component::ref));
            json.writeStringField("id", finding.id());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void strings(String field, Stream<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values.distinct().toList()) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
