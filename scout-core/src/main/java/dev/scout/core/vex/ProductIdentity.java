package dev.scout.core.vex;

import dev.scout.core.purl.PackageUrl;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The product that a statement is about, or a part of one.
 *
 * @param id as written; often a package URL or a bom-link
 * @param purl where the product has one; without a version it means every version
 * @param cpe where the product has one
 * @param hashes by algorithm, as written
 * @param subcomponents the parts that the statement is about; none means the whole product
 * @param name what people call it, where the document says so
 */
public record ProductIdentity(
        String id,
        @Nullable PackageUrl purl,
        @Nullable String cpe,
        Map<String, String> hashes,
        List<ProductIdentity> subcomponents,
        @Nullable String name) {

    /** Copies the collections. */
    public ProductIdentity {
        Objects.requireNonNull(id, "id");
        hashes = Map.copyOf(hashes);
        subcomponents = List.copyOf(subcomponents);
    }

    /** A product without a name. */
    public ProductIdentity(
            String id,
            @Nullable PackageUrl purl,
            @Nullable String cpe,
            Map<String, String> hashes,
            List<ProductIdentity> subcomponents) {
        this(id, purl, cpe, hashes, subcomponents, null);
    }

    /** This product with other parts that the statement is about. */
    public ProductIdentity withSubcomponents(List<ProductIdentity> parts) {
        return new ProductIdentity(id, purl, cpe, hashes, parts, name);
    }
}
