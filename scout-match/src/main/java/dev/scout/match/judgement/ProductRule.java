package dev.scout.match.judgement;

import dev.scout.core.purl.MalformedPackageUrlException;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Identity;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.match.Finding;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product made ready to be asked whether a finding is in it.
 *
 * <ol>
 *   <li>Without subcomponents: the finding's component is the product, or the product is the whole: the image or what
 *       the bill describes.
 *   <li>With subcomponents: the component is one of them, and the product is the whole, or every container of the
 *       component within the bill.
 *   <li>A link into a bill, or a bare ref of a component from a statement within the bill, is what it leads to. Else of
 *       the package URLs, the CPE names and the hashes the first that both sides have decides. Hashes of one algorithm
 *       that differ always say no.
 *   <li>A package that is in the bill several times is in the product with all of its places, or not.
 * </ol>
 */
final class ProductRule {

    private final ProductIdentity identity;
    private final VexStatement.Issue issue;
    private final @Nullable BomLink link;
    private final List<PurlRule> purls;
    private final List<ImagePurl> images;
    private final @Nullable CpeName cpe;
    private final HashRule hashes;
    private final List<ProductRule> parts;
    /** Whether the id may be the ref of a component. */
    private final boolean bareRef;

    private ProductRule(ProductIdentity identity, VexStatement.Issue issue, Ecosystems ecosystems) {
        this.identity = identity;
        this.issue = issue;
        this.link = BomLink.of(identity.id());
        PackageUrl named = purl(identity.id());
        Set<PackageUrl> own = new LinkedHashSet<>();
        add(identity.purl(), own);
        add(named, own);
        this.purls = List.copyOf(
                own.stream().map(purl -> new PurlRule(purl, ecosystems)).toList());
        String written = identity.cpe();
        this.cpe = CpeName.of(written == null ? identity.id() : written);
        this.hashes = HashRule.of(identity.hashes());
        this.bareRef = link == null && purls.isEmpty() && cpe == null && hashes.isEmpty();
        this.images = images(identity.id(), own, link == null && named == null && cpe == null);
        this.parts = identity.subcomponents().stream()
                .map(part -> new ProductRule(part, issue, ecosystems))
                .toList();
    }

    static ProductRule of(ProductIdentity product, VexStatement.Issue issue, Ecosystems ecosystems) {
        return new ProductRule(product, issue, ecosystems);
    }

    private static void add(@Nullable PackageUrl purl, Set<PackageUrl> to) {
        if (purl != null) {
            to.add(purl);
        }
    }

    /** The images that package URLs name, and the id, if it may be a reference. */
    private static List<ImagePurl> images(String id, Set<PackageUrl> purls, boolean reference) {
        List<ImagePurl> images = new ArrayList<>();
        for (PackageUrl purl : purls) {
            ImagePurl image = ImagePurl.of(purl);
            if (image != null) {
                images.add(image);
            }
        }
        ImagePurl text = reference ? ImagePurl.ofText(id) : null;
        if (text != null) {
            images.add(text);
        }
        return List.copyOf(images);
    }

    private static @Nullable PackageUrl purl(String id) {
        if (!id.regionMatches(true, 0, "pkg:", 0, 4)) {
            return null;
        }
        try {
            return PackageUrl.repair(id);
        } catch (MalformedPackageUrlException e) {
            return null;
        }
    }

    /** As it was written. */
    ProductIdentity identity() {
        return identity;
    }

    /**
     * The package that a component must be, or what the bill describes, if they have package URLs: this one without
     * subcomponents, or its only subcomponent; null if that does not tell.
     */
    @Nullable
    PackageUrl decidingPackage() {
        PurlRule rule = parts.isEmpty()
                ? packageAlone()
                : parts.size() == 1 ? parts.get(0).packageAlone() : null;
        return rule == null ? null : rule.purl();
    }

    private @Nullable PurlRule packageAlone() {
        boolean alone = link == null && hashes.isEmpty() && images.isEmpty() && parts.isEmpty();
        return alone && purls.size() == 1 && !purls.get(0).isSource() ? purls.get(0) : null;
    }

    /** The image that is the whole, if an image is; null if that does not tell. */
    @Nullable
    ImagePurl decidingImage() {
        return link == null && hashes.isEmpty() && images.size() == 1 ? images.get(0) : null;
    }

    /** Whether all is told where these two are the same. */
    boolean isDecided() {
        if (parts.isEmpty()) {
            PurlRule alone = packageAlone();
            return alone == null ? decidingImage() != null : alone.isNameOnly();
        }
        PurlRule part = parts.size() == 1 ? parts.get(0).packageAlone() : null;
        return part != null && part.isNameOnly() && decidingImage() != null;
    }

    /** Whether a finding is in it. */
    boolean holds(Finding finding, JudgedBill bill) {
        if (!holds(finding.component(), bill)) {
            return false;
        }
        return !finding.isInSeveralPlaces()
                || finding.components().stream().allMatch(component -> holds(component, bill));
    }

    boolean holds(Component component, JudgedBill bill) {
        if (parts.isEmpty()) {
            return is(component, bill) || isWhole(bill);
        }
        for (ProductRule part : parts) {
            if (part.holds(component, bill)) {
                return isWhole(bill) || bill.liesIn(component, container -> is(container, bill));
            }
        }
        return false;
    }

    /** Whether it is the image, or what the bill describes. */
    private boolean isWhole(JudgedBill bill) {
        Component subject = bill.subject();
        if (link != null) {
            return bill.isLedTo(link)
                    && (link.ref() == null || subject != null && link.ref().equals(subject.ref()));
        }
        return isImage(bill.image()) || subject != null && is(subject, bill);
    }

    private boolean isImage(ImageProduct image) {
        if (!hashes.isEmpty() && !image.digests().isEmpty()) {
            Boolean same = hashes.agrees(image.digests().stream()
                    .map(digest -> new Hash(digest.algorithm(), digest.encoded()))
                    .toList());
            if (same != null && (!same || purls.isEmpty() && images.isEmpty())) {
                return same;
            }
        }
        for (int i = 0; i < images.size(); i++) {
            if (image.is(images.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean is(Component component, JudgedBill bill) {
        if (link != null) {
            return component.ref().equals(link.ref()) && bill.isLedTo(link);
        }
        if (bareRef) {
            return component.ref().equals(identity.id()) && bill.carries(issue);
        }
        Boolean same =
                hashes.isEmpty() ? null : hashes.agrees(component.contents().hashes());
        if (same != null && !same) {
            return false;
        }
        Identity other = component.identity();
        if (!purls.isEmpty() && other.purl() != null) {
            return isPackage(component, other.purl());
        }
        return cpe != null && !other.cpes().isEmpty() ? isNamed(other.cpes()) : same != null;
    }

    private boolean isPackage(Component component, PackageUrl purl) {
        for (int i = 0; i < purls.size(); i++) {
            if (purls.get(i).includes(component, purl)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(List<String> cpes) {
        for (String written : cpes) {
            CpeName other = CpeName.of(written);
            if (other != null && cpe != null && cpe.includes(other)) {
                return true;
            }
        }
        return false;
    }
}
