package dev.scout.core.sbom;

import java.util.List;

/** The words of SPDX license expressions. */
final class LicenseSyntax {

    static final String LICENSE_REF = "LicenseRef-";
    static final String DOCUMENT_REF = "DocumentRef-";
    private static final String ADDITION_REF = "AdditionRef-";

    private LicenseSyntax() {}

    /** Whether a text is one or more of letters, digits, {@code -} and {@code .}. */
    static boolean isIdString(String text) {
        return !text.isEmpty() && text.chars().allMatch(LicenseSyntax::isIdCharacter);
    }

    static boolean isIdCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    /** Whether a text is one of the two words for no licence. */
    static boolean isNothing(String text) {
        return text.equalsIgnoreCase("NONE") || text.equalsIgnoreCase("NOASSERTION");
    }

    /** Whether a text is an operator, so that it can be no id. */
    static boolean isOperator(String text) {
        return text.equalsIgnoreCase("AND") || text.equalsIgnoreCase("OR") || text.equalsIgnoreCase("WITH");
    }

    /** Whether a text may follow {@code WITH}: an id, or {@code AdditionRef-x}, perhaps in another document. */
    static boolean isException(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return isIdString(text) && !isNothing(text) && !isOperator(text);
        }
        String document = text.substring(0, colon);
        String addition = text.substring(colon + 1);
        return isReference(document, DOCUMENT_REF) && isReference(addition, ADDITION_REF);
    }

    private static boolean isReference(String text, String prefix) {
        return text.startsWith(prefix) && isIdString(text.substring(prefix.length()));
    }

    /** A copy of two or more members. */
    static List<LicenseExpression> several(List<LicenseExpression> members) {
        if (members.size() < 2) {
            throw new IllegalArgumentException("a compound of " + members.size());
        }
        return List.copyOf(members);
    }
}
