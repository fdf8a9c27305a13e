package dev.scout.match;

import dev.scout.core.read.MalformedDocumentException;

/**
 * Packages by the hash of their names: an open table of twice to four times as many slots as there are packages, each
 * in the first free slot from its own. A slot holds the package's number plus one and, in the bits above that are left,
 * the high bits of the hash, while its place comes from the low ones: a package that is not there is seldom looked at.
 * Immutable.
 */
final class PackageTable {

    private final int[] slots;
    private final int mask;
    /** The bits of the number in a slot. */
    private final int numberMask;

    private PackageTable(int[] slots, int packages) {
        this.slots = slots;
        this.mask = slots.length - 1;
        this.numberMask = numberMask(packages);
    }

    private static int numberMask(int packages) {
        return (Integer.highestOneBit(packages + 1) << 1) - 1;
    }

    /** A table of packages by number. */
    static PackageTable of(IntList hashes) {
        int[] slots = new int[Integer.highestOneBit(Math.max(1, hashes.size())) * 4];
        int mask = slots.length - 1;
        int numberMask = numberMask(hashes.size());
        for (int number = 0; number < hashes.size(); number++) {
            int slot = hashes.get(number) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1 | hashes.get(number) & ~numberMask;
        }
        return new PackageTable(slots, hashes.size());
    }

    /**
     * A table as it was written.
     *
     * @throws MalformedDocumentException if it has not a slot for each package and a free one to end a search at
     */
    static PackageTable read(int[] slots, int packages) throws MalformedDocumentException {
        ArrayCheck.slots("slots", slots, numberMask(packages), packages);
        return new PackageTable(slots, packages);
    }

    int[] slots() {
        return slots;
    }

    /** The slot to look at first. */
    int first(int hash) {
        return hash & mask;
    }

    int next(int slot) {
        return slot + 1 & mask;
    }

    /** Whether the search goes on. */
    boolean isTaken(int slot) {
        return slots[slot] != 0;
    }

    /** The number of the package in a slot; -1 if it has another hash. */
    int number(int slot, int hash) {
        int content = slots[slot];
        return ((content ^ hash) & ~numberMask) == 0 ? (content & numberMask) - 1 : -1;
    }
}
