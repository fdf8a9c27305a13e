package dev.scout.core.image;

import java.util.Set;

/**
 * The grammar of image references, character by character.
 *
 * <p>Source: the reference grammar of the distribution project:
 *
 * <pre>{@code
 * reference  := name [ ":" tag ] [ "@" digest ]
 * name       := [ domain "/" ] component *( "/" component )
 * domain     := host [ ":" digits ]
 * host       := label *( "." label ) | "[" hexadecimal digits and colons "]"
 * label      := letters, digits and inner dashes
 * component  := alphanumeric *( separator alphanumeric )     lower case
 * separator  := "." | "_" | "__" | any count of dashes
 * tag        := a letter, digit or "_", then up to 127 of these, "." and "-"
 * }</pre>
 */
final class ImageGrammar {

    /** Of a repository without its domain, in characters. */
    static final int LONGEST_REPOSITORY = 255;
    /** What a registry can verify. */
    private static final Set<String> ALGORITHMS = Set.of("sha256", "sha384", "sha512");

    private static final int LONGEST_TAG = 128;
    private static final int IDENTIFIER_LENGTH = 64;

    private ImageGrammar() {}

    /** Whether the first part of a name is a domain: it has a dot, a colon or an upper-case letter, or is localhost. */
    static boolean marksDomain(String part) {
        return part.equals("localhost")
                || part.indexOf('.') >= 0
                || part.indexOf(':') >= 0
                || part.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    }

    static boolean isDomain(String text) {
        String host = text;
        int colon = text.lastIndexOf(':');
        if (colon > text.lastIndexOf(']')) {
            host = text.substring(0, colon);
            if (colon == text.length() - 1 || !text.chars().skip(colon + 1L).allMatch(ImageGrammar::isDigit)) {
                return false;
            }
        }
        if (host.startsWith("[")) {
            return host.length() > 2
                    && host.endsWith("]")
                    && host.chars().skip(1).limit(host.length() - 2L).allMatch(c -> c == ':' || isHexadecimal(c));
        }
        for (String label : host.split("\\.", -1)) {
            boolean valid = !label.isEmpty()
                    && label.charAt(0) != '-'
                    && label.charAt(label.length() - 1) != '-'
                    && label.chars().allMatch(c -> c == '-' || isLetterOrDigit(c));
            if (!valid) {
                return false;
            }
        }
        return true;
    }

    /** Parts of letters and digits, joined by one dot, one or two underscores, or any count of dashes. */
    static boolean isRepository(String path) {
        int separators = 0;
        char previous = '/';
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (isLowerAlphanumeric(c)) {
                separators = 0;
            } else {
                boolean joins = c == '-' && (separators == 0 || previous == '-')
                        || c == '_' && (separators == 0 || previous == '_' && separators == 1)
                        || (c == '.' || c == '/') && separators == 0;
                if (!joins || previous == '/') {
                    return false;
                }
                separators++;
            }
            previous = c;
        }
        return isLowerAlphanumeric(previous) && path.length() <= LONGEST_REPOSITORY;
    }

    static boolean isTag(String tag) {
        return !tag.isEmpty()
                && tag.length() <= LONGEST_TAG
                && tag.charAt(0) != '.'
                && tag.charAt(0) != '-'
                && tag.chars().allMatch(c -> isLetterOrDigit(c) || c == '_' || c == '.' || c == '-');
    }

    /** Whether a text is the bare id of an image, which no reference may be mistaken for. */
    static boolean isIdentifier(String text) {
        return text.length() == IDENTIFIER_LENGTH && text.chars().allMatch(c -> isDigit(c) || c >= 'a' && c <= 'f');
    }

    static boolean isReferable(Digest digest) {
        return ALGORITHMS.contains(digest.algorithm());
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexadecimal(int c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isLowerAlphanumeric(int c) {
        return c >= 'a' && c <= 'z' || isDigit(c);
    }

    private static boolean isLetterOrDigit(int c) {
        return isLowerAlphanumeric(c) || c >= 'A' && c <= 'Z';
    }
}
