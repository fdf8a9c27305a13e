package dev.scout.match;

/**
 * A version without the vulnerability: the end of the range that the component's version lies in, so it is on the same
 * branch.
 *
 * @param version as the advisory writes it
 */
public record Fix(String version) {

    @Override
    public String toString() {
        return version;
    }
}
