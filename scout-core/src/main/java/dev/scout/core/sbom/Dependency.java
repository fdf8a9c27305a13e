package dev.scout.core.sbom;

import java.util.Objects;

/**
 * An edge between two components of a bill, or from its subject. Whether a dependency is direct or transitive is a
 * question of distance: see {@link DependencyGraph}.
 *
 * @param from the ref of the one that needs or holds
 * @param to the ref of the one that is needed or held
 * @param kind what the edge means
 * @param scope how the one that is needed is used
 */
public record Dependency(String from, String to, Kind kind, Scope scope) {

    /** What an edge means. */
    public enum Kind {
        /** {@code from} needs {@code to}. */
        DEPENDS_ON,
        /** {@code to} lies in {@code from}. */
        CONTAINS,
        /** {@code from} was made out of {@code to}. */
        GENERATED_FROM,
        /** {@code from} implements what {@code to} specifies. */
        PROVIDES,
        /** Some other relation. */
        OTHER
    }

    /** How something that is needed is used. */
    public enum Scope {
        /** When it runs; also what a document calls required. */
        RUNTIME,
        /** To build it. */
        BUILD,
        /** To develop it. */
        DEVELOPMENT,
        /** To test it. */
        TEST,
        /** It can do without. */
        OPTIONAL,
        /** Whoever runs it provides it. */
        PROVIDED,
        /** It is listed, and not part of what is delivered. */
        EXCLUDED,
        /** The document does not say. */
        UNSPECIFIED
    }

    /** Checks that nothing is null. */
    public Dependency {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(scope, "scope");
    }
}
