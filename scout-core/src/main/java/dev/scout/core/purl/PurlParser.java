package dev.scout.core.purl;

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

    private final String text;
    private final PurlDraft draft;

    /** The outermost characters of the path that need a closer look: none of those beyond them does. */
    private int firstOdd = Integer.MAX_VALUE;

    private int lastOdd = -1;

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
        int typeEnd = text.indexOf('/', typeAt);
        PurlType type = typeEnd < 0 ? null : PurlType.in(text, typeAt, typeEnd);
        if (type == null) {
            type = PurlType.parse(text, typeAt, typeEnd < 0 ? text.length() : typeEnd);
            draft.canonical &= text.startsWith(type.name(), typeAt);
        }
        if (typeEnd < 0) {
            throw new MalformedPackageUrlException(text, text.length(), "a name is missing");
        }
        draft.canonical &= typeAt == SCHEME.length();
        int at = path(typeEnd + 1);
        if (at < text.length() && text.charAt(at) == '?') {
            at = new QualifierReader(text, draft).read(at + 1);
        }
        if (at < text.length()) {
            subpath(at + 1);
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

    /** Reads namespace, name and version; answers where they end. */
    private int path(int from) {
        int slash = from - 1;
        int at = -1;
        boolean neat = true;
        int to = from;
        for (; to < text.length(); to++) {
            char c = text.charAt(to);
            if (PercentCoding.isPlain(c)) {
                continue;
            }
            if (c == '/') {
                neat &= slash < to - 1;
                slash = to;
            } else if (c == '?' || c == '#') {
                break;
            } else if (c == '@') {
                odd(at);
                at = to;
            } else {
                odd(to);
            }
        }
        int end = to;
        if (at >= 0 && (isInsideSegment(at, from) || !hasSlash(at, to))) {
            end = at;
            version(at, from, slash > at, to);
        } else {
            odd(at);
        }
        int nameEnd = end;
        while (nameEnd > from && text.charAt(nameEnd - 1) == '/') {
            nameEnd--;
        }
        draft.canonical &= nameEnd == end;
        int nameAt = slash < nameEnd ? slash + 1 : text.lastIndexOf('/', nameEnd - 1) + 1;
        draft.nameAt = nameAt;
        draft.name = isPlain(nameAt, nameEnd) ? text.substring(nameAt, nameEnd) : draft.decode(nameAt, nameEnd, false);
        if (nameAt > from) {
            boolean asItIs = neat && isPlain(from, nameAt);
            draft.namespace = asItIs ? text.substring(from, nameAt - 1) : segments(from, nameAt - 1, false);
        }
        return to;
    }

    private void odd(int at) {
        if (at >= 0) {
            firstOdd = Math.min(firstOdd, at);
            lastOdd = Math.max(lastOdd, at);
        }
    }

    private boolean isPlain(int from, int to) {
        return lastOdd < from || firstOdd >= to;
    }

    private boolean isInsideSegment(int at, int from) {
        return at > from && text.charAt(at - 1) != '/';
    }

    private void version(int at, int from, boolean slashes, int to) {
        if (!isInsideSegment(at, from)) {
            throw new MalformedPackageUrlException(text, at, "a name is missing");
        }
        draft.canonical &= at + 1 < to;
        draft.versionAt = at + 1;
        if (at + 1 < to) {
            boolean plain = !slashes && isPlain(at + 1, to);
            draft.version = plain ? text.substring(at + 1, to) : draft.decode(at + 1, to, false);
        }
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
        String decoded = plain ? text.substring(from, to) : draft.decode(from, to, true);
        if (plain && neat) {
            return decoded;
        }
        String segments = isSubpath ? PurlDraft.subpathSegments(decoded) : PurlDraft.namespaceSegments(decoded);
        draft.canonical &= decoded.equals(segments);
        return segments;
    }

    private void subpath(int from) {
        draft.subpath = segments(from, text.length(), true);
        draft.canonical &= draft.subpath != null;
    }
}
