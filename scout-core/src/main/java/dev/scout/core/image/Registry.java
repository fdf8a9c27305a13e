package dev.scout.core.image;

import java.util.Locale;

/**
 * A registry that images come from.
 *
 * @param host the host, with a port if one was given; {@code docker.io} for Docker Hub under any of its names. Lower
 *     case, but for a single word with upper-case letters, which would be no host without them
 * @param type what the host name tells of the service
 */
public record Registry(String host, RegistryType type) {

    /** Docker Hub, where references without a host come from. */
    public static final Registry DOCKER_HUB = new Registry("docker.io", RegistryType.DOCKER_HUB);

    /** The registry at a host; the names of Docker Hub are one. */
    public static Registry of(String host) {
        return of(host, RegistryRules.builtIn());
    }

    /** The registry at a host, with its type by rules of your own. */
    public static Registry of(String host, RegistryRules rules) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (RegistryHosts.DOCKER_HUB.contains(lower)) {
            return DOCKER_HUB;
        }
        boolean remains = ImageGrammar.marksDomain(lower);
        return new Registry(remains ? lower : host, rules.type(lower));
    }

    /**
     * Where the registry answers; Docker Hub answers at another host than its name. One on the same machine is asked
     * without encryption, as clients do.
     */
    public String url() {
        return switch (type) {
            case DOCKER_HUB -> "https://registry-1.docker.io";
            case LOCAL -> "http://" + host;
            default -> "https://" + host;
        };
    }

    @Override
    public String toString() {
        return host;
    }
}
