package dev.scout.core.image;

import java.util.Locale;

/**
 * A registry that images come from.
 *
 * @param host the host, with a port if one was given; lower case; {@code docker.io} for Docker Hub under any of its
 *     names
 * @param type what the host name tells of the service
 */
public record Registry(String host, RegistryType type) {

    /** Docker Hub, where references without a host come from. */
    public static final Registry DOCKER_HUB = new Registry("docker.io", RegistryType.DOCKER_HUB);

    /** The registry at a host; the names of Docker Hub are one. */
    public static Registry of(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "docker.io", "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com" -> DOCKER_HUB;
            default -> new Registry(lower, type(lower));
        };
    }

    private static RegistryType type(String host) {
        int colon = host.lastIndexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        if (name.equals("public.ecr.aws")
                || name.contains(".dkr.ecr")
                        && (name.endsWith(".amazonaws.com") || name.endsWith(".amazonaws.com.cn"))) {
            return RegistryType.ECR;
        } else if (name.endsWith(".azurecr.io") || name.endsWith(".azurecr.cn") || name.endsWith(".azurecr.us")) {
            return RegistryType.ACR;
        } else if (name.equals("gcr.io") || name.endsWith(".gcr.io")) {
            return RegistryType.GCR;
        } else if (name.endsWith("-docker.pkg.dev")) {
            return RegistryType.GAR;
        } else if (name.equals("ghcr.io")) {
            return RegistryType.GHCR;
        } else if (name.equals("quay.io")) {
            return RegistryType.QUAY;
        } else if (name.endsWith(".jfrog.io")) {
            return RegistryType.ARTIFACTORY;
        } else if (name.equals("mcr.microsoft.com")) {
            return RegistryType.MCR;
        } else if (name.equals("registry.gitlab.com")) {
            return RegistryType.GITLAB;
        }
        return RegistryType.GENERIC;
    }

    /** Where the registry answers; Docker Hub answers at another host than its name. */
    public String url() {
        return type == RegistryType.DOCKER_HUB ? "https://registry-1.docker.io" : "https://" + host;
    }

    @Override
    public String toString() {
        return host;
    }
}
