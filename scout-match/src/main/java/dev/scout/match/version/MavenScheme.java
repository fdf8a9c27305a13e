package dev.scout.match.version;

/**
 * Versions of Maven artifacts. Every text is one; {@link MavenTokens} cuts it into items, and {@link MavenVersion}
 * compares them.
 *
 * <ol>
 *   <li>Numbers before dots and hyphens are compared one by one; zeros at the end of a list mean nothing.
 *   <li>Words are compared by rank, see {@link MavenQualifier}, then as text; case does not count.
 *   <li>At the same place, a word is older than a list ({@code 1-1}, {@code 1rc}), and a list older than a number.
 *   <li>Where one version has ended, the other is newer, unless its next item that means something is a word of a rank
 *       below a release.
 * </ol>
 *
 * <p>The last two contradict each other: {@code 1.foo-x < 1.rc}, {@code 1.rc < 1} and {@code 1 < 1.foo-x}. So the order
 * is not total. It is for the versions that have a key:
 *
 * <ol>
 *   <li>The text is ASCII, and no 0 that is left is written with ten digits or more.
 *   <li>A list begins with a list only if that one is newer than the end. (Not {@code 0-rc}, nor {@code 1--rc}.)
 *   <li>A word that is left is the first of its list, as in {@code 1.Final}, {@code 1-rc.2} or {@code v1}; or it is one
 *       below a release, and follows what is left and means something, as in {@code 1.rc.2}.
 * </ol>
 *
 * <p>Among these, at the first place of a list there is no list below the end, and elsewhere no word above it; and a 0
 * that is left has a greater number after it in its list, so that it is newer than the end. Hence at each place words
 * below a release, lists below the end, the end, other words, other lists, numbers: in this order, which is that of the
 * key's bytes.
 *
 * <p>Source: maven-artifact 3.9.16, {@code ComparableVersion}.
 */
final class MavenScheme implements VersionScheme {

    /* The ranks of MavenQualifier below a release are written as they are, and those from it on above END. */
    private static final int LIST_BELOW_END = 6;
    private static final int END = 7;
    private static final int WORDS_ABOVE_END = 8 - MavenQualifier.RELEASE;
    private static final int LIST_ABOVE_END = 11;

    /** Zeros of so many digits are more than numbers of fewer. */
    private static final int LONG_ZERO = 10;

    @Override
    public String name() {
        return "maven";
    }

    @Override
    public boolean isTotalOrder() {
        return false;
    }

    @Override
    public Version parse(String text) {
        return new MavenVersion(this, text);
    }

    /** Every text is a version, so that leading numbers are enough: numbers at one place of two lists decide. */
    @Override
    public int compare(String a, String b) {
        int order = LeadingNumbers.compare(a, 0, b, 0);
        return order != 0 ? order : VersionScheme.super.compare(a, b);
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int start = key.length();
        if (writeItems(text, start, key)) {
            key.put(END);
            return true;
        }
        key.truncate(start);
        return false;
    }

    private static boolean writeItems(String text, int start, KeyBuffer key) {
        MavenTokens tokens = new MavenTokens(text);
        int lists = 0; // opened, but not written: they may turn out to be empty
        boolean first = true; // in its list
        int zeros = 0; // likewise not written, in the list that is open
        boolean release = false; // likewise, and the first of its list
        boolean keyless = false; // there is one more that means nothing, but has no key if it is left
        while (tokens.next()) {
            if (!tokens.isAscii()) {
                return false;
            }
            if (tokens.opensList()) {
                lists++;
                first = true;
                zeros = 0;
                release = false;
                keyless = false;
            }
            int from = tokens.from();
            int to = tokens.to();
            if (tokens.isWord()) {
                int rank = MavenQualifier.rank(text, from, to, tokens.isBeforeDigit());
                if (rank == MavenQualifier.RELEASE) {
                    release |= first;
                    keyless |= !first;
                } else if (!first && (rank > MavenQualifier.RELEASE || zeros > 0 || release || keyless)) {
                    return false;
                } else if (rank < MavenQualifier.RELEASE) {
                    if (lists > 1 || lists == 1 && key.length() == start) {
                        return false;
                    }
                    if (lists == 1) {
                        key.put(LIST_BELOW_END);
                    }
                    lists = 0;
                    key.put(rank);
                } else {
                    lists = putLists(lists, key);
                    key.put(rank + WORDS_ABOVE_END);
                    if (rank == MavenQualifier.UNKNOWN) {
                        putWord(text, from, to, key);
                    }
                }
            } else if (AsciiText.endOfZeros(text, from, to) == to) {
                zeros++;
                keyless |= to - from >= LONG_ZERO;
            } else if (keyless) {
                return false;
            } else {
                lists = putLists(lists, key);
                if (release) {
                    key.put(MavenQualifier.RELEASE + WORDS_ABOVE_END);
                    release = false;
                }
                for (; zeros > 0; zeros--) {
                    key.putNumber(0);
                }
                key.putNumber(text, from, to);
            }
            first = false;
        }
        return true;
    }

    private static int putLists(int lists, KeyBuffer key) {
        for (int i = 0; i < lists; i++) {
            key.put(LIST_ABOVE_END);
        }
        return 0;
    }

    /** Writes an ASCII text as {@link KeyBuffer#putText} does, in lower case. */
    private static void putWord(String text, int from, int to, KeyBuffer key) {
        for (int i = from; i < to; i++) {
            char c = AsciiText.lower(text.charAt(i));
            if (c > 1) {
                key.put(c);
            } else {
                key.put(1).put(c + 1);
            }
        }
        key.put(0);
    }
}
