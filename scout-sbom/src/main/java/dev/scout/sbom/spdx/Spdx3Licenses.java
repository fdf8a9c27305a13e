package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.FewValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The licences of an SPDX 3 document: expressions as texts (SimpleLicensing), or as elements that refer to each other
 * (ExpandedLicensing). What refers to itself, or nests more than 100 deep, is left out and reported.
 */
final class Spdx3Licenses {

    private static final int MAXIMUM_DEPTH = 100;
    private static final String LICENSE_REF = "LicenseRef-";

    private final Spdx3Graph elements;
    private final Facts facts;
    private final BiConsumer<Kind, String> report;
    private final Map<String, @Nullable LicenseExpression> done = new HashMap<>();
    private final Map<String, String> meanings = new HashMap<>();
    private final Set<String> absent = new HashSet<>();

    Spdx3Licenses(Spdx3Graph elements, Facts facts, BiConsumer<Kind, String> report) {
        this.elements = elements;
        this.facts = facts;
        this.report = report;
    }

    /** The licence of a package that an id stands for; null for none. */
    @Nullable
    LicenseExpression license(String id, PackageDraft draft) {
        LicenseExpression license = license(id, 0);
        Spdx3Element element = elements.findNode(id);
        if (license != null && element != null && element.licence != null) {
            for (Spdx3Element.DictionaryEntry entry : element.licence.customIds) {
                if (entry.key() != null && entry.key().startsWith(LICENSE_REF)) {
                    draft.licenseRefs = FewValues.with(draft.licenseRefs, entry.key());
                    explain(entry.key(), entry.value());
                }
            }
        }
        return license;
    }

    /** What ids of licences mean that are not on the list. */
    Map<String, String> meanings() {
        return meanings;
    }

    private void explain(String ref, @Nullable String id) {
        Spdx3Element element = id == null ? null : elements.findNode(id);
        String text = element == null || element.licence == null ? null : element.licence.text;
        String meaning = element == null ? null : Facts.present(element.name) == null ? text : element.name;
        if (meaning != null) {
            meanings.put(ref, meaning);
        } else if (id != null) {
            meanings.put(ref, id);
        }
    }

    private @Nullable LicenseExpression license(String id, int depth) {
        String word = Spdx3Names.word(id);
        Spdx3Element element = elements.findNode(id);
        if (isNothing(word) || element != null && isNothing(String.valueOf(element.type))) {
            return null;
        } else if (depth > MAXIMUM_DEPTH) {
            report.accept(Kind.INVALID_VALUE, "licences nest more than " + MAXIMUM_DEPTH + " deep; left out");
            return null;
        } else if (element == null) {
            return id.contains("spdx.org/licenses/") ? facts.license(word) : missing(id);
        } else if (!done.containsKey(id)) {
            done.put(id, null);
            done.put(id, license(element, word, depth));
        }
        return done.get(id);
    }

    private @Nullable LicenseExpression license(Spdx3Element element, String word, int depth) {
        Spdx3Element.Licence licence = element.licence();
        return switch (Spdx3Names.word(String.valueOf(element.type).replace('_', '/'))) {
            case "LicenseExpression" -> facts.license(licence.expression);
            case "ListedLicense" -> facts.license(word);
            case "ConjunctiveLicenseSet" -> set(licence.members, true, depth);
            case "DisjunctiveLicenseSet" -> set(licence.members, false, depth);
            case "OrLaterOperator" -> operator(licence.subject, "+", depth);
            case "WithAdditionOperator" ->
                licence.addition == null
                        ? operator(licence.subject, "", depth)
                        : operator(licence.subject, " WITH " + Spdx3Names.word(licence.addition), depth);
            default -> custom(element, word);
        };
    }

    private @Nullable LicenseExpression set(List<String> ids, boolean all, int depth) {
        List<LicenseExpression> members = new ArrayList<>();
        for (String id : ids) {
            LicenseExpression member = license(id, depth + 1);
            if (member != null) {
                members.add(member);
            }
        }
        if (members.size() < 2) {
            return members.isEmpty() ? null : members.get(0);
        }
        return all ? new LicenseExpression.And(members) : new LicenseExpression.Or(members);
    }

    private @Nullable LicenseExpression operator(@Nullable String subject, String operator, int depth) {
        LicenseExpression license = subject == null ? null : license(subject, depth + 1);
        return license == null ? null : facts.license(license + operator);
    }

    private static @Nullable LicenseExpression custom(Spdx3Element element, String word) {
        String ref = word.substring(word.indexOf('#') + 1);
        if (ref.startsWith(LICENSE_REF)) {
            return Facts.licenseNamed(ref);
        }
        String name = Facts.present(element.name);
        return LicenseExpression.named(name == null ? word : name);
    }

    private @Nullable LicenseExpression missing(String id) {
        if (absent.add(id)) {
            report.accept(Kind.REFERENCE, "there is no licence \"" + id + "\"");
        }
        return null;
    }

    private static boolean isNothing(String word) {
        return word.endsWith("NoneLicense") || word.endsWith("NoAssertionLicense");
    }
}
