package dev.scout.sbom.spdx;

/** The beginning of an XML document. */
final class XmlStart {

    private XmlStart() {}

    /** The local name of the root element of a text; empty if the text is no XML. */
    static String rootName(String text) {
        int at = 0;
        while (true) {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
            if (text.startsWith("<?", at)) {
                at = behind("?>", at, text);
            } else if (text.startsWith("<!--", at)) {
                at = behind("-->", at, text);
            } else {
                break;
            }
        }
        if (at >= text.length() || text.charAt(at) != '<') {
            return "";
        }
        int end = ++at;
        while (end < text.length() && text.charAt(end) > ' ' && "/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(at, end);
        return name.substring(name.indexOf(':') + 1);
    }

    private static int behind(String end, int from, String text) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }
}
