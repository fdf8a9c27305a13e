package dev.scout.core.sbom;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement about a subject that is kept as it came: its type and its raw bytes. Immutable; signatures are carried,
 * not checked.
 *
 * <p>The bytes are the whole statement, in the signed envelope that it came in: a DSSE envelope or a Sigstore bundle.
 */
public final class Attestation {

    private final String predicateType;
    private final byte[] bytes;

    /**
     * Keeps a copy of the bytes.
     *
     * @param predicateType the in-toto predicate type, a URI; empty where a bill was signed without a statement
     */
    public Attestation(String predicateType, byte[] bytes) {
        this.predicateType = Objects.requireNonNull(predicateType, "predicateType");
        this.bytes = bytes.clone();
    }

    /** The in-toto predicate type, a URI; empty where a bill was signed without a statement. */
    public String predicateType() {
        return predicateType;
    }

    /** The statement as it came, in its signed envelope if it has one, in a new array. */
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
