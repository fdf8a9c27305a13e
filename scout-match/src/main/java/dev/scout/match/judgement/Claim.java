package dev.scout.match.judgement;

import dev.scout.core.vex.VexStatement;
import dev.scout.match.ecosystem.Ecosystems;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement made ready to be asked.
 *
 * @param statement as it was made
 * @param products what it is about
 */
record Claim(VexStatement statement, List<ProductRule> products) {

    /**
     * The later statement last: by its time, none being the earliest; then by the revision of its document; equal ones
     * keep the order in which they were given, so that of these the one given last holds. Which product is named more
     * exactly plays no part. Source: OpenVEX 0.2.0, statements override by time; CSAF 2.0, a document's latest revision
     * holds.
     */
    static final Comparator<VexStatement> PRECEDENCE = Comparator.<VexStatement, @Nullable Instant>comparing(
                    statement -> statement.issue().timestamp(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(statement -> statement.issue().revision(), Comparator.nullsFirst(Revisions.ORDER));

    static Claim of(VexStatement statement, Ecosystems ecosystems) {
        return new Claim(
                statement,
                statement.products().stream()
                        .map(product -> ProductRule.of(product, statement.issue(), ecosystems))
                        .toList());
    }
}
