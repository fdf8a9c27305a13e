package dev.scout.sbom.write;

import dev.scout.core.sbom.LicenseExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.model.v2.SpdxDocument;
import org.spdx.library.model.v2.license.AnyLicenseInfo;
import org.spdx.library.model.v2.license.ExtractedLicenseInfo;

/**
 * Licences in the words of the SPDX library. What is not on its list becomes a {@code LicenseRef-scout-…} of the
 * document, whose text is the name.
 */
final class SpdxLicenses {

    private static final String REF = "LicenseRef-";

    private final SpdxDocument document;
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, Boolean> extracted = new HashMap<>();

    SpdxLicenses(SpdxDocument document) {
        this.document = document;
    }

    /** The licence of several; NOASSERTION for none. */
    AnyLicenseInfo of(List<LicenseExpression> licenses, Map<String, List<String>> texts)
            throws InvalidSPDXAnalysisException {
        String text = "NOASSERTION";
        if (licenses.size() == 1) {
            text = listed(licenses.get(0), texts).toString();
        } else if (!licenses.isEmpty()) {
            List<LicenseExpression> members = new ArrayList<>();
            for (LicenseExpression license : licenses) {
                members.add(listed(license, texts));
            }
            text = new LicenseExpression.And(members).toString();
        }
        return LicenseInfoFactory.parseSPDXLicenseStringCompatV2(
                text, document.getModelStore(), document.getDocumentUri(), document.getCopyManager());
    }

    /** Whether a reader gets the list back from what is written of it. */
    static boolean isExact(List<LicenseExpression> licenses) {
        // the library sorts the members of compounds
        return licenses.isEmpty()
                || licenses.size() == 1
                        && isListed(licenses.get(0))
                        && !(licenses.get(0) instanceof LicenseExpression.And)
                        && !(licenses.get(0) instanceof LicenseExpression.Or);
    }

    private static boolean isListed(LicenseExpression license) {
        if (license instanceof LicenseExpression.Id id) {
            return !id.orLater() && LicenseInfoFactory.isSpdxListedLicenseId(id.id());
        } else if (license instanceof LicenseExpression.Ref ref) {
            return ref.document() == null;
        } else if (license instanceof LicenseExpression.With with) {
            return isListed(with.license()) && LicenseInfoFactory.isSpdxListedExceptionId(with.exception());
        } else if (license instanceof LicenseExpression.And and) {
            return and.members().stream().allMatch(SpdxLicenses::isListed);
        } else if (license instanceof LicenseExpression.Or or) {
            return or.members().stream().allMatch(SpdxLicenses::isListed);
        }
        return false;
    }

    /** The same expression, of licences that the library takes. */
    private LicenseExpression listed(LicenseExpression license, Map<String, List<String>> texts)
            throws InvalidSPDXAnalysisException {
        if (license instanceof LicenseExpression.And and) {
            List<LicenseExpression> members = new ArrayList<>();
            for (LicenseExpression member : and.members()) {
                members.add(listed(member, texts));
            }
            return new LicenseExpression.And(members);
        } else if (license instanceof LicenseExpression.Or or) {
            List<LicenseExpression> members = new ArrayList<>();
            for (LicenseExpression member : or.members()) {
                members.add(listed(member, texts));
            }
            return new LicenseExpression.Or(members);
        } else if (!isListed(license)) {
            return named(license.toString());
        }
        LicenseExpression base = license instanceof LicenseExpression.With with ? with.license() : license;
        if (base instanceof LicenseExpression.Ref ref) {
            List<String> text = texts.get(ref.toString());
            extract(ref.toString(), text == null || text.isEmpty() ? null : text.get(0));
        }
        return license;
    }

    private LicenseExpression named(String name) throws InvalidSPDXAnalysisException {
        String ref = named.get(name);
        if (ref == null) {
            ref = "scout-" + (named.size() + 1);
            named.put(name, ref);
            extract(REF + ref, name);
        }
        return new LicenseExpression.Ref(null, ref);
    }

    private void extract(String id, @Nullable String text) throws InvalidSPDXAnalysisException {
        if (extracted.putIfAbsent(id, true) == null) {
            ExtractedLicenseInfo info = document.createExtractedLicense(id, text == null ? "NOASSERTION" : text);
            document.addExtractedLicenseInfos(info);
        }
    }
}
