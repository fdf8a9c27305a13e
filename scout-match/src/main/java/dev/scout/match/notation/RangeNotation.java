package dev.scout.match.notation;

/** How one ecosystem or feed writes version ranges: what you implement. Stateless and thread-safe. */
public interface RangeNotation {

    /** The notation's name: that of its VERS scheme where the ecosystem has one notation, for example {@code npm}. */
    String name();

    /**
     * Reads a range, strictly: what the ecosystem's own tool refuses is refused.
     *
     * @throws InvalidRangeException if the text is no range of this notation
     */
    NativeRange parse(String text);
}
