package dev.scout.match.judgement;

import dev.scout.match.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is about a vulnerability, and what it decides for each of its products.
 *
 * @param number of the statement in its judgement
 * @param products what it is about
 * @param decisions one for each product
 */
record Candidate(int number, List<ProductRule> products, List<Decision> decisions) {

    static Candidate of(int number, Claim claim) {
        List<Decision> decisions = new ArrayList<>(claim.products().size());
        for (ProductRule product : claim.products()) {
            decisions.add(Decision.of(new Ground.Stated(claim.statement(), product.identity()), number));
        }
        return new Candidate(number, claim.products(), List.copyOf(decisions));
    }

    /** What it decides over a finding; null if that is in none of its products. */
    @Nullable
    Decision decide(Finding finding, JudgedBill bill) {
        for (int i = 0; i < products.size(); i++) {
            if (products.get(i).holds(finding, bill)) {
                return decisions.get(i);
            }
        }
        return null;
    }
}
