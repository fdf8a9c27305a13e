package dev.scout.core.risk;

import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.risk.SecretRule.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The rules by which secrets are found in what an image tells everyone who pulls it: the values of its environment
 * variables and labels. The immutable list that you pass in; thread-safe.
 *
 * <p>What is found is told by rule, place and fingerprint; the value itself goes nowhere. The fingerprint is
 * HMAC-SHA-256 of the secret, with a salt of the host's for a key: by it, the same secret is recognised in another
 * place, image or scan of the same host; without the salt nobody can try out passwords against it, as could be done
 * with a bare hash, and two hosts cannot compare theirs. Keep the salt as one keeps a secret, and keep it the same.
 */
public final class SecretRules {

    private final List<SecretRule> rules;

    private SecretRules(List<SecretRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The rules that come with Scout: what vendors mark as theirs by a prefix, then what has a structure, then whatever
     * stands under a name such as {@code DB_PASSWORD} and is no placeholder, path or reference.
     */
    public static SecretRules builtIn() {
        List<SecretRule> all = new ArrayList<>(TokenShapes.ALL);
        all.addAll(List.of(
                new PrivateKeyRule(),
                new AzureKeyRule(),
                new UrlPasswordRule(),
                new JsonWebTokenRule(),
                new AuthorizationRule(),
                new SecretNameRule()));
        return new SecretRules(all);
    }

    /** These rules and no others. */
    public static SecretRules of(List<SecretRule> rules) {
        return new SecretRules(rules);
    }

    /** These rules and one more, which is asked before them. */
    public SecretRules with(SecretRule rule) {
        List<SecretRule> more = new ArrayList<>(rules);
        more.add(0, rule);
        return new SecretRules(more);
    }

    /** The rules, in the order in which they are asked. */
    public List<SecretRule> all() {
        return rules;
    }

    /**
     * The secrets in the environment variables of an image, then those in its labels. Each is found once, by the first
     * rule that recognises it. Linear in the values.
     *
     * @param salt the key of the fingerprints, at least 16 bytes; whose loss lets others try out passwords
     * @throws IllegalArgumentException if the salt is shorter
     */
    public List<LeakedSecret> find(ImageMetadata image, byte[] salt) {
        SecretFingerprint fingerprint = SecretFingerprint.keyed(salt);
        List<LeakedSecret> secrets = new ArrayList<>();
        List<EnvironmentVariable> environment = image.config().environment();
        for (int i = 0; i < environment.size(); i++) {
            EnvironmentVariable variable = environment.get(i);
            String value = variable.value();
            // An entry without = is all name: it may be the secret itself.
            String name = value == null ? "" : variable.name();
            add(
                    new Place("environment variable", i, name, value == null ? variable.name() : value),
                    fingerprint,
                    secrets);
        }
        int label = 0;
        for (Map.Entry<String, String> entry : image.config().labels().entrySet()) {
            add(new Place("label", label++, entry.getKey(), entry.getValue()), fingerprint, secrets);
        }
        return List.copyOf(secrets);
    }

    /** A value and where it stands. */
    private record Place(String kind, int number, String name, String value) {

        /** In words; a name that tells the secret is left out. */
        String words(String secret) {
            return name.isEmpty() || name.contains(secret) ? kind + " #" + (number + 1) : kind + " " + name;
        }

        @Override
        public String toString() {
            return kind + " #" + (number + 1);
        }
    }

    private void add(Place place, SecretFingerprint fingerprint, List<LeakedSecret> secrets) {
        NavigableMap<Integer, Extent> found = new TreeMap<>();
        for (SecretRule rule : rules) {
            for (Extent extent : rule.find(place.name(), place.value())) {
                Map.Entry<Integer, Extent> before = found.lowerEntry(extent.to());
                if (before == null || before.getValue().to() <= extent.from()) {
                    found.put(extent.from(), extent);
                    String secret = place.value().substring(extent.from(), extent.to());
                    secrets.add(new LeakedSecret(rule.id(), place.words(secret), null, fingerprint.of(secret)));
                }
            }
        }
    }
}
