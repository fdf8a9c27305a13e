package dev.scout.match.judgement;

import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.Waiver;
import java.util.Objects;

/** What decided how a finding stands: the evidence of a {@link Standing}. */
public sealed interface Ground {

    /** What it makes of the finding, or of one of the vulnerabilities that the finding passes on. */
    Standing standing();

    /**
     * Somebody's statement.
     *
     * @param statement the latest that is about the finding
     * @param product which of its products the finding is in
     */
    record Stated(VexStatement statement, ProductIdentity product) implements Ground {

        /** Checks that nothing is null. */
        public Stated {
            Objects.requireNonNull(statement, "statement");
            Objects.requireNonNull(product, "product");
        }

        @Override
        public Standing standing() {
            return Standing.of(statement.status());
        }

        @Override
        public String toString() {
            String author = statement.issue().author();
            return statement.status() + " by " + (author == null ? "nobody who is named" : author) + " for "
                    + product.id();
        }
    }

    /**
     * A decision of the user's own.
     *
     * @param waiver the first that is in force and about the finding
     */
    record Waived(Waiver waiver) implements Ground {

        /** Checks that nothing is null. */
        public Waived {
            Objects.requireNonNull(waiver, "waiver");
        }

        @Override
        public Standing standing() {
            return Standing.of(waiver);
        }

        @Override
        public String toString() {
            return standing() + " (" + waiver.reason() + ")";
        }
    }
}
