package dev.scout.core.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whatever stands under the name of a secret: {@code POSTGRES_PASSWORD}, {@code app.api-key}, {@code clientSecret}.
 *
 * <p>Rule: a name is split into words at {@code _}, {@code -}, {@code .}, {@code /}, {@code :} and where a small letter
 * is followed by a capital; it is that of a secret if its last word, or its last two, say so. {@code PASSWORD_FILE} and
 * {@code TOKEN_URL} are about something else, {@code GPG_KEY} is a public key, and {@code PWD} alone is a folder. A
 * number or a truth value is a setting, a placeholder is none, nor is what tells where the secret is.
 */
final class SecretNameRule implements SecretRule {

    private static final Set<String> LAST = Set.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "apikey",
            "apitoken",
            "secretkey",
            "accesskey",
            "privatekey",
            "credential",
            "credentials",
            "authtoken",
            "accesstoken",
            "pat");
    /** Words that say so if another stands before them. */
    private static final Set<String> LAST_OF_SEVERAL = Set.of("pass", "pwd", "pw");
    /** What makes a key a secret one. */
    private static final Set<String> BEFORE_KEY =
            Set.of("api", "secret", "access", "private", "encryption", "master", "auth", "account", "shared");

    private static final int SHORTEST = 4;

    @Override
    public String id() {
        return "secret-by-name";
    }

    @Override
    public List<Extent> find(String name, String value) {
        String secret = value.strip();
        boolean found = isSecret(words(name))
                && secret.length() >= SHORTEST
                && !isSetting(secret)
                && !Placeholders.isOne(secret)
                && !Placeholders.isElsewhere(secret);
        if (!found) {
            return List.of();
        }
        int from = value.indexOf(secret);
        return List.of(new Extent(from, from + secret.length()));
    }

    private static boolean isSecret(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        String before = words.size() < 2 ? "" : words.get(words.size() - 2);
        return LAST.contains(last)
                || last.endsWith("password")
                || !before.isEmpty() && !before.equals("old") && LAST_OF_SEVERAL.contains(last)
                || last.equals("key") && BEFORE_KEY.contains(before);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean separates = !Alphabet.isAlphanumeric(c);
            boolean camel = i > 0 && isUpper(c) && isLower(name.charAt(i - 1));
            if ((separates || camel) && word.length() > 0) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (!separates) {
                word.append(c);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** A short number, or yes and no. */
    private static boolean isSetting(String value) {
        boolean number = value.length() <= 5 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return number
                || Set.of("true", "false", "enabled", "disabled", "required", "optional")
                        .contains(value.toLowerCase(Locale.ROOT));
    }
}
