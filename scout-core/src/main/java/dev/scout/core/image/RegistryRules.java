package dev.scout.core.image;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the type of a registry by its host: the immutable list of rules that you pass in; the first that knows decides.
 *
 * <pre>{@code
 * RegistryRules rules = RegistryRules.builtIn()
 *         .with(host -> host.endsWith(".images.example") ? RegistryType.HARBOR : null);
 * ImageReference.parse("eu.images.example/team/app:1", rules);
 * }</pre>
 */
public final class RegistryRules {

    private static final RegistryRules BUILT_IN = new RegistryRules(List.of(RegistryHosts::type));

    private final List<RegistryRule> rules;

    private RegistryRules(List<RegistryRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that come with Scout. */
    public static RegistryRules builtIn() {
        return BUILT_IN;
    }

    /** These rules and one more, which is asked first. */
    public RegistryRules with(RegistryRule rule) {
        List<RegistryRule> all = new ArrayList<>();
        all.add(rule);
        all.addAll(rules);
        return new RegistryRules(all);
    }

    /** The type of the registry at a host, which may have a port; {@link RegistryType#GENERIC} if no rule knows it. */
    public RegistryType type(String host) {
        String name = RegistryHosts.withoutPort(host);
        for (RegistryRule rule : rules) {
            RegistryType type = rule.type(name);
            if (type != null) {
                return type;
            }
        }
        return RegistryType.GENERIC;
    }
}
