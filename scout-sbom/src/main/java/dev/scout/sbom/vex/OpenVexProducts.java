package dev.scout.sbom.vex;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads products and their parts from OpenVEX. Source: OPENVEX-SPEC.md, Product Data Structure. */
final class OpenVexProducts {

    private final JsonInput json;
    private final Facts facts;
    private final ReadLimits limits;
    private long count;

    OpenVexProducts(JsonInput json, Facts facts, ReadLimits limits) {
        this.json = json;
        this.facts = facts;
        this.limits = limits;
    }

    /**
     * The products, or parts of one, that stand here.
     *
     * @return empty if there are none; null if there are, and not one can be read
     */
    @Nullable
    List<ProductIdentity> list() throws IOException {
        boolean absent = json.isNull();
        if (!json.enterArray()) {
            return absent ? List.of() : null;
        }
        List<ProductIdentity> list = new ArrayList<>();
        boolean any = false;
        while (json.nextElement()) {
            any = true;
            ProductIdentity one = json.isString() ? named(json.reference()) : described();
            if (one != null) {
                if (++count > limits.items()) {
                    throw new MalformedDocumentException("more than " + limits.items() + " products", json.position());
                }
                list.add(one);
            }
        }
        return any && list.isEmpty() ? null : list;
    }

    /** A product of 0.0.1, which is a text. */
    private @Nullable ProductIdentity named(@Nullable String id) {
        return id == null || id.isBlank()
                ? unidentified()
                : new ProductIdentity(id, purl(id), null, Map.of(), List.of());
    }

    private @Nullable ProductIdentity described() throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        String iri = null;
        Map<String, String> identifiers = Map.of();
        Map<String, String> hashes = Map.of();
        List<ProductIdentity> parts = List.of();
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "@id", "id" -> iri = json.reference();
                case "identifiers" -> identifiers = json.texts();
                case "hashes" -> hashes = json.texts();
                case "subcomponents" -> parts = list();
                default -> json.skip();
            }
        }
        if (parts == null) {
            json.report(Kind.MISSING, "a product none of whose parts can be read; left out");
            return null;
        }
        String purl = Facts.present(identifiers.get("purl"));
        String cpe = Facts.present(identifiers.getOrDefault("cpe23", identifiers.get("cpe22")));
        String id = Facts.present(iri);
        String hash = hashes.isEmpty() ? null : hashes.values().iterator().next();
        String called = id != null ? id : purl != null ? purl : cpe != null ? cpe : hash;
        return called == null
                ? unidentified()
                : new ProductIdentity(called, purl == null ? purl(called) : facts.purl(purl), cpe, hashes, parts);
    }

    private @Nullable ProductIdentity unidentified() {
        json.report(Kind.MISSING, "a product without anything that identifies it; left out");
        return null;
    }

    private @Nullable PackageUrl purl(String id) {
        return id.startsWith("pkg:") ? facts.purl(id) : null;
    }
}
