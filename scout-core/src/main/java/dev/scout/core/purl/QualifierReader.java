package dev.scout.core.purl;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code key=value&key=value} between {@code ?} and {@code #}.
 *
 * <ol>
 *   <li>A key begins with a lower-case letter; capitals behind it are lower-cased. (The specification wants lower case
 *       only; its suite refuses {@code Platform=java} and reads {@code repositorY_url=...}.)
 *   <li>A value may hold a bare {@code =}, but not be absent; a pair with an empty value is no pair.
 *   <li>Each key occurs once.
 * </ol>
 *
 * <p>Source: purl-spec, Core Specification, Qualifiers, and test suite.
 */
final class QualifierReader {

    /** The keys seen most, at the slot of each, so that they need be neither checked nor copied out of each text. */
    private static final @Nullable String[] COMMON = new String[128];

    static {
        String keys = "arch distro upstream epoch type classifier repository_url package-id uuid goos goarch os_name"
                + " os_version os_distro vcs_url download_url checksum distro_name tag file_name modularitylabel rpmmod";
        for (String key : keys.split(" ")) {
            COMMON[slot(key, 0, key.length())] = key;
        }
    }

    private final String text;
    private final PurlDraft draft;
    private Map.Entry<String, String>[] entries = Qualifiers.array(4);
    private int count;

    QualifierReader(String text, PurlDraft draft) {
        this.text = text;
        this.draft = draft;
    }

    /** Reads the qualifiers into the draft; answers where they end. */
    int read(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '#') {
            int end = pair(at);
            boolean more = end < text.length() && text.charAt(end) == '&';
            at = more ? end + 1 : end;
            boolean openEnded = more && (at == text.length() || text.charAt(at) == '#');
            draft.canonical &= !openEnded;
        }
        if (!isSorted()) {
            draft.canonical = false;
            Qualifiers.sort(entries, count);
            dropDuplicates(from);
        }
        draft.canonical &= count > 0;
        draft.qualifiers = Qualifiers.ofSorted(entries, count);
        return at;
    }

    private int pair(int from) {
        int at = from;
        char c = '&';
        while (at < text.length() && (c = text.charAt(at)) != '=' && c != '&' && c != '#') {
            at++;
        }
        if (at == text.length() || c != '=') {
            draft.odd(PurlRepair.MISSING_VALUE, from);
            return at;
        }
        int valueAt = at + 1;
        boolean plain = true;
        for (at = valueAt; at < text.length(); at++) {
            c = text.charAt(at);
            if (!PercentCoding.isPlain(c)) {
                if (c == '&' || c == '#') {
                    break;
                }
                plain = false;
            }
        }
        String key = key(from, valueAt - 1);
        if (key == null || at == valueAt) {
            draft.canonical = false;
        } else {
            add(Map.entry(key, plain ? text.substring(valueAt, at) : draft.decode(valueAt, at, false)));
        }
        return at;
    }

    private void add(Map.Entry<String, String> entry) {
        if (count == entries.length) {
            entries = Arrays.copyOf(entries, count * 2);
        }
        entries[count++] = entry;
    }

    private @Nullable String key(int from, int to) {
        String common = from < to ? COMMON[slot(text, from, to)] : null;
        if (common != null && common.length() == to - from && text.startsWith(common, from)) {
            return common;
        }
        int breach = PurlKey.breach(text, from, to);
        if (breach >= 0) {
            draft.odd(PurlRepair.BAD_KEY, breach);
            return null;
        }
        if (PurlKey.isUpperCase(text.charAt(from))) {
            draft.odd(PurlRepair.UPPER_CASE_KEY, from);
        }
        String key = text.substring(from, to);
        String lower = key.toLowerCase(Locale.ROOT);
        draft.canonical &= lower.equals(key);
        return lower;
    }

    private static int slot(String text, int from, int to) {
        return text.charAt(from) * 5 + text.charAt(to - 1) * 3 + (to - from) & 127;
    }

    private boolean isSorted() {
        for (int i = 1; i < count; i++) {
            if (entries[i - 1].getKey().compareTo(entries[i].getKey()) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void dropDuplicates(int position) {
        int kept = 1;
        for (int i = 1; i < count; i++) {
            if (entries[i].getKey().equals(entries[kept - 1].getKey())) {
                draft.odd(PurlRepair.DUPLICATE_KEY, position);
            } else {
                entries[kept++] = entries[i];
            }
        }
        count = kept;
    }
}
