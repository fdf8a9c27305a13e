package dev.scout.core.purl;

import static dev.scout.core.purl.PurlType.Letters.KEEP;
import static dev.scout.core.purl.PurlType.Letters.LOWER;
import static dev.scout.core.purl.PurlType.Letters.UPPER;
import static dev.scout.core.purl.PurlType.Namespace.OPTIONAL;
import static dev.scout.core.purl.PurlType.Namespace.PROHIBITED;
import static dev.scout.core.purl.PurlType.Namespace.REQUIRED;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one type of package URL asks of its components: a row of the table below.
 *
 * <p>Where a definition contradicts itself the test suite decides, and where that is silent the definition's prose:
 * golang is lower-cased although its name is said to be case-sensitive; git keeps its letters except on hosts that are
 * known to ignore case.
 *
 * <p>Source: purl-spec, the 42 definitions in {@code types/} and the suite in {@code tests/}, 2026-08-21.
 *
 * @param name the type itself, in lower case
 * @param namespace whether there is a namespace
 * @param namespaceLetters how the letters of the namespace are written
 * @param nameLetters how the letters of the name are written
 * @param versionLetters how the letters of the version are written
 * @param requiredQualifier the key that must be among the qualifiers
 * @param custom what else the type asks
 */
record PurlType(
        String name,
        Namespace namespace,
        Letters namespaceLetters,
        Letters nameLetters,
        Letters versionLetters,
        @Nullable String requiredQualifier,
        PurlTypeRule custom) {

    /** Whether a type has namespaces. */
    enum Namespace {
        REQUIRED,
        OPTIONAL,
        PROHIBITED
    }

    /** How the letters of a component are written. */
    enum Letters {
        KEEP,
        LOWER,
        UPPER;

        String apply(String component) {
            return switch (this) {
                case KEEP -> component;
                case LOWER -> component.toLowerCase(Locale.ROOT);
                case UPPER -> component.toUpperCase(Locale.ROOT);
            };
        }
    }

    private static final List<PurlType> ALL = List.of(
            // type, namespace: presence and letters, letters of the name, letters of the version
            row("alpm", REQUIRED, LOWER, LOWER, KEEP),
            row("apk", REQUIRED, LOWER, LOWER, KEEP),
            row("bazel", PROHIBITED, KEEP, KEEP, KEEP),
            row("bitbucket", REQUIRED, LOWER, LOWER, KEEP),
            row("bitnami", PROHIBITED, KEEP, LOWER, KEEP),
            row("brew", OPTIONAL, LOWER, LOWER, KEEP),
            row("cargo", PROHIBITED, KEEP, KEEP, KEEP),
            row("chrome-extension", PROHIBITED, KEEP, LOWER, KEEP).with(PurlTypeRule.CHROME_EXTENSION),
            row("cocoapods", PROHIBITED, KEEP, KEEP, KEEP).with(PurlTypeRule.COCOAPODS),
            row("composer", REQUIRED, LOWER, LOWER, KEEP),
            row("conan", OPTIONAL, KEEP, KEEP, KEEP),
            row("conda", PROHIBITED, KEEP, KEEP, KEEP),
            row("cpan", OPTIONAL, UPPER, KEEP, KEEP).with(PurlTypeRule.CPAN),
            row("cran", PROHIBITED, KEEP, KEEP, KEEP),
            row("deb", REQUIRED, LOWER, LOWER, KEEP),
            row("docker", OPTIONAL, KEEP, KEEP, KEEP),
            row("gem", PROHIBITED, KEEP, KEEP, KEEP),
            row("generic", OPTIONAL, KEEP, KEEP, KEEP),
            row("git", REQUIRED, KEEP, KEEP, KEEP).with(PurlTypeRule.GIT),
            row("github", REQUIRED, LOWER, LOWER, KEEP),
            row("golang", REQUIRED, LOWER, LOWER, KEEP),
            row("hackage", PROHIBITED, KEEP, KEEP, KEEP),
            row("hex", OPTIONAL, LOWER, LOWER, KEEP),
            row("huggingface", REQUIRED, KEEP, KEEP, LOWER),
            row("julia", PROHIBITED, KEEP, KEEP, KEEP).requiring("uuid"),
            row("luarocks", OPTIONAL, LOWER, LOWER, KEEP),
            row("maven", REQUIRED, KEEP, KEEP, KEEP),
            row("mlflow", PROHIBITED, KEEP, KEEP, KEEP).with(PurlTypeRule.MLFLOW),
            row("npm", OPTIONAL, KEEP, KEEP, KEEP).with(PurlTypeRule.NPM),
            row("nuget", PROHIBITED, KEEP, KEEP, KEEP),
            row("oci", PROHIBITED, KEEP, LOWER, LOWER),
            row("opam", PROHIBITED, KEEP, KEEP, KEEP),
            row("otp", PROHIBITED, KEEP, LOWER, KEEP),
            row("pub", PROHIBITED, KEEP, LOWER, KEEP).with(PurlTypeRule.PUB),
            row("pypi", PROHIBITED, KEEP, LOWER, LOWER).with(PurlTypeRule.PYPI),
            row("qpkg", REQUIRED, LOWER, KEEP, KEEP),
            row("rpm", REQUIRED, LOWER, KEEP, KEEP),
            row("swid", OPTIONAL, KEEP, KEEP, KEEP).requiring("tag_id"),
            row("swift", REQUIRED, KEEP, KEEP, KEEP),
            row("vcpkg", PROHIBITED, KEEP, KEEP, KEEP),
            row("vscode-extension", REQUIRED, LOWER, LOWER, LOWER),
            row("yocto", OPTIONAL, LOWER, KEEP, KEEP));

    private static final @Nullable PurlType[] BY_HASH = byHash();

    private static PurlType row(String name, Namespace namespace, Letters spaces, Letters names, Letters versions) {
        return new PurlType(name, namespace, spaces, names, versions, null, PurlTypeRule.NONE);
    }

    private PurlType with(PurlTypeRule rule) {
        return new PurlType(name, namespace, namespaceLetters, nameLetters, versionLetters, requiredQualifier, rule);
    }

    private PurlType requiring(String key) {
        return new PurlType(name, namespace, namespaceLetters, nameLetters, versionLetters, key, custom);
    }

    /** The rows, by name. */
    static List<PurlType> all() {
        return ALL;
    }

    /** The row of the type written, in lower case, in a part of a text that is not empty; null if there is none. */
    static @Nullable PurlType in(String text, int from, int to) {
        int slot = slot(text, from, to);
        for (PurlType type = BY_HASH[slot]; type != null; type = BY_HASH[slot]) {
            if (type.name.length() == to - from && text.startsWith(type.name, from)) {
                return type;
            }
            slot = slot + 1 & BY_HASH.length - 1;
        }
        return null;
    }

    /** The type of a name in lower case; a type without a row asks nothing. */
    static PurlType of(String name) {
        PurlType known = in(name, 0, name.length());
        return known == null ? row(name, OPTIONAL, KEEP, KEEP, KEEP) : known;
    }

    /** The type written, in either case, in a part of a text. */
    static PurlType parse(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean inner = i > from && ((c >= '0' && c <= '9') || c == '.' || c == '-');
            if (!letter && !inner) {
                throw new MalformedPackageUrlException(text, i, "a character that no type has there");
            }
        }
        if (from == to) {
            throw new MalformedPackageUrlException(text, from, "a type is missing");
        }
        return of(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static @Nullable PurlType[] byHash() {
        @Nullable PurlType[] table = new PurlType[256];
        for (PurlType type : ALL) {
            int slot = slot(type.name, 0, type.name.length());
            while (table[slot] != null) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = type;
        }
        return table;
    }

    /** From the length and three letters: enough to tell the rows apart. */
    private static int slot(String text, int from, int to) {
        int second = text.charAt(Math.min(from + 1, to - 1));
        return text.charAt(from) * 7 + second * 31 + text.charAt(to - 1) * 5 + (to - from) * 67 & 0xFF;
    }

    /** The namespace as this type writes it. */
    @Nullable
    String namespace(@Nullable String text) {
        return text == null ? null : namespaceLetters.apply(text);
    }

    /** The name as this type writes it. */
    String name(String text, Map<String, String> qualifiers) {
        return custom.name(nameLetters.apply(text), qualifiers);
    }

    /** The version as this type writes it. */
    @Nullable
    String version(@Nullable String text) {
        return text == null ? null : versionLetters.apply(text);
    }
}
