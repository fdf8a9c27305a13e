package dev.scout.match.ecosystem;

import dev.scout.core.purl.PackageUrl;

/**
 * How the packages of an ecosystem are called, so that a name in an advisory and a package URL meet: both are brought
 * to one normal form.
 */
public enum NameRule {

    /** The name alone, as it is written. */
    EXACT('\0') {
        @Override
        void fold(String part, NameBuffer to) {
            to.put(part);
        }
    },

    /**
     * The name alone, as it is written. Trivy's database puts the stream of a module before it:
     * {@code httpd:2.4::mod_ssl}. No rpm has a colon in its name.
     */
    RPM('\0') {
        @Override
        void fold(String part, NameBuffer to) {
            to.put(part);
        }

        @Override
        public void write(String name, NameBuffer to) {
            int stream = name.lastIndexOf("::");
            super.write(stream < 0 ? name : name.substring(stream + 2), to);
        }
    },

    /** The name alone; case does not count. NuGet package ids. */
    IGNORE_CASE('\0') {
        @Override
        void fold(String part, NameBuffer to) {
            to.putLowerCase(part);
        }
    },

    /** Namespace and name with a slash between, as written. npm scopes, Hex organisations. */
    PATH('/') {
        @Override
        void fold(String part, NameBuffer to) {
            to.put(part);
        }
    },

    /** Namespace and name with a slash between; case does not count. Composer, GitHub. */
    PATH_IGNORE_CASE('/') {
        @Override
        void fold(String part, NameBuffer to) {
            to.putLowerCase(part);
        }
    },

    /** Publisher and name with a dot between; case does not count. Extensions of Visual Studio Code. */
    DOTTED_IGNORE_CASE('.') {
        @Override
        void fold(String part, NameBuffer to) {
            to.putLowerCase(part);
        }
    },

    /**
     * The path of a module; case does not count, since purl-spec folds it away. An exclamation mark, with which the
     * module proxy writes capitals, is none of the name; the standard library is {@code stdlib}, for some tools
     * {@code std} or {@code go}: no module is called so, for the first part of a path that is published has a dot.
     *
     * <p>Only the whole path is a name: {@code github.com/hashicorp/vault/api} is a module of its own, with versions of
     * its own, and no package of {@code github.com/hashicorp/vault}. A package within a module is the package URL's
     * subpath. Source: Go module reference, module paths; purl-spec, golang.
     */
    GO_MODULE('/') {
        @Override
        void fold(String part, NameBuffer to) {
            if (to.length() == 0 && (part.equals("std") || part.equals("go"))) {
                to.put("stdlib");
            } else if (part.indexOf('!') >= 0) {
                to.putLowerCase(part.replace("!", ""));
            } else {
                to.putLowerCase(part);
            }
        }
    },

    /** The address of a repository, without {@code https://} and {@code .git}; case does not count. Swift, GIT. */
    REPOSITORY('/') {
        @Override
        void fold(String part, NameBuffer to) {
            int scheme = part.indexOf("://");
            int from = scheme < 0 ? 0 : scheme + 3;
            int end = part.endsWith(".git") ? part.length() - 4 : part.length();
            to.putLowerCase(part.substring(Math.min(from, end), end));
        }
    },

    /** Group and artifact with a colon between. Maven. */
    GROUP_AND_ARTIFACT(':') {
        @Override
        void fold(String part, NameBuffer to) {
            to.put(part);
        }
    },

    /** Lower case, and every run of {@code -}, {@code _} and {@code .} is one {@code -}. Source: PEP 503. */
    PEP_503('\0') {
        @Override
        void fold(String part, NameBuffer to) {
            boolean inRun = false;
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                boolean separator = c == '-' || c == '_' || c == '.';
                if (c >= 0x80) {
                    to.putLowerCase(part.substring(i));
                    return;
                }
                if (!separator) {
                    to.put(lower(c));
                } else if (!inRun) {
                    to.put('-');
                }
                inRun = separator;
            }
        }
    };

    private static final char NO_NAMESPACE = '\0';

    /** What stands between namespace and name. */
    private final char separator;

    NameRule(char separator) {
        this.separator = separator;
    }

    /** Whether the namespace of a package URL is a part of the name. */
    public boolean takesNamespace() {
        return separator != NO_NAMESPACE;
    }

    abstract void fold(String part, NameBuffer to);

    /** Writes the normal form of the name in a package URL; makes no text. */
    public void write(PackageUrl purl, NameBuffer to) {
        String namespace = separator == NO_NAMESPACE ? null : purl.namespace();
        to.clear();
        if (namespace != null) {
            fold(namespace, to);
            to.put(separator);
        }
        fold(purl.name(), to);
    }

    /** Writes the normal form of a name as an advisory spells it. */
    public void write(String name, NameBuffer to) {
        to.clear();
        fold(name, to);
    }

    /** The normal form of the name in a package URL. */
    public String name(PackageUrl purl) {
        NameBuffer buffer = new NameBuffer();
        write(purl, buffer);
        return buffer.toString();
    }

    /** The normal form of a name as an advisory spells it. */
    public String normalise(String name) {
        NameBuffer buffer = new NameBuffer();
        write(name, buffer);
        return buffer.toString();
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
