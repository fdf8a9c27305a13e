package dev.scout.sbom.write;

import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Tool;
import org.jspecify.annotations.Nullable;

/** People, organisations, tools and ids as SPDX 2.3 writes them (3.2, 6.8, 7.5). */
final class SpdxNames {

    private static final String REF = "SPDXRef-";

    private SpdxNames() {}

    /** A party in one line; an organisation where it is not said what it is, because SPDX has no third. */
    static String party(Party party) {
        String kind = party.kind() == Party.Kind.PERSON ? "Person: " : "Organization: ";
        String email = party.email() == null ? "" : " (" + oneLine(party.email()) + ")";
        String name = party.name() == null ? party.url() : party.name();
        return kind + (name == null ? "NOASSERTION" : oneLine(name)) + email;
    }

    /** Whether that line says all that is known of the party. */
    static boolean isExact(Party party) {
        String name = party.name();
        String email = party.email();
        return party.kind() != Party.Kind.UNKNOWN
                && party.url() == null
                && name != null
                && name.equals(oneLine(name).strip())
                && !name.isEmpty()
                && !name.equals("NOASSERTION")
                && !name.equals("NONE")
                && !name.endsWith(")")
                && !name.endsWith(">")
                && (email == null || email.indexOf('@') >= 0 && email.equals(email.strip()) && email.indexOf('(') < 0);
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    /** Where a reader divides name and version: before the first digit, or v and digit, that follows a hyphen. */
    static int versionDash(Tool tool) {
        String text = tool.version() == null ? tool.name() : tool.name() + "-" + tool.version();
        for (int i = text.indexOf('-', 1); i >= 0; i = text.indexOf('-', i + 1)) {
            int digit = i + 1 < text.length() && text.charAt(i + 1) == 'v' ? i + 2 : i + 1;
            if (digit < text.length() && text.charAt(digit) >= '0' && text.charAt(digit) <= '9') {
                return i;
            }
        }
        return -1;
    }

    /** An id of letters, digits, hyphens and dots for a ref that may have any characters. */
    static String id(String ref) {
        StringBuilder id = new StringBuilder(REF);
        String rest = ref.startsWith(REF) ? ref.substring(REF.length()) : ref;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            boolean allowed =
                    c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.' || c == '-';
            id.append(allowed ? c : '-');
        }
        return id.length() == REF.length() ? id.append("component").toString() : id.toString();
    }

    /** Whether a text can stand where SPDX takes {@code NOASSERTION} for nothing. */
    static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank() && !text.equals("NOASSERTION") && !text.equals("NONE");
    }
}
