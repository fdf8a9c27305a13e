package dev.scout.core.vex;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about one vulnerability in some products.
 *
 * @param vulnerability its id
 * @param aliases its other ids
 * @param products what the statement is about
 * @param status whether it matters to them
 * @param justification why not, where it does not
 * @param detail more about it, in words
 * @param issue who said it and when
 */
public record VexStatement(
        String vulnerability,
        List<String> aliases,
        List<ProductIdentity> products,
        VexStatus status,
        @Nullable VexJustification justification,
        @Nullable String detail,
        Issue issue) {

    /**
     * Who made a statement and when; of two statements on the same, the later one holds.
     *
     * @param documentId the document it stands in
     * @param author who made it
     * @param timestamp when it was last said
     * @param revision of the document
     */
    public record Issue(
            @Nullable String documentId,
            @Nullable String author,
            @Nullable Instant timestamp,
            @Nullable String revision) {

        /** Nothing is known. */
        public static final Issue UNKNOWN = new Issue(null, null, null, null);
    }

    /** Copies the lists. */
    public VexStatement {
        Objects.requireNonNull(vulnerability, "vulnerability");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(issue, "issue");
        aliases = List.copyOf(aliases);
        products = List.copyOf(products);
    }
}
