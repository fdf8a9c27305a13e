package dev.scout.core.purl;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code scheme:type/namespace/name@version?qualifiers#subpath} in one pass.
 *
 * <ol>
 *   <li>Scheme and type are read in either case; slashes between them are ignored.
 *   <li>The subpath begins at the first {@code #}, the qualifiers at the first {@code ?} before it; a second one of
 *       either is refused, because parsers disagree about which of the two separates.
 *   <li>The version begins at the last {@code @} before those, unless that begins a segment with others behind it, as
 *       in {@code npm/@babel/core}.
 *   <li>The name is the last segment before the version, the namespace the segments before the name. Slashes that
 *       separate nothing are ignored, but {@code name/@1} has no name.
 *   <li>A qualifier's key begins with a lower-case letter; capitals behind it are lower-cased. (The specification wants
 *       lower case only; its suite refuses {@code Platform=java} and reads {@code repositorY_url=...}.)
 * </ol>
 *
 * <p>Source: purl-spec, Core Specification and test suite.
 */
final class PurlParser {

    private static final String SCHEME = "pkg:";

    /** The keys seen most, so that they need not be copied out of each text. */
    private static final String[] COMMON_KEYS = {
        "arch",
        "distro",
        "upstream",
        "epoch",
        "type",
        "classifier",
        "repository_url",
        "package-id",
        "uuid",
        "goos",
        "goarch",
        "os_name",
        "os_version",
        "vcs_url",
        "download_url",
        "checksum",
        "distro_name",
        "tag",
        "file_name"
    };

    private final String text;
    private final PurlDraft draft;
    private @Nullable PercentDecoder decoder;

    private PurlParser(String text, @Nullable Consumer<? super PurlRepair> repairs) {
        this.text = text;
        this.draft = new PurlDraft(text, repairs);
    }

    /** Reads a text; without a listener for repairs, strictly. */
    static PackageUrl parse(String text, @Nullable Consumer<? super PurlRepair> repairs) {
        if (repairs == null) {
            return new PurlParser(text, null).read();
        }
        String stripped = text.strip();
        PurlParser parser = new PurlParser(stripped, repairs);
        if (stripped.length() != text.length()) {
            parser.draft.odd(PurlRepair.UNENCODED_CHARACTER, 0);
        }
        return parser.read();
    }

    private PackageUrl read() {
        draft.canonical = text.startsWith(SCHEME);
        if (!draft.canonical && !startsWithSchemeInCapitals()) {
            throw new MalformedPackageUrlException(text, 0, "the scheme pkg: is missing");
        }
        int typeAt = skipSlashes(SCHEME.length(), text.length());
        int typeEnd = typeEnd(typeAt);
        PurlType type = PurlType.in(text, typeAt, typeEnd);
        draft.canonical &= typeAt == SCHEME.length() && text.startsWith(type.name(), typeAt);

        int hash = text.indexOf('#', typeEnd);
        int end = hash < 0 ? text.length() : hash;
        int query = text.indexOf('?', typeEnd);
        int pathEnd = query < 0 || query > end ? end : query;
        path(typeEnd + 1, pathEnd);
        if (pathEnd < end) {
            qualifiers(pathEnd + 1, end);
        }
        if (end < text.length()) {
            subpath(end + 1);
        }
        return draft.finish(type);
    }

    private boolean startsWithSchemeInCapitals() {
        return text.length() >= SCHEME.length()
                && (text.charAt(0) | 0x20) == 'p'
                && (text.charAt(1) | 0x20) == 'k'
                && (text.charAt(2) | 0x20) == 'g'
                && text.charAt(3) == ':';
    }

