package dev.scout.match.judgement;

import org.jspecify.annotations.Nullable;

/**
 * A statement that is about a vulnerability, for one of its products; those of a vulnerability are a chain from the
 * latest on. A statement of several products stands there several times in a row.
 *
 * <p>A chain, and numbers in place of texts, since most chains are of one: to ask it is to look at one place in memory.
 *
 * @param number of the statement in its judgement
 * @param packageNumber of the package that the finding must be in; {@link ProductNumbers#NONE} if that does not tell
 * @param imageNumber of the image that it must be in; {@link ProductNumbers#NONE} if that does not tell
 * @param isDecisive whether it is in the product if these are so
 * @param product what it is about
 * @param decision what it decides over a finding that is in the product
 * @param next the statement's next product, or the latest earlier statement; null if there is none
 */
record Candidate(
        int number,
        int packageNumber,
        int imageNumber,
        boolean isDecisive,
        ProductRule product,
        Decision decision,
        @Nullable Candidate next) {

    /** The same chain with a statement before it. */
    static @Nullable Candidate chain(int number, Claim claim, ProductNumbers numbers, @Nullable Candidate rest) {
        Candidate first = rest;
        for (int i = claim.products().size() - 1; i >= 0; i--) {
            ProductRule product = claim.products().get(i);
            Decision decision = Decision.of(new Ground.Stated(claim.statement(), product.identity()), number);
            first = new Candidate(
                    number,
                    numbers.of(product.decidingPackage()),
                    numbers.of(product.decidingImage()),
                    product.isDecided(),
                    product,
                    decision,
                    first);
        }
        return first;
    }
}
