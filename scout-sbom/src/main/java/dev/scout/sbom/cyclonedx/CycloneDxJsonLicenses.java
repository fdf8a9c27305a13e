package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Licensing;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads licences in their three shapes: {@code license.id}, {@code license.name} and {@code expression}. What is not
 * acknowledged as {@code concluded} is declared. Source: CycloneDX 1.6, {@code licenseChoice}, {@code acknowledgement}.
 */
final class CycloneDxJsonLicenses {

    private final JsonInput json;
    private final Facts facts;

    CycloneDxJsonLicenses(JsonInput json, Facts facts) {
        this.json = json;
        this.facts = facts;
    }

    /** A licence and who says so. */
    private static final class Choice {

        private @Nullable LicenseExpression license;
        private boolean concluded;
    }

    /** The licences of the array that stands here. */
    Licensing licenses() throws IOException {
        List<LicenseExpression> declared = new ArrayList<>();
        List<LicenseExpression> concluded = new ArrayList<>();
        if (json.enterArray()) {
            while (json.nextElement()) {
                for (Choice choice : choices()) {
                    if (choice.license != null) {
                        (choice.concluded ? concluded : declared).add(choice.license);
                    }
                }
            }
        }
        return declared.isEmpty() && concluded.isEmpty() ? Licensing.UNKNOWN : new Licensing(declared, concluded);
    }

    /** One choice; two where a document breaks the rule and names a licence and an expression. */
    private List<Choice> choices() throws IOException {
        List<Choice> choices = new ArrayList<>(1);
        if (json.enterObject()) {
            Choice expression = new Choice();
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "license" -> choices.add(license());
                    case "expression" -> {
                        expression.license = facts.license(json.string());
                        choices.add(expression);
                    }
                    case "acknowledgement" -> expression.concluded = isConcluded();
                    default -> json.skip();
                }
            }
        }
        return choices;
    }

    private Choice license() throws IOException {
        Choice choice = new Choice();
        if (!json.enterObject()) {
            return choice;
        }
        String id = null;
        String called = null;
        String url = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "id" -> id = Facts.present(json.string());
                case "name" -> called = Facts.present(json.string());
                case "url" -> url = Facts.present(json.string());
                case "acknowledgement" -> choice.concluded = isConcluded();
                default -> json.skip();
            }
        }
        if (id != null) {
            choice.license = facts.license(id);
        } else if (called != null) {
            choice.license = Facts.licenseNamed(called);
        } else if (url != null) {
            json.report(Kind.REPAIRED, "a licence without an id and a name; its URL is taken for the name");
            choice.license = LicenseExpression.named(url);
        } else {
            json.report(Kind.MISSING, "a licence without an id and a name; left out");
        }
        return choice;
    }

    private boolean isConcluded() throws IOException {
        String word = json.string();
        if (word != null && !word.equals("concluded") && !word.equals("declared")) {
            json.report(Kind.UNKNOWN_VALUE, "the acknowledgement \"" + word + "\" is not known; taken as declared");
        }
        return "concluded".equals(word);
    }
}
