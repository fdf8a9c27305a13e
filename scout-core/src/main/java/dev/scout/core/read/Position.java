package dev.scout.core.read;

/**
 * A place in a document.
 *
 * @param line from 1; 0 where the syntax has no lines
 * @param column from 1, in characters; 0 where it is not known
 * @param offset from 0, in bytes or characters as the reader counts them; -1 where it is not known
 */
public record Position(int line, int column, long offset) {

    /** A place that is not known. */
    public static final Position UNKNOWN = new Position(0, 0, -1);

    @Override
    public String toString() {
        if (line > 0) {
            return "line " + line + ", column " + column;
        }
        return offset >= 0 ? "offset " + offset : "unknown position";
    }
}
