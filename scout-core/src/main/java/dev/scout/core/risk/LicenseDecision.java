package dev.scout.core.risk;

import dev.scout.core.sbom.LicenseExpression;
import java.util.List;
import java.util.stream.Collectors;

/** What a {@link LicensePolicy} says of some terms, and why. */
public sealed interface LicenseDecision {

    /** Whether the terms are permitted. */
    boolean isPermitted();

    /**
     * There is a way to use it.
     *
     * @param chosen the licences to comply with, all of them, in the order written; of alternatives the first that is
     *     permitted. Empty where no licence is stated and that is permitted
     */
    record Permitted(List<LicenseExpression> chosen) implements LicenseDecision {

        /** Copies the list. */
        public Permitted {
            chosen = List.copyOf(chosen);
        }

        @Override
        public boolean isPermitted() {
            return true;
        }

        @Override
        public String toString() {
            return "permitted" + (chosen.isEmpty() ? "" : " under " + LicenseDecision.list(chosen));
        }
    }

    /**
     * There is none.
     *
     * @param blamed the licences that are not permitted, in the order written: of alternatives all, since one of them
     *     would do. Empty where no licence is stated
     */
    record Refused(List<LicenseExpression> blamed) implements LicenseDecision {

        /** Copies the list. */
        public Refused {
            blamed = List.copyOf(blamed);
        }

        @Override
        public boolean isPermitted() {
            return false;
        }

        @Override
        public String toString() {
            return blamed.isEmpty() ? "no licence is stated" : "not permitted: " + LicenseDecision.list(blamed);
        }
    }

    private static String list(List<LicenseExpression> licenses) {
        return licenses.stream().map(LicenseExpression::toString).distinct().collect(Collectors.joining(", "));
    }
}
