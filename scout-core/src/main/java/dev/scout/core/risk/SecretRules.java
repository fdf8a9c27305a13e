package dev.scout.core.risk;

import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.Layer;
import dev.scout.core.risk.SecretRule.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The rules by which secrets are found in what an image tells everyone who pulls it: the values of its environment
 * variables and labels, and the commands of its history. The immutable list that you pass in; thread-safe.
 *
 * <p>What is found is told by rule, place and fingerprint; the value itself goes nowhere. The fingerprint is
 * HMAC-SHA-256 of the secret, with a salt of the host's for a key: by it, the same secret is recognised in another
 * place, image or scan of the same host; without the salt nobody can try out passwords against it, as could be done
 * with a bare hash, and two hosts cannot compare theirs. Keep the salt as one keeps a secret, and keep it the same.
 */
public final class SecretRules {

    private static final String HISTORY = "history";

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
     * The secrets in the environment variables of an image, then those in its labels, then those in its history, which
     * keeps what a later layer unsets: {@code history[n]}, where n counts from 0 at the bottom, empty steps, too. In
     * each value each is found once, by the first rule that recognises it: in a command, those of the whole come before
     * those of what it sets. Linear in the values.
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
            String text = value == null ? variable.name() : value;
            Search search = new Search(new Place("environment variable", i, name), text, fingerprint, secrets);
            search.whole();
        }
        int label = 0;
        for (Map.Entry<String, String> entry : image.config().labels().entrySet()) {
            new Search(new Place("label", label++, entry.getKey()), entry.getValue(), fingerprint, secrets).whole();
        }
        for (Layer layer : image.layers()) {
            if (layer.createdBy() != null) {
                Search search =
                        new Search(new Place(HISTORY, layer.ordinal(), ""), layer.createdBy(), fingerprint, secrets);
                search.whole();
                search.settings();
            }
        }
        return List.copyOf(secrets);
    }

    /** Where a value stands. */
    private record Place(String kind, int number, String name) {

        /** In words; a name that tells the secret is left out. */
        String words(String secret) {
            return name.isEmpty() || name.contains(secret) ? toString() : kind + " " + name;
        }

        @Override
        public String toString() {
            return kind.equals(HISTORY) ? kind + "[" + number + "]" : kind + " #" + (number + 1);
        }
    }

    /** Looks through one value. */
    private final class Search {

        private final Place place;
        private final String text;
        private final SecretFingerprint fingerprint;
        private final List<LeakedSecret> secrets;
        private final NavigableMap<Integer, Extent> found = new TreeMap<>();

        Search(Place place, String text, SecretFingerprint fingerprint, List<LeakedSecret> secrets) {
            this.place = place;
            this.text = text;
            this.fingerprint = fingerprint;
            this.secrets = secrets;
        }

        void whole() {
            part(place.name(), 0, text.length());
        }

        void settings() {
            for (CommandSettings.Setting setting : CommandSettings.of(text)) {
                part(setting.name(), setting.from(), setting.to());
            }
        }

        private void part(String name, int from, int to) {
            String value = text.substring(from, to);
            for (SecretRule rule : rules) {
                for (Extent extent : rule.find(name, value)) {
                    add(rule, from + extent.from(), from + extent.to());
                }
            }
        }

        private void add(SecretRule rule, int from, int to) {
            Map.Entry<Integer, Extent> before = found.lowerEntry(to);
            if (before == null || before.getValue().to() <= from) {
                found.put(from, new Extent(from, to));
                String secret = text.substring(from, to);
                secrets.add(new LeakedSecret(rule.id(), place.words(secret), null, fingerprint.of(secret)));
            }
        }
    }
}
