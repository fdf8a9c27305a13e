package dev.scout.match.range;

/**
 * One constraint of a {@link Vers}.
 *
 * @param version the text of the version, not percent-encoded; empty with {@link VersComparator#ANY}, and only then
 */
public record VersConstraint(VersComparator comparator, String version) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the version is missing or superfluous, or is no Unicode text because it holds
     *     half of a surrogate pair
     */
    public VersConstraint {
        if (version.isEmpty() != (comparator == VersComparator.ANY)) {
            throw new IllegalArgumentException(
                    "comparator " + comparator.symbol() + " with version \"" + version + "\"");
        }
        if (VersEncoding.unpairedSurrogate(version) >= 0) {
            throw new IllegalArgumentException("half of a surrogate pair in a version");
        }
    }

    /** As a VERS has it: {@code >=1.0}, {@code 1%212.0}, {@code *}. */
    @Override
    public String toString() {
        return (comparator == VersComparator.EQUAL ? "" : comparator.symbol()) + VersEncoding.encode(version);
    }
}
