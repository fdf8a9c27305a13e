package dev.scout.core.image;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of an image, normalised: {@code nginx} is {@code docker.io/library/nginx}.
 *
 * <p>Rule: {@code [domain/]path[:tag][@digest]}. The first part is a domain if it holds a dot or a colon, is
 * {@code localhost}, or has an upper-case letter; a Docker Hub path without a slash lies in {@code library}; the bare
 * id of an image (64 hexadecimal digits) is no reference. Source: the reference grammar and the normalisation of the
 * distribution project.
 *
 * @param registry where it comes from
 * @param repository the path within the registry, lower case, at most 255 characters
 * @param tag absent where none was written; the default tag is not added
 * @param digest of the manifest or index
 */
public record ImageReference(
        Registry registry,
        String repository,
        @Nullable String tag,
        @Nullable Digest digest) {

    private static final String DEFAULT_TAG = "latest";
    /** Where Docker Hub keeps the images that have no owner. */
    private static final String LIBRARY = "library/";

    /**
     * Checks the path, the tag and the digest's algorithm.
     *
     * @throws IllegalArgumentException if they break the grammar
     */
    public ImageReference {
        Objects.requireNonNull(registry, "registry");
        if (!ImageGrammar.isRepository(repository)) {
            throw new IllegalArgumentException("not an image repository: " + repository);
        }
        if (tag != null && !ImageGrammar.isTag(tag)) {
            throw new IllegalArgumentException("not an image tag: " + tag);
        }
        if (digest != null && !ImageGrammar.isReferable(digest)) {
            throw new IllegalArgumentException("not a digest of an image: " + digest);
        }
    }

    /**
     * Reads a reference as people write it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ImageReference parse(String text) {
        return parse(text, RegistryRules.builtIn());
    }

    /**
     * Reads a reference as people write it, with the registry's type by rules of your own.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ImageReference parse(String text, RegistryRules rules) {
        if (ImageGrammar.isIdentifier(text)) {
            throw new IllegalArgumentException("the id of an image, not its name: " + text);
        }
        int at = text.indexOf('@');
        Digest digest = at < 0 ? null : Digest.parse(text.substring(at + 1));
        String rest = at < 0 ? text : text.substring(0, at);
        int slash = rest.indexOf('/');
        Registry registry = Registry.DOCKER_HUB;
        if (slash >= 0 && ImageGrammar.marksDomain(rest.substring(0, slash))) {
            String domain = rest.substring(0, slash);
            if (!ImageGrammar.isDomain(domain)) {
                throw new IllegalArgumentException("not the host of a registry: " + domain);
            }
            registry = Registry.of(domain, rules);
            rest = rest.substring(slash + 1);
        }
        int colon = rest.indexOf(':');
        String tag = colon < 0 ? null : rest.substring(colon + 1);
        String path = colon < 0 ? rest : rest.substring(0, colon);
        if (registry.type() == RegistryType.DOCKER_HUB && path.indexOf('/') < 0) {
            path = LIBRARY + path;
        }
        return new ImageReference(registry, path, tag, digest);
    }

    /** The full name without tag and digest, by which images from the same place are recognised. */
    public String name() {
        return registry.host() + "/" + repository;
    }

    /** The tag, or the one that clients take where none is written: {@code latest}. */
    public String tagOrDefault() {
        return tag == null ? DEFAULT_TAG : tag;
    }

    /**
     * As people write it, without what goes without saying: {@code nginx:1.25} for
     * {@code docker.io/library/nginx:1.25}. Reads as the same reference.
     */
    public String familiar() {
        return (registry.equals(Registry.DOCKER_HUB) ? familiarName() : name()) + suffix(tag);
    }

    private String familiarName() {
        boolean official = repository.startsWith(LIBRARY) && repository.indexOf('/', LIBRARY.length()) < 0;
        String plain = official ? repository.substring(LIBRARY.length()) : repository;
        int slash = plain.indexOf('/');
        boolean mistaken =
                slash < 0 ? ImageGrammar.isIdentifier(plain) : ImageGrammar.marksDomain(plain.substring(0, slash));
        return mistaken ? name() : plain;
    }

    /** The full form, with the tag that is taken where neither tag nor digest is written. */
    public String canonical() {
        return name() + suffix(tag == null && digest == null ? DEFAULT_TAG : tag);
    }

    private String suffix(@Nullable String shown) {
        return (shown == null ? "" : ":" + shown) + (digest == null ? "" : "@" + digest);
    }

    /** The full form: {@code docker.io/library/nginx:1.25@sha256:…}. */
    @Override
    public String toString() {
        return name() + suffix(tag);
    }
}
