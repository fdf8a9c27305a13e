package dev.scout.core.purl;

import java.util.Map;
import java.util.Set;

/** What a few types ask beyond the columns of {@link PurlType}. */
enum PurlTypeRule {
    /** Nothing. */
    NONE,

    /** The name is 32 letters from a to p, the version one to four numbers between dots. */
    CHROME_EXTENSION {
        @Override
        boolean permitsName(String name) {
            return name.length() == 32 && name.chars().allMatch(c -> c >= 'a' && c <= 'p');
        }

        @Override
        boolean permitsVersion(String version) {
            int numbers = 1;
            for (int i = 0; i < version.length(); i++) {
                char c = version.charAt(i);
                if (c == '.') {
                    numbers++;
                }
                boolean digit = c >= '0' && c <= '9';
                boolean dot = c == '.' && i > 0 && version.charAt(i - 1) != '.' && i + 1 < version.length();
                if (!digit && !dot) {
                    return false;
                }
            }
            return numbers <= 4;
        }
    },

    /** The name holds no white space and no plus sign, and begins with no full stop. */
    COCOAPODS {
        @Override
        boolean permitsName(String name) {
            return name.charAt(0) != '.' && name.chars().noneMatch(c -> c == '+' || Character.isWhitespace(c));
        }
    },

    /** The name is a distribution ({@code URI-PackageURL}), not a module ({@code URI::PackageURL}). */
    CPAN {
        @Override
        boolean permitsName(String name) {
            return !name.contains("::");
        }
    },

    /**
     * The namespace is the host, the name is the whole path, slashes included and not encoded. Letters are kept, except
     * on hosts that ignore case.
     */
    GIT {
        private static final Set<String> IGNORE_CASE = Set.of("github", "github.com", "bitbucket.org");

        @Override
        boolean ignoresCase(String namespace) {
            return IGNORE_CASE.contains(PurlType.Letters.LOWER.apply(namespace));
        }
    },

    /** Databricks ignores the case of a model's name, Azure does not: the repository decides. */
    MLFLOW {
        @Override
        String name(String name, Map<String, String> qualifiers) {
            String repository = qualifiers.getOrDefault("repository_url", "");
            return PurlType.Letters.LOWER.apply(repository).contains("databricks")
                    ? PurlType.Letters.LOWER.apply(name)
                    : name;
        }
    },

    /** The scope is the namespace, so the name holds no slash. */
    NPM,

    /** What is neither a letter from a to z nor a digit becomes an underscore. */
    PUB {
        @Override
        String name(String name, Map<String, String> qualifiers) {
            StringBuilder out = new StringBuilder(name.length());
            name.codePoints().forEach(c -> out.append(isPermitted(c) ? (char) c : '_'));
            return out.toString();
        }

        private static boolean isPermitted(int c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
    },

    /** An underscore becomes a hyphen. */
    PYPI {
        @Override
        String name(String name, Map<String, String> qualifiers) {
            return name.replace('_', '-');
        }
    };

    /** A name, its letters already as the type writes them, in its canonical form. */
    String name(String name, Map<String, String> qualifiers) {
        return name;
    }

    /** Whether a name, in its canonical form, may be one of this type. */
    boolean permitsName(String name) {
        return true;
    }

    /** Whether a version may be one of this type. */
    boolean permitsVersion(String version) {
        return true;
    }

    /** Whether packages in a namespace are named without regard to case, although those of the type are not. */
    boolean ignoresCase(String namespace) {
        return false;
    }
}
