package dev.scout.match.version;

/**
 * The grammar that the SemVer family shares, and its key. A scheme puts its own prefixes and shorthands around it.
 *
 * <pre>
 * version    = number "." number "." number ["-" prerelease] ["+" build]
 * prerelease = identifier *("." identifier)
 * build      = identifier *("." identifier)
 * identifier = 1*(ASCII letter | ASCII digit | "-")
 * </pre>
 *
 * <ol>
 *   <li>The numbers are compared one by one.
 *   <li>A prerelease is older than its release.
 *   <li>Prereleases are compared identifier by identifier, as {@link Identifiers} says; where one ends, the longer one
 *       is newer.
 *   <li>Build metadata has no meaning.
 * </ol>
 *
 * <p>Numbers and numeric prerelease identifiers have no leading zeros, unless {@link #allowingLeadingZeros} says so.
 *
 * <p>Source: Semantic Versioning 2.0.0, items 2 and 9 to 11.
 */
final class SemverGrammar {

    /** Ends a list of identifiers that something follows. */
    static final int END = 0x01;
    /** The empty identifier. */
    static final int EMPTY = 0x02;
    /** Opens a number below zero. */
    static final int NEGATIVE = 0x08;
    /** Opens an identifier that is no number. */
    static final int TEXT = 0xE0;
    /** Stands where a prerelease would. */
    static final int RELEASE = 0xF0;

    /** Numbers of so few digits are below every largest number. */
    private static final int SHORT = 9;

    /** How the identifiers of a prerelease are ordered among each other. */
    interface Identifiers {

        /** SemVer's own rule: digits are a number, and older than any text; texts are ordered by ASCII. */
        Identifiers SEMVER = new Ordinary();

        /**
         * Appends the key of the identifier that stands in {@code text} from {@code from} to before {@code to}.
         *
         * @param digitsOnly whether it consists of digits
         */
        void write(String text, int from, int to, boolean digitsOnly, KeyBuffer key);
    }

    /** A class and no lambda: the first lambda of a process costs as much as a hundred classes. */
    private static final class Ordinary implements Identifiers {

        @Override
        public void write(String text, int from, int to, boolean digitsOnly, KeyBuffer key) {
            if (digitsOnly) {
                key.putNumber(text, from, to);
            } else {
                key.put(TEXT).putText(text, from, to);
            }
        }
    }

    private final String scheme;
    private final String largest;
    private final Identifiers identifiers;
    private final boolean leadingZeros;

    private SemverGrammar(String scheme, String largest, Identifiers identifiers, boolean leadingZeros) {
        this.scheme = scheme;
        this.largest = largest;
        this.identifiers = identifiers;
        this.leadingZeros = leadingZeros;
    }

    /** The grammar of SemVer 2.0.0, with numbers of any length; {@code scheme} is named where a text is refused. */
    static SemverGrammar of(String scheme) {
        return new SemverGrammar(scheme, "", Identifiers.SEMVER, false);
    }

    /** This grammar, where a version number above {@code newLargest} is refused. */
    SemverGrammar withLargestNumber(String newLargest) {
        return new SemverGrammar(scheme, newLargest, identifiers, leadingZeros);
    }

    /** This grammar with another order of identifiers. */
    SemverGrammar withIdentifiers(Identifiers newIdentifiers) {
        return new SemverGrammar(scheme, largest, newIdentifiers, leadingZeros);
    }

    /** This grammar, where {@code 01} is 1. */
    SemverGrammar allowingLeadingZeros() {
        return new SemverGrammar(scheme, largest, identifiers, true);
    }

    /** Writes the key of the version that stands in {@code text} from {@code at} to before {@code end}. */
    void write(String text, int at, int end, KeyBuffer key) {
        int next = number(text, at, end, key);
        next = number(text, dot(text, next, end), end, key);
        next = number(text, dot(text, next, end), end, key);
        suffix(text, next, end, key);
    }

    /** Writes one number and returns where it ends. */
    int number(String text, int at, int end, KeyBuffer key) {
        int next = at;
        long value = 0;
        while (next < end && isDigit(text.charAt(next))) {
            value = value * 10 + (text.charAt(next++) - '0');
        }
        if (next == at) {
            throw refuse(text, at, "expected a digit");
        }
        if (!leadingZeros && next > at + 1 && text.charAt(at) == '0') {
            throw refuse(text, at, "leading zero");
        }
        if (next - at <= SHORT) {
            key.putNumber(value);
            return next;
        }
        return longNumber(text, at, next, key);
    }

    private int longNumber(String text, int at, int end, KeyBuffer key) {
        if (!largest.isEmpty() && isAbove(text, at, end, largest)) {
            throw refuse(text, at, "number above " + largest);
        }
        key.putNumber(text, at, end);
        return end;
    }

    /** Passes a dot and returns what follows it. */
    int dot(String text, int at, int end) {
        if (at == end || text.charAt(at) != '.') {
            throw refuse(text, at, "expected a dot");
        }
        return at + 1;
    }

    /** Writes what follows the numbers, to the end: a prerelease or its absence, and metadata that is only checked. */
    void suffix(String text, int at, int end, KeyBuffer key) {
        int next = at;
        if (next < end && text.charAt(next) == '-') {
            next = prerelease(text, next + 1, end, key);
        } else {
            key.put(RELEASE);
        }
        if (next < end && text.charAt(next) == '+') {
            next = build(text, next + 1, end);
        }
        if (next < end) {
            throw refuse(text, next, "unexpected character");
        }
    }

    /** Writes the identifiers of a prerelease and returns where they end. */
    int prerelease(String text, int at, int end, KeyBuffer key) {
        int start = at;
        while (true) {
            boolean digitsOnly = true;
            int next = start;
            for (; next < end && isIdentifierPart(text.charAt(next)); next++) {
                digitsOnly &= isDigit(text.charAt(next));
            }
            if (next == start) {
                throw refuse(text, next, "expected an identifier");
            }
            if (digitsOnly && !leadingZeros && next > start + 1 && text.charAt(start) == '0') {
                throw refuse(text, start, "leading zero");
            }
            identifiers.write(text, start, next, digitsOnly, key);
            if (next == end || text.charAt(next) != '.') {
                return next;
            }
            start = next + 1;
        }
    }

    /** Passes build metadata and returns where it ends. */
    private int build(String text, int at, int end) {
        int start = at;
        while (true) {
            int next = start;
            while (next < end && isIdentifierPart(text.charAt(next))) {
                next++;
            }
            if (next == start) {
                throw refuse(text, next, "expected an identifier");
            }
            if (next == end || text.charAt(next) != '.') {
                return next;
            }
            start = next + 1;
        }
    }

    InvalidVersionException refuse(String text, int position, String reason) {
        return new InvalidVersionException(scheme, text, position, reason);
    }

    /** 1 where a version begins with a small {@code v}, which many tags do; 0 elsewhere. */
    static int afterV(String text) {
        return !text.isEmpty() && text.charAt(0) == 'v' ? 1 : 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isIdentifierPart(char c) {
        return c == '-' || AsciiText.isLetterOrDigit(c);
    }

    /** Whether the digits from {@code from} to before {@code to} are a number above {@code limit}, itself in digits. */
    static boolean isAbove(String text, int from, int to, String limit) {
        int start = from;
        while (start < to && text.charAt(start) == '0') {
            start++;
        }
        int excess = to - start - limit.length();
        for (int i = 0; excess == 0 && i < limit.length(); i++) {
            int difference = text.charAt(start + i) - limit.charAt(i);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return excess > 0;
    }
}
