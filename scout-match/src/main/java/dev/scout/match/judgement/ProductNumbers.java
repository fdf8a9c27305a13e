package dev.scout.match.judgement;

import dev.scout.core.purl.PackageUrl;
import dev.scout.match.ecosystem.Ecosystems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The packages, with and without versions, and the images that products name, as numbers. What a component or an image
 * is, is then found out once, and compared with a statement's product without another look at a text.
 *
 * <p>Spellings that mean one package have one number; as written they are asked for first, which is the cheaper
 * question. Not changed once all is added, and then shared by any number of threads.
 */
final class ProductNumbers {

    /** Not named by any product. */
    static final int NONE = -1;

    /** A package in a version, which is in its normal form. */
    private record Versioned(int name, String version) {
        static Versioned of(int name, PackageUrl purl, String version) {
            return new Versioned(name, PackageName.version(purl.type(), version));
        }
    }

    private final Ecosystems ecosystems;
    private final Map<PackageName, Integer> names = new HashMap<>();
    private final Map<Versioned, Integer> versions = new HashMap<>();
    private final Map<ImagePurl, Integer> imageNumbers = new HashMap<>();
    private final List<ImagePurl> images = new ArrayList<>();
    private int packages;

    ProductNumbers(Ecosystems ecosystems) {
        this.ecosystems = ecosystems;
    }

    void add(ProductRule product) {
        PackageUrl purl = product.decidingPackage();
        if (purl != null) {
            add(purl);
        }
        ImagePurl image = product.decidingImage();
        if (image != null && imageNumbers.putIfAbsent(image, images.size()) == null) {
            images.add(image);
        }
    }

    private void add(PackageUrl purl) {
        int name = names.computeIfAbsent(PackageName.normal(purl, ecosystems), added -> packages++);
        names.put(PackageName.written(purl), name);
        if (purl.version() != null) {
            versions.computeIfAbsent(Versioned.of(name, purl, purl.version()), added -> packages++);
        }
    }

    /** The number of a package in any version. */
    int name(PackageUrl purl) {
        Integer written = names.get(PackageName.written(purl));
        return written == null ? names.getOrDefault(PackageName.normal(purl, ecosystems), NONE) : written;
    }

    /** The number of a package in its version; {@code name} is that of the package in any. */
    int version(int name, PackageUrl purl) {
        String version = purl.version();
        return name == NONE || version == null ? NONE : versions.getOrDefault(Versioned.of(name, purl, version), NONE);
    }

    /** The number of what a product names: the package in its version, or in any if it has none. */
    int of(@Nullable PackageUrl purl) {
        if (purl == null) {
            return NONE;
        }
        int name = name(purl);
        return purl.version() == null ? name : version(name, purl);
    }

    int of(@Nullable ImagePurl image) {
        Integer number = image == null ? null : imageNumbers.get(image);
        return number == null ? NONE : number;
    }

    ImagePurl image(int number) {
        return images.get(number);
    }

    int images() {
        return images.size();
    }
}
