package dev.scout.sbom.vex;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The products of a CSAF document by their ids, and what they are.
 *
 * <p>Rule: a relationship of whatever category makes a product of its own: the whole,
 * {@code relates_to_product_reference}, with the part, {@code product_reference}, as what the statement is about. If
 * the whole is a relationship itself, the part lies in its part. Where the combination is identified by a helper of its
 * own, that stands for the whole. Source: CSAF 2.0, 3.2.2.4.
 */
final class CsafProducts {

    /** How deep relationships lie in each other; a package in a module of a product is two. */
    private static final int DEEPEST = 8;

    /** A part in a whole, by their ids. */
    record Relationship(String part, String whole) {}

    private final ReadContext context;
    private final Map<String, ProductIdentity> products = new HashMap<>();
    private final Map<String, Relationship> relationships = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();
    private final Set<String> ranges = new HashSet<>();
    private final Map<String, ProductIdentity> resolved = new HashMap<>();

    CsafProducts(ReadContext context) {
        this.context = context;
    }

    /**
     * Adds a product that stands by itself.
     *
     * @param range whether it stands for several versions
     */
    void add(ProductIdentity product, boolean range, JsonInput json) throws MalformedDocumentException {
        if (isNew(product, json)) {
            products.put(product.id(), product);
            if (range) {
                ranges.add(product.id());
            }
        }
    }

    /** Adds a product that is a part in a whole. */
    void add(ProductIdentity product, Relationship relationship, JsonInput json) throws MalformedDocumentException {
        if (isNew(product, json)) {
            products.put(product.id(), product);
            relationships.put(product.id(), relationship);
        }
    }

    /** Of two products with one id the first counts. Source: CSAF 2.0, 6.1.2. */
    private boolean isNew(ProductIdentity product, JsonInput json) throws MalformedDocumentException {
        if (products.containsKey(product.id())) {
            json.report(Kind.REFERENCE, "two products have the id \"" + product.id() + "\"; the first one counts");
            return false;
        } else if (products.size() == context.limits().items()) {
            throw new MalformedDocumentException(
                    "more than " + context.limits().items() + " products", json.position());
        }
        return true;
    }

    /** Adds a group; of two with one id the first counts. Source: CSAF 2.0, 6.1.4. */
    void group(String id, List<String> members, JsonInput json) {
        if (groups.putIfAbsent(id, members) != null) {
            json.report(Kind.REFERENCE, "two groups have the id \"" + id + "\"; the first one counts");
        }
    }

    /** The ids of a group's products; null if there is no such group. */
    @Nullable
    List<String> members(String group) {
        return groups.get(group);
    }

    /** What a product is; null if the tree does not say, or relationships go round in circles. */
    @Nullable
    ProductIdentity find(String id) {
        return find(id, DEEPEST);
    }

    private @Nullable ProductIdentity find(String id, int left) {
        ProductIdentity known = resolved.get(id);
        ProductIdentity product = products.get(id);
        if (known != null || product == null || left == 0) {
            return known;
        }
        Relationship relationship = relationships.get(id);
        if (relationship == null) {
            return product;
        }
        ProductIdentity part = find(relationship.part(), left - 1);
        ProductIdentity whole = find(relationship.whole(), left - 1);
        if (part == null || whole == null) {
            return null;
        }
        boolean identified = product.purl() != null
                || product.cpe() != null
                || !product.hashes().isEmpty();
        ProductIdentity named = identified
                ? product
                : new ProductIdentity(
                        id, whole.purl(), whole.cpe(), whole.hashes(), whole.subcomponents(), product.name());
        ProductIdentity combination = within(named, part);
        resolved.put(id, combination);
        return combination;
    }

    private static ProductIdentity within(ProductIdentity whole, ProductIdentity part) {
        return whole.subcomponents().isEmpty()
                ? whole.withSubcomponents(List.of(part))
                : whole.withSubcomponents(whole.subcomponents().stream()
                        .map(inner -> within(inner, part))
                        .toList());
    }

    /**
     * Whether what identifies a product is wider than the product: the tree names some versions, the package URL or CPE
     * none.
     */
    boolean isWider(String id) {
        return isWider(id, DEEPEST);
    }

    private boolean isWider(String id, int left) {
        Relationship relationship = relationships.get(id);
        if (relationship != null) {
            return left > 0 && (isWider(relationship.part(), left - 1) || isWider(relationship.whole(), left - 1));
        }
        ProductIdentity product = products.get(id);
        return product != null
                && ranges.contains(id)
                && (product.purl() == null
                        ? product.cpe() != null
                        : product.purl().version() == null);
    }
}
