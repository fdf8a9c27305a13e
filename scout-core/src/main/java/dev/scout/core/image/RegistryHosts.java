package dev.scout.core.image;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hosts of registries that are known.
 *
 * <p>Rule: hosted services by the names that their documentation gives; products that people run themselves (Quay,
 * GitLab, Artifactory, Harbor) by the name of the product as a label of the host, because that is all it can tell.
 */
final class RegistryHosts {

    /** All names of Docker Hub. */
    static final Set<String> DOCKER_HUB =
            Set.of("docker.io", "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com");

    /** The label that a product's host has by custom. */
    private static final Map<String, RegistryType> PRODUCTS = Map.of(
            "quay", RegistryType.QUAY,
            "gitlab", RegistryType.GITLAB,
            "artifactory", RegistryType.ARTIFACTORY,
            "jfrog", RegistryType.ARTIFACTORY,
            "harbor", RegistryType.HARBOR);

    private RegistryHosts() {}

    /** The host in lower case, without its port. */
    static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }

    /** The type of the registry at a host without port; null if it is not known. */
    static @Nullable RegistryType type(String host) {
        RegistryType hosted = hosted(host);
        return hosted != null ? hosted : isLocal(host) ? RegistryType.LOCAL : product(host);
    }

    private static @Nullable RegistryType hosted(String host) {
        if (host.equals("public.ecr.aws")) {
            return RegistryType.ECR_PUBLIC;
        } else if (EcrHost.of(host) != null) {
            return RegistryType.ECR;
        } else if (host.endsWith(".azurecr.io") || host.endsWith(".azurecr.cn") || host.endsWith(".azurecr.us")) {
            return RegistryType.ACR;
        } else if (host.equals("gcr.io") || host.endsWith(".gcr.io")) {
            return RegistryType.GCR;
        } else if (host.endsWith("-docker.pkg.dev") || host.equals("docker.pkg.dev")) {
            return RegistryType.GAR;
        } else if (host.equals("ghcr.io") || host.equals("docker.pkg.github.com")) {
            return RegistryType.GHCR;
        } else if (host.equals("quay.io") || host.endsWith(".quay.io")) {
            return RegistryType.QUAY;
        } else if (host.endsWith(".jfrog.io")) {
            return RegistryType.ARTIFACTORY;
        } else if (host.equals("mcr.microsoft.com") || host.equals("mcr.azure.cn")) {
            return RegistryType.MCR;
        } else if (host.equals("registry.gitlab.com")) {
            return RegistryType.GITLAB;
        } else if (host.endsWith(".goharbor.io")) {
            return RegistryType.HARBOR;
        }
        return null;
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("host.docker.internal")
                || host.equals("[::1]")
                || host.startsWith("127.") && host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    /** A product that the first or second label of a longer name gives away: {@code registry.gitlab.example.com}. */
    private static @Nullable RegistryType product(String host) {
        String[] labels = host.split("\\.", -1);
        for (int i = 0; i < Math.min(2, labels.length - 2); i++) {
            RegistryType type = PRODUCTS.get(labels[i]);
            if (type != null) {
                return type;
            }
        }
        return null;
    }
}
