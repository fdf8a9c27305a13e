package dev.scout.sbom.vex;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.vex.CsafProducts.Relationship;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a product tree: branches, products that stand alone, relationships and groups. Source: CSAF 2.0, 3.2.2 and
 * 3.1.1 to 3.1.3; the list {@code purls} is CSAF 2.1.
 */
final class CsafProductTree {

    private static final Set<String> RELATIONSHIPS = Set.of(
            "default_component_of", "external_component_of", "installed_on", "installed_with", "optional_component_of");

    private final JsonInput json;
    private final Facts facts;
    private final CsafProducts products;

    CsafProductTree(JsonInput json, Facts facts, CsafProducts products) {
        this.json = json;
        this.facts = facts;
        this.products = products;
    }

    /** Reads the tree that stands here. */
    void read() throws IOException {
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "branches" -> branches();
                    case "full_product_names" -> fullProductNames();
                    case "relationships" -> relationships();
                    case "product_groups" -> groups();
                    default -> json.skip();
                }
            }
        }
    }

    /** As deep as the limit on JSON lets branches nest. */
    private void branches() throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                branch();
            }
        }
    }

    private void branch() throws IOException {
        if (!json.enterObject()) {
            return;
        }
        String category = null;
        String label = null;
        ProductIdentity product = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "category" -> category = json.word();
                case "name" -> label = json.string();
                case "product" -> product = fullProductName();
                case "branches" -> branches();
                default -> json.skip();
            }
        }
        if (product != null) {
            products.add(product, isRange(category, label), json);
        }
    }

    /**
     * Whether a branch stands for several versions. Source: CSAF 2.0, 3.1.2.2, {@code product_version_range}; 6.1.31
     * says that {@code product_version} must not, and some do.
     */
    private static boolean isRange(@Nullable String category, @Nullable String label) {
        boolean range =
                label != null && (label.startsWith("vers:") || label.indexOf('<') >= 0 || label.indexOf('>') >= 0);
        return "product_version_range".equals(category) || "product_version".equals(category) && range;
    }

    private void fullProductNames() throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                ProductIdentity product = fullProductName();
                if (product != null) {
                    products.add(product, false, json);
                }
            }
        }
    }

    /** Reads the {@code full_product_name_t} that stands here. */
    private @Nullable ProductIdentity fullProductName() throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        String id = null;
        String called = null;
        Identification helper = new Identification();
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "product_id" -> id = Facts.present(json.reference());
                case "name" -> called = Facts.present(json.string());
                case "product_identification_helper" -> helper.read();
                default -> json.skip();
            }
        }
        if (id == null) {
            json.report(Kind.MISSING, "a product without product_id; left out");
            return null;
        }
        return new ProductIdentity(id, helper.purl, helper.cpe, helper.hashes, List.of(), called);
    }

    private void relationships() throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                relationship();
            }
        }
    }

    private void relationship() throws IOException {
        if (!json.enterObject()) {
            return;
        }
        String part = null;
        String whole = null;
        ProductIdentity product = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "category" -> category();
                case "full_product_name" -> product = fullProductName();
                case "product_reference" -> part = Facts.present(json.reference());
                case "relates_to_product_reference" -> whole = Facts.present(json.reference());
                default -> json.skip();
            }
        }
        if (product == null || part == null || whole == null) {
            json.report(Kind.MISSING, "a relationship without its product, its part or its whole; left out");
        } else {
            products.add(product, new Relationship(part, whole), json);
        }
    }

    private void category() throws IOException {
        String category = json.word();
        if (category != null && !RELATIONSHIPS.contains(category)) {
            json.report(
                    Kind.UNKNOWN_VALUE,
                    "the relationship \"" + category + "\" is not known; taken as a part in a whole");
        }
    }

    private void groups() throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    String id = null;
                    List<String> members = List.of();
                    for (String name; (name = json.nextName()) != null; ) {
                        switch (name) {
                            case "group_id" -> id = json.reference();
                            case "product_ids" -> members = json.references();
                            default -> json.skip();
                        }
                    }
                    if (id != null) {
                        products.group(id, members, json);
                    }
                }
            }
        }
    }

    /** A {@code product_identification_helper}. Source: CSAF 2.0, 3.1.3.3. */
    private final class Identification {

        private @Nullable PackageUrl purl;
        private @Nullable String cpe;
        private final Map<String, String> hashes = new LinkedHashMap<>();

        void read() throws IOException {
            if (json.enterObject()) {
                for (String name; (name = json.nextName()) != null; ) {
                    switch (name) {
                        case "purl" -> purl = facts.purl(json.string());
                        case "purls" -> purls(json.strings());
                        case "cpe" -> cpe = Facts.present(json.string());
                        case "hashes" -> files();
                        default -> json.skip();
                    }
                }
            }
        }

        private void purls(List<String> texts) {
            if (texts.size() > 1) {
                json.report(Kind.UNSUPPORTED, "a product with " + texts.size() + " package URLs; the first one counts");
            }
            purl = texts.isEmpty() ? purl : facts.purl(texts.get(0));
        }

        private void files() throws IOException {
            if (json.enterArray()) {
                for (int index = 0; json.nextElement(); index++) {
                    if (json.enterObject()) {
                        for (String name; (name = json.nextName()) != null; ) {
                            if (name.equals("file_hashes")) {
                                file(index == 0);
                            }
                        }
                    }
                }
            }
        }

        /** A product of several files is recognised by its first. */
        private void file(boolean first) throws IOException {
            if (!first) {
                json.report(Kind.UNSUPPORTED, "hashes of a further file of a product; left out");
            } else if (json.enterArray()) {
                while (json.nextElement()) {
                    String algorithm = null;
                    String value = null;
                    if (json.enterObject()) {
                        for (String name; (name = json.nextName()) != null; ) {
                            switch (name) {
                                case "algorithm" -> algorithm = json.word();
                                case "value" -> value = json.string();
                                default -> json.skip();
                            }
                        }
                    }
                    if (algorithm != null && value != null) {
                        hashes.putIfAbsent(algorithm, value);
                    }
                }
            }
        }
    }
}