    private int skipSlashes(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == '/') {
            at++;
        }
        return at;
    }

    private int typeEnd(int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean inner = at > from && ((c >= '0' && c <= '9') || c == '.' || c == '-');
            if (c == '/' && at > from) {
                return at;
            }
            if (!letter && !inner) {
                throw new MalformedPackageUrlException(text, at, "expected a letter of the type or a slash behind it");
            }
        }
        throw new MalformedPackageUrlException(text, text.length(), "a type and a name are missing");
    }

    private void path(int from, int to) {
        int at = version(from, to);
        int end = to;
        if (at >= 0) {
            end = at;
            if (at == from || text.charAt(at - 1) == '/') {
                throw new MalformedPackageUrlException(text, at, "a name is missing");
            }
            draft.canonical &= at + 1 < to;
            draft.versionAt = at + 1;
            draft.version = at + 1 < to ? component(at + 1, to) : null;
        }
        int nameEnd = end;
        while (nameEnd > from && text.charAt(nameEnd - 1) == '/') {
            nameEnd--;
        }
        draft.canonical &= nameEnd == end;
        int slash = nameEnd == from ? -1 : text.lastIndexOf('/', nameEnd - 1);
        int nameAt = Math.max(slash + 1, from);
        draft.nameAt = nameAt;
        draft.name = component(nameAt, nameEnd);
        if (nameAt > from) {
            draft.namespace = segments(from, nameAt - 1, false);
        }
    }

    /** Where the version's {@code @} is, or -1. */
    private int version(int from, int to) {
        int at = to - 1;
        while (at >= from && text.charAt(at) != '@') {
            at--;
        }
        if (at < from) {
            return -1;
        }
        boolean beginsSegment = at == from || text.charAt(at - 1) == '/';
        return beginsSegment && hasSlash(at, to) ? -1 : at;
    }

    private boolean hasSlash(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '/' || (c == '%' && i + 3 <= to && text.regionMatches(true, i, "%2F", 0, 3))) {
                return true;
            }
        }
        return false;
    }

    private String component(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!PercentCoding.isPlain(text.charAt(i))) {
                return decoder().decode(from, to, false);
            }
        }
        return text.substring(from, to);
    }

    private @Nullable String segments(int from, int to, boolean isSubpath) {
        boolean plain = true;
        boolean neat = from < to && text.charAt(to - 1) != '/';
        char before = '/';
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            plain &= PercentCoding.isPlain(c) || c == '/';
            neat &= before != '/' || (c != '/' && (c != '.' || !isSubpath));
            before = c;
        }
        String decoded = plain ? text.substring(from, to) : decoder().decode(from, to, true);
        if (plain && neat) {
            return decoded;
        }
        String segments = isSubpath ? PurlDraft.subpathSegments(decoded) : PurlDraft.namespaceSegments(decoded);
        draft.canonical &= decoded.equals(segments);
        return segments;
    }

    private PercentDecoder decoder() {
        PercentDecoder made = decoder;
        if (made == null) {
            made = new PercentDecoder(text, draft);
            decoder = made;
        }
        return made;
    }

    private void subpath(int from) {
        draft.subpath = segments(from, text.length(), true);
        draft.canonical &= draft.subpath != null;
    }

    private void qualifiers(int from, int to) {
        int pairs = 1;
        for (int i = from; i < to; i++) {
            pairs += text.charAt(i) == '&' ? 1 : 0;
        }
        Map.Entry<String, String>[] entries = Qualifiers.array(pairs);
        int count = 0;
        boolean sorted = true;
        draft.canonical &= from < to;
        for (int at = from; at < to; ) {
            int end = text.indexOf('&', at);
            end = end < 0 || end > to ? to : end;
            Map.Entry<String, String> entry = qualifier(at, end);
            if (entry == null) {
                draft.canonical = false;
            } else {
                sorted &= count == 0 || entries[count - 1].getKey().compareTo(entry.getKey()) < 0;
                entries[count++] = entry;
            }
            draft.canonical &= end + 1 != to;
            at = end + 1;
        }
        if (!sorted) {
            draft.canonical = false;
            Qualifiers.sort(entries, count);
            count = dropDuplicates(entries, count, from);
        }
        draft.qualifiers = Qualifiers.ofSorted(entries, count);
    }

    private int dropDuplicates(Map.Entry<String, String>[] entries, int count, int position) {
        int kept = 1;
        for (int i = 1; i < count; i++) {
            if (entries[i].getKey().equals(entries[kept - 1].getKey())) {
                draft.odd(PurlRepair.DUPLICATE_KEY, position);
            } else {
                entries[kept++] = entries[i];
            }
        }
        return kept;
    }

    /** One pair, or null if it is dropped. */
    private Map.@Nullable Entry<String, String> qualifier(int from, int to) {
        int equals = from;
        while (equals < to && text.charAt(equals) != '=') {
            equals++;
        }
        if (equals == to) {
            draft.odd(PurlRepair.MISSING_VALUE, from);
            return null;
        }
        String key = key(from, equals);
        if (key == null || equals + 1 == to) {
            return null;
        }
        return Map.entry(key, component(equals + 1, to));
    }

    private @Nullable String key(int from, int to) {
        int breach = PurlKey.breach(text, from, to);
        if (breach >= 0) {
            draft.odd(PurlRepair.BAD_KEY, breach);
            return null;
        }
        if (PurlKey.isUpperCase(text.charAt(from))) {
            draft.odd(PurlRepair.UPPER_CASE_KEY, from);
        }
        for (String common : COMMON_KEYS) {
            if (common.length() == to - from && text.startsWith(common, from)) {
                return common;
            }
        }
        String key = text.substring(from, to);
        String lower = key.toLowerCase(Locale.ROOT);
        draft.canonical &= lower.equals(key);
        return lower;
    }
}
