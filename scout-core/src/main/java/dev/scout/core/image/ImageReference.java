package dev.scout.core.image;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of an image, normalised: {@code nginx} is {@code docker.io/library/nginx}.
 *
 * <p>Rule: {@code [domain/]path[:tag][@digest]}. The first part is a domain if it holds a dot or a colon, is
 * {@code localhost}, or has an upper-case letter; a Docker Hub path without a slash lies in {@code library}. Source:
 * the reference grammar of the distribution project.
 *
 * @param registry where it comes from
 * @param repository the path within the registry, lower case
 * @param tag absent where none was written; the default tag is not added
 * @param digest of the manifest or index
 */
public record ImageReference(
        Registry registry,
        String repository,
        @Nullable String tag,
        @Nullable Digest digest) {

    private static final int LONGEST_TAG = 128;

    /**
     * Checks the path and the tag.
     *
     * @throws IllegalArgumentException if they break the grammar
     */
    public ImageReference {
        Objects.requireNonNull(registry, "registry");
        if (!isPath(repository)) {
            throw new IllegalArgumentException("not an image repository: " + repository);
        }
        if (tag != null && !isTag(tag)) {
            throw new IllegalArgumentException("not an image tag: " + tag);
        }
    }

    /**
     * Reads a reference as people write it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ImageReference parse(String text) {
        int at = text.indexOf('@');
        Digest digest = at < 0 ? null : Digest.parse(text.substring(at + 1));
        String rest = at < 0 ? text : text.substring(0, at);
        int slash = rest.indexOf('/');
        Registry registry = Registry.DOCKER_HUB;
        if (slash > 0 && isDomain(rest.substring(0, slash))) {
            registry = Registry.of(rest.substring(0, slash));
            rest = rest.substring(slash + 1);
        }
        int colon = rest.indexOf(':');
        String tag = colon < 0 ? null : rest.substring(colon + 1);
        String path = colon < 0 ? rest : rest.substring(0, colon);
        if (registry.type() == RegistryType.DOCKER_HUB && path.indexOf('/') < 0) {
            path = "library/" + path;
        }
        return new ImageReference(registry, path, tag, digest);
    }

    private static boolean isDomain(String part) {
        return part.equals("localhost")
                || part.indexOf('.') >= 0
                || part.indexOf(':') >= 0
                || part.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static boolean isAlphanumeric(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** Parts of letters and digits, joined by one dot, one or two underscores, or any count of dashes. */
    private static boolean isPath(String path) {
        int separators = 0;
        char previous = '/';
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (isAlphanumeric(c)) {
                separators = 0;
            } else {
                boolean joins = c == '-' && (separators == 0 || previous == '-')
                        || c == '_' && (separators == 0 || previous == '_' && separators == 1)
                        || (c == '.' || c == '/') && separators == 0;
                if (!joins || previous == '/') {
                    return false;
                }
                separators++;
            }
            previous = c;
        }
        return isAlphanumeric(previous);
    }

    private static boolean isTag(String tag) {
        return !tag.isEmpty()
                && tag.length() <= LONGEST_TAG
                && tag.charAt(0) != '.'
                && tag.charAt(0) != '-'
                && tag.chars().allMatch(c -> isAlphanumeric(c) || c >= 'A' && c <= 'Z' || "_.-".indexOf(c) >= 0);
    }

    /** The full name without tag and digest, by which images from the same place are recognised. */
    public String name() {
        return registry.host() + "/" + repository;
    }

    /** The full form: {@code docker.io/library/nginx:1.25@sha256:…}. */
    @Override
    public String toString() {
        return name() + (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
    }
}
