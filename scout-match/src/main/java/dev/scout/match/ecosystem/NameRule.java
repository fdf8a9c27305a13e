package dev.scout.match.ecosystem;

import dev.scout.core.purl.PackageUrl;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the packages of an ecosystem are called, so that a name in an advisory and a package URL meet: both are brought
 * to one normal form.
 */
public enum NameRule {

    /** The name alone, as it is written. */
    EXACT {
        @Override
        public String name(PackageUrl purl) {
            return purl.name();
        }
    },

    /** The name alone; case does not count. NuGet package ids. */
    IGNORE_CASE {
        @Override
        public String name(PackageUrl purl) {
            return normalise(purl.name());
        }

        @Override
        public String normalise(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    },

    /** Namespace and name with a slash between, as written. npm scopes, Hex organisations. */
    PATH {
        @Override
        public String name(PackageUrl purl) {
            return join(purl.namespace(), '/', purl.name());
        }
    },

    /**
     * Namespace and name with a slash between; case does not count. Composer, GitHub, and Go: its modules have case,
     * but purl-spec folds it away.
     */
    PATH_IGNORE_CASE {
        @Override
        public String name(PackageUrl purl) {
            return normalise(join(purl.namespace(), '/', purl.name()));
        }

        @Override
        public String normalise(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    },

    /** Group and artifact with a colon between. Maven. */
    GROUP_AND_ARTIFACT {
        @Override
        public String name(PackageUrl purl) {
            return join(purl.namespace(), ':', purl.name());
        }
    },

    /** Lower case, and every run of {@code -}, {@code _} and {@code .} is one {@code -}. Source: PEP 503. */
    PEP_503 {
        @Override
        public String name(PackageUrl purl) {
            return normalise(purl.name());
        }

        @Override
        public String normalise(String name) {
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                boolean plain =
                        c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && i > 0 && name.charAt(i - 1) != '-';
                if (!plain) {
                    return folded(name);
                }
            }
            return name;
        }

        private String folded(String name) {
            StringBuilder folded = new StringBuilder(name.length());
            boolean inRun = false;
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                boolean separator = c == '-' || c == '_' || c == '.';
                if (!separator) {
                    folded.append(c);
                } else if (!inRun) {
                    folded.append('-');
                }
                inRun = separator;
            }
            return folded.toString().toLowerCase(Locale.ROOT);
        }
    };

    /** The normal form of the name in a package URL. */
    public abstract String name(PackageUrl purl);

    /** The normal form of a name as an advisory spells it. */
    public String normalise(String name) {
        return name;
    }

    private static String join(@Nullable String namespace, char separator, String name) {
        return namespace == null ? name : namespace + separator + name;
    }
}
