package dev.scout.sbom.write;

/** A library that a host adds if it wants what needs it. */
final class OptionalLibrary {

    private OptionalLibrary() {}

    /**
     * Sees to it that a library is there.
     *
     * @param witness one of its classes
     * @param artifact what to add to the class path
     * @throws IllegalStateException if it is missing
     */
    static void require(String witness, String artifact) {
        try {
            Class.forName(witness, false, OptionalLibrary.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this needs " + artifact + " on the class path, where it is not", e);
        }
    }
}
