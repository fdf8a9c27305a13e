package dev.scout.match.judgement;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the findings at hand are in, by the {@linkplain ProductNumbers numbers} that a judgement has for it. It answers
 * most questions without a look at the product, as the product would. Used by one thread.
 */
final class NumberedBill {

    private static final byte SAME = 1;
    private static final byte OTHER = 2;

    private final ProductNumbers numbers;
    private final JudgedBill bill;
    /** Whether the image is the one of a number, once that was asked. */
    private final byte[] images;
    /** Whether the numbers do not tell what the bill describes, so that every product must be looked at. */
    private final boolean isSubjectUnknown;

    private int subjectName = ProductNumbers.NONE;
    private int subjectVersion = ProductNumbers.NONE;
    /** The component that was asked about last: its findings stand in a row. */
    private @Nullable Component component;

    private boolean isUnknown;
    private int name;
    private int version;

    NumberedBill(ProductNumbers numbers, JudgedBill bill) {
        this.numbers = numbers;
        this.bill = bill;
        this.images = new byte[numbers.images()];
        Component subject = bill.subject();
        PackageUrl purl = subject == null ? null : subject.identity().purl();
        this.isSubjectUnknown =
                subject != null && purl == null && !subject.identity().cpes().isEmpty();
        if (purl != null) {
            subjectName = numbers.name(purl);
            subjectVersion = numbers.version(subjectName, purl);
        }
    }

    /** Whether a finding is in the product of a statement. */
    @SuppressWarnings("ReferenceEquality") // an equal one would do as well, and costs more to see
    boolean holds(Candidate candidate, Finding finding) {
        int wanted = candidate.packageNumber();
        int image = candidate.imageNumber();
        boolean isTold = candidate.isDecisive() && (image == ProductNumbers.NONE || isImage(image));
        if (wanted == ProductNumbers.NONE) {
            return isTold || candidate.product().holds(finding, bill);
        }
        if (finding.component() != component) {
            take(finding.component());
        }
        if (isUnknown) {
            return candidate.product().holds(finding, bill);
        }
        boolean isNamed = wanted == name || wanted == version || wanted == subjectName || wanted == subjectVersion;
        return isNamed
                && (isTold && !finding.isInSeveralPlaces()
                        || candidate.product().holds(finding, bill));
    }

    private void take(Component next) {
        component = next;
        PackageUrl purl = next.identity().purl();
        isUnknown = purl == null || isSubjectUnknown;
        if (purl != null) {
            name = numbers.name(purl);
            version = numbers.version(name, purl);
        }
    }

    private boolean isImage(int number) {
        if (images[number] == 0) {
            images[number] = bill.image().is(numbers.image(number)) ? SAME : OTHER;
        }
        return images[number] == SAME;
    }
}
