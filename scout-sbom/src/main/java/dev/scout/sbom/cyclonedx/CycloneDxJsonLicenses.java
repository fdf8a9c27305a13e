package dev.scout.sbom.cyclonedx;

import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Licensing;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;

/** Reads licences in their three shapes: {@code license.id}, {@code license.name} and {@code expression}. */
final class CycloneDxJsonLicenses {

    private final JsonInput json;
    private final CycloneDxFacts facts;

    CycloneDxJsonLicenses(JsonInput json, CycloneDxFacts facts) {
        this.json = json;
        this.facts = facts;
    }

    /** The licences of the array that stands here. */
    Licensing licenses() throws IOException {
        CycloneDxLicenses licenses = new CycloneDxLicenses();
        if (json.enterArray()) {
            while (json.nextElement()) {
                choice(licenses);
            }
        }
        return licenses.licensing();
    }

    /** One choice; two where a document breaks the rule and names a licence and an expression. */
    private void choice(CycloneDxLicenses licenses) throws IOException {
        if (json.enterObject()) {
            LicenseExpression expression = null;
            boolean concluded = false;
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "license" -> license(licenses);
                    case "expression" -> expression = facts.expression(json.word());
                    case "acknowledgement" -> concluded = facts.isConcluded(json.word());
                    default -> json.skip();
                }
            }
            licenses.add(expression, concluded);
        }
    }

    private void license(CycloneDxLicenses licenses) throws IOException {
        if (!json.enterObject()) {
            return;
        }
        String id = null;
        String called = null;
        String url = null;
        boolean concluded = false;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "id" -> id = json.word();
                case "name" -> called = json.word();
                case "url" -> url = json.word();
                case "acknowledgement" -> concluded = facts.isConcluded(json.word());
                default -> json.skip();
            }
        }
        licenses.add(facts.license(id, called, url), concluded);
    }
}
