package dev.scout.match.judgement;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Platform;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Sbom;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The image that an overlay is of, as the product that statements and waivers may be about.
 *
 * @param references the names it goes by
 * @param digests of its manifest, and of an index that it was chosen from
 * @param configDigest what Docker calls the image id
 * @param platform what it runs on
 */
public record ImageProduct(
        List<ImageReference> references,
        Set<Digest> digests,
        @Nullable Digest configDigest,
        @Nullable Platform platform) {

    /** An image of which nothing is known, or none. */
    public static final ImageProduct UNKNOWN = new ImageProduct(List.of(), Set.of(), null, null);

    /** Copies the collections; digests in references count, too. */
    public ImageProduct {
        references = List.copyOf(references);
        Set<Digest> all = new HashSet<>(digests);
        for (ImageReference reference : references) {
            if (reference.digest() != null) {
                all.add(reference.digest());
            }
        }
        digests = Set.copyOf(all);
    }

    /** An image of which only a name is known. */
    public static ImageProduct of(ImageReference reference) {
        return new ImageProduct(List.of(reference), Set.of(), null, null);
    }

    /** The image that a bill says it is of: by what it knows of the image, and by the subject's package URL or name. */
    public static ImageProduct of(Sbom sbom) {
        return of(sbom, sbom.image(), null);
    }

    /** The image of a snapshot. */
    public static ImageProduct of(ImageSnapshot snapshot) {
        ImageMetadata image = snapshot.image();
        return of(snapshot.sbom(), image == null ? snapshot.sbom().image() : image, snapshot.digest());
    }

    private static ImageProduct of(Sbom sbom, @Nullable ImageMetadata image, @Nullable Digest known) {
        ImageIdentity identity = image == null ? ImageIdentity.UNKNOWN : image.identity();
        Set<ImageReference> references = new LinkedHashSet<>(identity.references());
        Set<Digest> digests = new HashSet<>();
        add(known, digests);
        add(identity.manifestDigest(), digests);
        add(identity.indexDigest(), digests);
        Component subject = sbom.subject();
        ImagePurl named = subject == null ? null : named(subject);
        if (named != null) {
            ImageReference reference = named.reference();
            if (reference != null) {
                references.add(reference);
            }
            add(named.digest(), digests);
        }
        return new ImageProduct(
                List.copyOf(references), digests, identity.configDigest(), image == null ? null : image.platform());
    }

    private static @Nullable ImagePurl named(Component subject) {
        PackageUrl purl = subject.identity().purl();
        ImagePurl named = purl == null ? null : ImagePurl.of(purl);
        return named == null && subject.type() == ComponentType.CONTAINER
                ? ImagePurl.ofText(subject.identity().written().name())
                : named;
    }

    private static void add(@Nullable Digest digest, Set<Digest> to) {
        if (digest != null) {
            to.add(digest);
        }
    }

    /** Whether it is known to come from a repository, which is given by its normalised name. */
    boolean isFrom(String repository) {
        return references.stream().anyMatch(reference -> reference.name().equals(repository));
    }

    /**
     * Whether it is what a package URL or a reference names: in all that is said. A digest tells more than a tag, which
     * then is not asked for, and than a name or a platform where none is known of the image.
     */
    boolean is(ImagePurl product) {
        if (!product.readable() || !isOn(product)) {
            return false;
        }
        Digest digest = product.digest();
        if (digest != null) {
            boolean same = digests.contains(digest) || product.imageId() && digest.equals(configDigest);
            return same && (references.isEmpty() || isNamed(product, null));
        }
        return isNamed(product, product.tag());
    }

    private boolean isNamed(ImagePurl product, @Nullable String tag) {
        for (ImageReference name : references) {
            if (product.names(name) && (tag == null || tag.equals(tag(name)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOn(ImagePurl product) {
        String os = product.os();
        String architecture = product.architecture();
        if (platform == null) {
            return product.digest() != null || os == null && architecture == null;
        }
        return (os == null || os.equals(platform.os()))
                && (architecture == null || architecture.equals(platform.architecture()));
    }

    /** The tag; of a bare name the one that clients take. */
    private static @Nullable String tag(ImageReference name) {
        return Objects.requireNonNullElse(name.tag(), name.digest() == null ? name.tagOrDefault() : "");
    }
}
