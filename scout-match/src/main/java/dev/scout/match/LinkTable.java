package dev.scout.match;

import java.util.Arrays;

/** Which advisories of an image pass an id on: its links, read from the other end. Immutable. */
final class LinkTable {

    private static final int[] NOBODY = {};
    private static final int END = -1;

    private final TextPool texts;
    private final int[] linkAdvisory;
    private final int[] linkId;
    /** The first link of each chain, at the hash of its id; a power of two long. */
    private final int[] heads;
    /** The next link of the same chain. */
    private final int[] next;

    /** A table of all links. Linear. */
    LinkTable(TextPool texts, int[] linkAdvisory, int[] linkId) {
        this.texts = texts;
        this.linkAdvisory = linkAdvisory;
        this.linkId = linkId;
        this.heads = new int[Integer.highestOneBit(Math.max(1, linkId.length)) * 2];
        this.next = new int[linkId.length];
        Arrays.fill(heads, END);
        for (int link = linkId.length - 1; link >= 0; link--) {
            int slot = slot(texts.get(linkId[link]));
            next[link] = heads[slot];
            heads[slot] = link;
        }
    }

    private int slot(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 16) & heads.length - 1;
    }

    /** The numbers of the advisories that pass an id on. */
    int[] advisories(String id) {
        int[] found = NOBODY;
        int count = 0;
        for (int link = heads[slot(id)]; link != END; link = next[link]) {
            if (texts.is(linkId[link], id)) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count + 2) : found;
                found[count++] = linkAdvisory[link];
            }
        }
        return Arrays.copyOf(found, count);
    }
}
