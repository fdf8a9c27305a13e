package dev.scout.sbom.spdx;

import static java.util.Map.entry;

import dev.scout.core.sbom.Dependency.Kind;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.sbom.reader.ScoutStatement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a relationship type of SPDX means as an edge. Types that say nothing of needing, holding or making are edges of
 * kind {@link Kind#OTHER}, in the direction in which they are written.
 *
 * <p>Source: SPDX 2.3, clause 11, Relationships between SPDX elements.
 *
 * @param kind of the edge
 * @param scope of the edge
 * @param reversed whether the edge leads from the related element to the element
 */
record RelationshipMeaning(Kind kind, Scope scope, boolean reversed) {

    private static final RelationshipMeaning CONTAINS = forward(Kind.CONTAINS, Scope.UNSPECIFIED);

    private static final RelationshipMeaning OTHER = forward(Kind.OTHER, Scope.UNSPECIFIED);

    private static final Map<String, RelationshipMeaning> BY_TYPE = Map.ofEntries(
            entry("BUILD_DEPENDENCY_OF", neededBy(Scope.BUILD)),
            entry("BUILD_TOOL_OF", neededBy(Scope.BUILD)),
            entry("CONTAINED_BY", backward(Kind.CONTAINS, Scope.UNSPECIFIED)),
            entry("CONTAINS", CONTAINS),
            entry("DEPENDENCY_OF", neededBy(Scope.UNSPECIFIED)),
            entry("DEPENDS_ON", forward(Kind.DEPENDS_ON, Scope.UNSPECIFIED)),
            entry("DEV_DEPENDENCY_OF", neededBy(Scope.DEVELOPMENT)),
            entry("DEV_TOOL_OF", neededBy(Scope.DEVELOPMENT)),
            entry("DYNAMIC_LINK", forward(Kind.DEPENDS_ON, Scope.RUNTIME)),
            entry("GENERATED_FROM", forward(Kind.GENERATED_FROM, Scope.UNSPECIFIED)),
            entry("GENERATES", backward(Kind.GENERATED_FROM, Scope.UNSPECIFIED)),
            entry("HAS_PREREQUISITE", forward(Kind.DEPENDS_ON, Scope.UNSPECIFIED)),
            entry("OPTIONAL_COMPONENT_OF", backward(Kind.CONTAINS, Scope.OPTIONAL)),
            entry("OPTIONAL_DEPENDENCY_OF", neededBy(Scope.OPTIONAL)),
            entry("PACKAGE_OF", backward(Kind.CONTAINS, Scope.UNSPECIFIED)),
            entry("PREREQUISITE_FOR", neededBy(Scope.UNSPECIFIED)),
            entry("PROVIDED_DEPENDENCY_OF", neededBy(Scope.PROVIDED)),
            entry("RUNTIME_DEPENDENCY_OF", neededBy(Scope.RUNTIME)),
            entry("SPECIFICATION_FOR", backward(Kind.PROVIDES, Scope.UNSPECIFIED)),
            entry("STATIC_LINK", forward(Kind.DEPENDS_ON, Scope.UNSPECIFIED)),
            entry("TEST_DEPENDENCY_OF", neededBy(Scope.TEST)),
            entry("TEST_TOOL_OF", neededBy(Scope.TEST)));

    private static final Set<String> OTHERS = Set.of(
            "AMENDS",
            "ANCESTOR_OF",
            "COPY_OF",
            "DATA_FILE_OF",
            "DEPENDENCY_MANIFEST_OF",
            "DESCENDANT_OF",
            "DISTRIBUTION_ARTIFACT",
            "DOCUMENTATION_OF",
            "EXAMPLE_OF",
            "EXPANDED_FROM_ARCHIVE",
            "FILE_ADDED",
            "FILE_DELETED",
            "FILE_MODIFIED",
            "METAFILE_OF",
            "OTHER",
            "PATCH_APPLIED",
            "PATCH_FOR",
            "REQUIREMENT_DESCRIPTION_FOR",
            "TEST_CASE_OF",
            "TEST_OF",
            "VARIANT_OF");

    /** The type in the spelling of the standard, however it is cased or hyphenated. */
    static String canonical(String type) {
        if (BY_TYPE.containsKey(type) || OTHERS.contains(type) || type.equals("DESCRIBES")) {
            return type;
        }
        String plain = type.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return plain.startsWith("RELATIONSHIPTYPE_") ? plain.substring("RELATIONSHIPTYPE_".length()) : plain;
    }

    /** The meaning of a type in canonical spelling; null if the standard has no such type. */
    static @Nullable RelationshipMeaning of(String canonical) {
        RelationshipMeaning meaning = BY_TYPE.get(canonical);
        return meaning == null && OTHERS.contains(canonical) ? OTHER : meaning;
    }

    /** The meaning of the element holding the related one. */
    static RelationshipMeaning containing() {
        return CONTAINS;
    }

    /** The meaning of a type that nobody knows. */
    static RelationshipMeaning unknown() {
        return OTHER;
    }

    /** This meaning with the scope that Scout states in the comment of the relationship, if it does. */
    RelationshipMeaning stated(@Nullable String comment) {
        ScoutStatement stated = comment == null ? null : ScoutStatement.ofAnnotation(comment);
        if (stated != null && stated.name().equals("edge")) {
            for (Scope known : Scope.values()) {
                if (known.name().equals(stated.get("scope"))) {
                    return new RelationshipMeaning(kind, known, reversed);
                }
            }
        }
        return this;
    }

    private static RelationshipMeaning forward(Kind kind, Scope scope) {
        return new RelationshipMeaning(kind, scope, false);
    }

    private static RelationshipMeaning backward(Kind kind, Scope scope) {
        return new RelationshipMeaning(kind, scope, true);
    }

    private static RelationshipMeaning neededBy(Scope scope) {
        return backward(Kind.DEPENDS_ON, scope);
    }
}
