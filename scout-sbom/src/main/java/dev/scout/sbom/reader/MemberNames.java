package dev.scout.sbom.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that one object has shown so far. */
final class MemberNames {

    /** Objects with more members than this look their names up in a set. */
    private static final int FEW = 24;

    private final String[] few = new String[FEW];
    private int count;
    /** A bit for each name; a name whose bit is not set is new. */
    private long seen;

    private @Nullable Set<String> many;

    void clear() {
        count = 0;
        seen = 0;
        many = null;
    }

    boolean add(String name) {
        if (many != null) {
            return many.add(name);
        }
        long bit = 1L << (name.hashCode() * 0x9E3779B1 >>> 26);
        for (int i = 0; (seen & bit) != 0 && i < count; i++) {
            if (few[i].equals(name)) {
                return false;
            }
        }
        seen |= bit;
        if (count == FEW) {
            many = new HashSet<>(List.of(few));
            return many.add(name);
        }
        few[count++] = name;
        return true;
    }
}
