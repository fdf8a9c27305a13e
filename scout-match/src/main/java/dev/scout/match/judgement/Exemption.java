package dev.scout.match.judgement;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageReference;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.Waiver;
import dev.scout.core.vex.WaiverScope;
import dev.scout.match.Finding;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.List;
import java.util.Map;

/**
 * A waiver made ready to be asked.
 *
 * @param waiver as it was decided
 * @param scope what it is about
 */
record Exemption(Waiver waiver, Scope scope) {

    /** What a waiver is about, as a question. */
    @FunctionalInterface
    interface Scope {
        boolean holds(Finding finding, JudgedBill bill);
    }

    static Exemption of(Waiver waiver, Ecosystems ecosystems) {
        return new Exemption(waiver, scope(waiver.scope(), ecosystems));
    }

    private static Scope scope(WaiverScope scope, Ecosystems ecosystems) {
        if (scope instanceof WaiverScope.OneImage image) {
            Digest digest = image.digest();
            return (finding, bill) -> bill.image().digests().contains(digest);
        } else if (scope instanceof WaiverScope.OneRepository repository) {
            String name = normalised(repository.name());
            return (finding, bill) -> bill.image().isFrom(name);
        } else if (scope instanceof WaiverScope.OnePackage one) {
            ProductIdentity product = new ProductIdentity(one.purl().toString(), one.purl(), null, Map.of(), List.of());
            return ProductRule.of(product, VexStatement.Issue.UNKNOWN, ecosystems)::holds;
        }
        return (finding, bill) -> true;
    }

    private static String normalised(String name) {
        try {
            return ImageReference.parse(name).name();
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
