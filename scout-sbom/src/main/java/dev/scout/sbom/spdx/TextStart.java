package dev.scout.sbom.spdx;

/** The beginning of a document that is neither JSON nor XML. */
final class TextStart {

    private TextStart() {}

    /** Whether the first character that is no white space is a bracket of JSON or XML, or there is none. */
    static boolean isBracketed(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) <= ' ') {
            first++;
        }
        return first == text.length() || "{[<".indexOf(text.charAt(first)) >= 0;
    }

    /** Whether a line begins so, after white space. */
    static boolean hasLine(String beginning, String text) {
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
            int before = at - 1;
            while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
                before--;
            }
            if (before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r') {
                return true;
            }
        }
        return false;
    }
}
