package dev.scout.core.sbom;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement about a subject that is kept as it came: its type and its raw bytes. Immutable; signatures are not
 * checked.
 */
public final class Attestation {

    private final String predicateType;
    private final byte[] bytes;

    /**
     * Keeps a copy of the bytes.
     *
     * @param predicateType the in-toto predicate type, a URI
     */
    public Attestation(String predicateType, byte[] bytes) {
        this.predicateType = Objects.requireNonNull(predicateType, "predicateType");
        this.bytes = bytes.clone();
    }

    /** The in-toto predicate type, a URI. */
    public String predicateType() {
        return predicateType;
    }

    /** The predicate as it came, in a new array. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attestation that
                && that.predicateType.equals(predicateType)
                && Arrays.equals(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return 31 * predicateType.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return predicateType + " (" + bytes.length + " bytes)";
    }
}
