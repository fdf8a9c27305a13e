package dev.scout.core.risk;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what stands where a secret would from a secret. */
final class Placeholders {

    private static final Set<String> WORDS = Set.of(
            "changeme",
            "changeit",
            "replaceme",
            "fixme",
            "todo",
            "tbd",
            "none",
            "null",
            "nil",
            "undefined",
            "unset",
            "empty",
            "example",
            "placeholder",
            "redacted",
            "hidden",
            "masked",
            "dummy",
            "yourpassword",
            "mypassword",
            "yourtoken",
            "yoursecret",
            "yourapikey",
            "password",
            "secret",
            "token",
            "apikey",
            "pass",
            "passwd",
            "insertyourkeyhere",
            "notset",
            "na",
            "secretref",
            "value",
            "string");

    /** How references to a value that is kept elsewhere begin. */
    private static final List<String> REFERENCES = List.of(
            "$",
            "{{",
            "%",
            "<",
            "[",
            "/",
            "./",
            "../",
            "~/",
            "file:",
            "vault:",
            "secret:",
            "arn:",
            "op://",
            "ref+",
            "env:",
            "ssm:",
            "sm://",
            "gcp:secret",
            "projects/",
            "@Microsoft.KeyVault");

    private Placeholders() {}

    /**
     * Whether a text is none that anybody uses: nothing, one or two characters over and over, a variable, something in
     * brackets, or a word such as {@code changeme}, in any case and with any marks between its letters.
     */
    static boolean isOne(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.chars().distinct().limit(3).count() < 3) {
            return true;
        }
        char first = stripped.charAt(0);
        char last = stripped.charAt(stripped.length() - 1);
        boolean variable = stripped.startsWith("${")
                || stripped.startsWith("$(")
                || stripped.startsWith("{{")
                || first == '$' && stripped.substring(1).chars().allMatch(c -> Alphabet.BASE64_URL.has((char) c))
                || first == '%' && last == '%'
                || first == '<' && last == '>'
                || first == '[' && last == ']';
        if (variable) {
            return true;
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c != '_' && c != '-' && c != ' ' && c != '.' && c != '/') {
                letters.append(c);
            }
        }
        return WORDS.contains(letters.toString().toLowerCase(Locale.ROOT));
    }

    /** Whether a text tells where the secret is: a path, a reference to a vault, an address without a password. */
    static boolean isElsewhere(String text) {
        for (String reference : REFERENCES) {
            if (text.startsWith(reference)) {
                return true;
            }
        }
        return text.contains("://");
    }
}
