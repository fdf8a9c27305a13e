package dev.scout.sbom.spdx;

import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.reader.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The one-line texts in which SPDX names people, organisations and tools: {@code Organization: ACME (info@acme.org)},
 * {@code Person: Jane Doe}, {@code Tool: syft-1.2.0}.
 *
 * <p>Sources: SPDX 2.3, 6.8 Creator, 7.5 Package supplier, 7.6 Package originator. A text without such a beginning is a
 * party of no known kind.
 */
final class Creators {

    private static final String TOOL = "Tool:";
    private static final String PERSON = "Person:";
    private static final String ORGANIZATION = "Organization:";

    private Creators() {}

    /** The tool that a text names; null if it names none. */
    static @Nullable Tool tool(String text) {
        String name = after(TOOL, text);
        if (name == null || name.isEmpty()) {
            return null;
        }
        int dash = versionDash(name);
        return dash < 0
                ? new Tool(null, name, null)
                : new Tool(null, name.substring(0, dash), name.substring(dash + 1));
    }

    /** The person or organisation that a text names; null for none, for a tool, and for {@code NOASSERTION}. */
    static @Nullable Party party(@Nullable String text) {
        String present = Facts.present(text);
        if (present == null || after(TOOL, present) != null) {
            return null;
        }
        String name = after(PERSON, present);
        if (name != null) {
            return party(Party.Kind.PERSON, name);
        }
        name = after(ORGANIZATION, present);
        return name == null ? party(Party.Kind.UNKNOWN, present.strip()) : party(Party.Kind.ORGANIZATION, name);
    }

    private static @Nullable Party party(Party.Kind kind, String text) {
        String name = text;
        String email = null;
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (last == ')' || last == '>') {
            int open = text.lastIndexOf(last == ')' ? '(' : '<');
            String inside =
                    open < 0 ? "" : text.substring(open + 1, text.length() - 1).strip();
            // 7.5: empty brackets stand for an address that is not known; other remarks belong to the name
            if (open >= 0 && (inside.isEmpty() || inside.indexOf('@') >= 0)) {
                name = text.substring(0, open).strip();
                email = inside.isEmpty() ? null : inside;
            }
        }
        String known = Facts.present(name);
        return known == null && email == null ? null : new Party(kind, known, email, null);
    }

    /** Where a name ends and a version begins: the first hyphen before a digit, or before a {@code v} and a digit. */
    private static int versionDash(String name) {
        for (int i = name.indexOf('-', 1); i >= 0; i = name.indexOf('-', i + 1)) {
            int digit = i + 1 < name.length() && name.charAt(i + 1) == 'v' ? i + 2 : i + 1;
            if (digit < name.length() && name.charAt(digit) >= '0' && name.charAt(digit) <= '9') {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String after(String prefix, String text) {
        String plain = text.strip();
        return plain.regionMatches(true, 0, prefix, 0, prefix.length())
                ? plain.substring(prefix.length()).strip()
                : null;
    }
}
