package dev.scout.sbom.reader;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The objects and arrays around the place where a document is read. Not thread-safe. */
final class JsonPath {

    private int depth;
    /** At each depth the name of the member that was met last; null in an array. */
    private @Nullable String[] members = new String[16];
    /** At each depth the number of the element that was met last, from 0; of a member, 0; -1 if none was met yet. */
    private int[] indices = new int[16];

    private boolean inObject;

    int depth() {
        return depth;
    }

    /** Whether the innermost is an object. */
    boolean inObject() {
        return inObject;
    }

    void enter(boolean object) {
        if (++depth == indices.length) {
            members = Arrays.copyOf(members, 2 * depth);
            indices = Arrays.copyOf(indices, 2 * depth);
        }
        members[depth] = object ? "" : null;
        indices[depth] = -1;
        inObject = object;
    }

    void leave() {
        depth--;
        inObject = depth > 0 && members[depth] != null;
    }

    /** Goes on to a member. */
    void member(String name) {
        members[depth] = name;
        indices[depth] = 0;
    }

    /** The name of the member that was met last in the object. */
    String member() {
        return Objects.requireNonNull(members[depth]);
    }

    /** Goes on to the next element. */
    void element() {
        indices[depth]++;
    }

    /** As a JSON Pointer: RFC 6901. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 1; i <= depth && indices[i] >= 0; i++) {
            String member = members[i];
            pointer.append('/');
            if (member == null) {
                pointer.append(indices[i]);
            } else {
                pointer.append(member.replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
