package dev.scout.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.risk.LicenseDecision;
import dev.scout.core.risk.LicensePolicy;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.MalformedLicenseException;
import dev.scout.sbom.SharedSboms.RealSbom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every licence expression of the real bills is parsed, or refused with a reason; and a policy judges every component.
 */
class SharedLicensesTest {

    private static List<RealSbom> bills() throws IOException {
        return SharedSboms.ofKind(
                "cdx-json",
                "cdx-xml",
                "cdx-proto?",
                "spdx-json",
                "spdx-tv",
                "spdx-yaml",
                "spdx3-jsonld",
                "syft-or-scout-json",
                "trivy-json",
                "dsse-or-bundle",
                "github-snapshot");
    }

    /** Where the formats write expressions: in JSON, YAML, tag-value and XML. */
    private static final List<Pattern> EXPRESSIONS = List.of(
            Pattern.compile("\"(?:expression|licenseDeclared|licenseConcluded|simplelicensing_licenseExpression)\""
                    + "\\s*:\\s*\"([^\"\\\\]*)\""),
            Pattern.compile("(?m)^\\s*PackageLicense(?:Declared|Concluded):[ \\t]*(.*?)\\r?$"),
            Pattern.compile("<expression[^>]*>([^<]*)</expression>"));

    private static boolean isNothing(String text) {
        return text.isBlank() || text.strip().equals("NONE") || text.strip().equals("NOASSERTION");
    }

    @Test
    void every_expression_is_parsed_or_refused_with_a_reason() throws IOException {
        LicensePolicy policy = LicensePolicy.refusing(List.of("GPL-3.0-only", "AGPL-3.0-only"));
        Map<String, Integer> texts = new TreeMap<>();
        for (RealSbom bill : bills()) {
            String document = new String(bill.bytes(), StandardCharsets.UTF_8);
            for (Pattern pattern : EXPRESSIONS) {
                for (Matcher matcher = pattern.matcher(document); matcher.find(); ) {
                    texts.merge(matcher.group(1), 1, Integer::sum);
                }
            }
        }
        int parsed = 0;
        int known = 0;
        int nothing = 0;
        Map<String, String> refused = new TreeMap<>();
        for (String text : texts.keySet()) {
            if (isNothing(text)) {
                nothing++;
                continue;
            }
            try {
                LicenseExpression expression = LicenseExpression.parse(text);
                parsed++;
                known += expression.known() ? 1 : 0;
                assertThat(LicenseExpression.parse(expression.toString()))
                        .as(text)
                        .isEqualTo(expression);
                assertThat(policy.decide(expression).toString()).isNotEmpty();
            } catch (MalformedLicenseException e) {
                refused.put(text, String.valueOf(e.getMessage()));
            }
        }
        System.out.println("licences: " + texts.size() + " different texts of expressions in "
                + texts.values().stream().mapToInt(Integer::intValue).sum() + " places: " + parsed
                + " parsed, of which "
                + known + " have only licences of the list; " + nothing + " say nothing; " + refused.size()
                + " refused:");
        refused.forEach((text, reason) -> System.out.println("    " + reason));
        assertThat(refused.values()).noneMatch(String::isBlank);
        assertThat(parsed).isGreaterThan(100);
    }

    @Test
    void a_policy_judges_every_component() throws IOException {
        LicensePolicy policy =
                LicensePolicy.permitting(List.of("MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"));
        int bills = 0;
        int unreadable = 0;
        Map<String, Integer> answers = new TreeMap<>();
        for (RealSbom bill : bills()) {
            try {
                for (Component component :
                        SbomReaders.builtIn().read(bill.bytes()).value().components()) {
                    LicenseDecision decision = policy.decide(component.licensing());
                    String answer = decision.isPermitted()
                            ? "permitted"
                            : decision.equals(new LicenseDecision.Refused(List.of())) ? "not stated" : "refused";
                    answers.merge(answer, 1, Integer::sum);
                }
                bills++;
            } catch (MalformedDocumentException e) {
                unreadable++;
            }
        }
        System.out.println("licences: components of " + bills + " bills under a policy: " + answers + "; " + unreadable
                + " bills cannot be read");
        assertThat(answers).containsKeys("permitted", "refused", "not stated");
    }
}
