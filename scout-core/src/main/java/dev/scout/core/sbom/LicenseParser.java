package dev.scout.core.sbom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads license expressions by recursive descent; only parentheses make it descend, and their depth is limited. */
final class LicenseParser {

    private static final int MAXIMUM_DEPTH = 100;

    private final String text;

    /** The word that is next: an id, an operator or one parenthesis; empty at the end. */
    private String word = "";

    private int wordAt;
    private int wordEnd;

    LicenseParser(String text) {
        this.text = text;
    }

    LicenseExpression parse() {
        advance();
        LicenseExpression whole = alternatives(0);
        if (!word.isEmpty()) {
            throw refused("expected an operator or the end");
        }
        return whole;
    }

    private LicenseExpression alternatives(int depth) {
        LicenseExpression first = conjunction(depth);
        if (!word.equalsIgnoreCase("OR")) {
            return first;
        }
        List<LicenseExpression> members = new ArrayList<>(List.of(first));
        while (word.equalsIgnoreCase("OR")) {
            advance();
            members.add(conjunction(depth));
        }
        return new LicenseExpression.Or(members);
    }

    private LicenseExpression conjunction(int depth) {
        LicenseExpression first = operand(depth);
        if (!word.equalsIgnoreCase("AND")) {
            return first;
        }
        List<LicenseExpression> members = new ArrayList<>(List.of(first));
        while (word.equalsIgnoreCase("AND")) {
            advance();
            members.add(operand(depth));
        }
        return new LicenseExpression.And(members);
    }

    private LicenseExpression operand(int depth) {
        if (word.equals("(")) {
            if (depth == MAXIMUM_DEPTH) {
                throw refused("parentheses nested more than " + MAXIMUM_DEPTH + " deep");
            }
            advance();
            LicenseExpression inner = alternatives(depth + 1);
            if (!word.equals(")")) {
                throw refused("expected an operator or a closing parenthesis");
            }
            advance();
            return inner;
        }
        LicenseExpression license = license();
        if (!word.equalsIgnoreCase("WITH")) {
            return license;
        }
        if (license instanceof LicenseExpression.With) {
            throw refused("a second exception");
        }
        advance();
        return new LicenseExpression.With(license, exception());
    }

    private LicenseExpression license() {
        LicenseExpression license = word.regionMatches(
                                true, 0, LicenseSyntax.DOCUMENT_REF, 0, LicenseSyntax.DOCUMENT_REF.length())
                        || word.regionMatches(true, 0, LicenseSyntax.LICENSE_REF, 0, LicenseSyntax.LICENSE_REF.length())
                ? reference()
                : listed();
        advance();
        return license;
    }

    private LicenseExpression reference() {
        int colon = word.indexOf(':');
        String document = colon < 0 ? null : name(word.substring(0, colon), LicenseSyntax.DOCUMENT_REF);
        String ref = name(word.substring(colon + 1), LicenseSyntax.LICENSE_REF);
        if (ref == null || (colon >= 0 && document == null)) {
            throw refused("expected LicenseRef-name or DocumentRef-name:LicenseRef-name");
        }
        return new LicenseExpression.Ref(document, ref);
    }

    private static @Nullable String name(String reference, String prefix) {
        String name = reference.substring(Math.min(prefix.length(), reference.length()));
        boolean fits = reference.regionMatches(true, 0, prefix, 0, prefix.length()) && LicenseSyntax.isIdString(name);
        return fits ? name : null;
    }

    private LicenseExpression listed() {
        boolean orLater = word.endsWith("+");
        String id = orLater ? word.substring(0, word.length() - 1) : word;
        if (!LicenseSyntax.isIdString(id) || LicenseSyntax.isOperator(id)) {
            throw refused("expected a license");
        }
        if (LicenseSyntax.isNothing(id)) {
            throw refused("NONE and NOASSERTION are no licenses");
        }
        LicenseExpression.Id license = new LicenseExpression.Id(id, false);
        String replacement = SpdxLicenseList.licenses().replacement(license.id());
        LicenseExpression current = replacement == null ? license : new LicenseParser(replacement).parse();
        return orLater ? orLater(current) : current;
    }

    /** The licence or any later version of it: in the GNU family that is an id of its own. */
    private static LicenseExpression orLater(LicenseExpression license) {
        if (license instanceof LicenseExpression.With with) {
            return new LicenseExpression.With(orLater(with.license()), with.exception());
        }
        if (!(license instanceof LicenseExpression.Id plain) || plain.id().endsWith("-or-later")) {
            return license;
        }
        String id = plain.id();
        if (id.endsWith("-only")) {
            String later = id.substring(0, id.length() - "only".length()) + "or-later";
            if (SpdxLicenseList.licenses().contains(later)) {
                return new LicenseExpression.Id(later, false);
            }
        }
        return new LicenseExpression.Id(id, true);
    }

    private String exception() {
        if (!LicenseSyntax.isException(word)) {
            throw refused("expected an exception");
        }
        String id = SpdxLicenseList.exceptions().canonical(word);
        String replacement = SpdxLicenseList.exceptions().replacement(id);
        advance();
        return replacement == null ? id : replacement;
    }

    private void advance() {
        int at = wordEnd;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        wordAt = at;
        if (at < text.length() && isParenthesis(text.charAt(at))) {
            at++;
        } else {
            while (at < text.length() && !isSpace(text.charAt(at)) && !isParenthesis(text.charAt(at))) {
                at++;
            }
        }
        wordEnd = at;
        word = text.substring(wordAt, wordEnd);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isParenthesis(char c) {
        return c == '(' || c == ')';
    }

    private MalformedLicenseException refused(String reason) {
        return new MalformedLicenseException(text, wordAt, reason);
    }
}
