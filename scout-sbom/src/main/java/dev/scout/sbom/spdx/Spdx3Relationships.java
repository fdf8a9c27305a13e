package dev.scout.sbom.spdx;

import static java.util.Map.entry;

import dev.scout.core.sbom.Dependency.Kind;
import dev.scout.core.sbom.Dependency.Scope;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a relationship type of SPDX 3 and its scope in the life cycle mean as an edge.
 *
 * <p>Source: SPDX 3.0.1, Core: RelationshipType, LifecycleScopeType.
 */
final class Spdx3Relationships {

    private static final Map<String, RelationshipMeaning> BY_TYPE = Map.ofEntries(
            entry("contains", new RelationshipMeaning(Kind.CONTAINS, Scope.UNSPECIFIED, false)),
            entry("dependsOn", needs(Scope.UNSPECIFIED)),
            entry("generates", new RelationshipMeaning(Kind.GENERATED_FROM, Scope.UNSPECIFIED, true)),
            entry("hasDynamicLink", needs(Scope.RUNTIME)),
            entry("hasOptionalComponent", new RelationshipMeaning(Kind.CONTAINS, Scope.OPTIONAL, false)),
            entry("hasOptionalDependency", needs(Scope.OPTIONAL)),
            entry("hasPrerequisite", needs(Scope.UNSPECIFIED)),
            entry("hasProvidedDependency", needs(Scope.PROVIDED)),
            entry("hasSpecification", new RelationshipMeaning(Kind.PROVIDES, Scope.UNSPECIFIED, false)),
            entry("hasStaticLink", needs(Scope.UNSPECIFIED)),
            entry("packagedBy", new RelationshipMeaning(Kind.CONTAINS, Scope.UNSPECIFIED, true)),
            entry("usesTool", needs(Scope.UNSPECIFIED)));

    private static final Set<String> OTHERS = Set.of(
            "affects",
            "amendedBy",
            "ancestorOf",
            "availableFrom",
            "configures",
            "coordinatedBy",
            "copiedTo",
            "delegatedTo",
            "descendantOf",
            "doesNotAffect",
            "expandsTo",
            "exploitCreatedBy",
            "fixedBy",
            "fixedIn",
            "foundBy",
            "hasAddedFile",
            "hasAssessmentFor",
            "hasAssociatedVulnerability",
            "hasDataFile",
            "hasDeletedFile",
            "hasDependencyManifest",
            "hasDistributionArtifact",
            "hasDocumentation",
            "hasEvidence",
            "hasExample",
            "hasHost",
            "hasInput",
            "hasMetadata",
            "hasOutput",
            "hasRequirement",
            "hasTest",
            "hasTestCase",
            "hasVariant",
            "invokedBy",
            "modifiedBy",
            "other",
            "patchedBy",
            "publishedBy",
            "reportedBy",
            "republishedBy",
            "serializedInArtifact",
            "testedOn",
            "trainedOn",
            "underInvestigationFor");

    private Spdx3Relationships() {}

    /** The meaning of a type in a scope; null if the standard has no such type. */
    static @Nullable RelationshipMeaning meaning(String type, @Nullable String scope) {
        RelationshipMeaning meaning = BY_TYPE.get(type);
        if (meaning == null) {
            return OTHERS.contains(type) ? RelationshipMeaning.unknown() : null;
        }
        Scope lifecycle = scope == null ? null : scope(scope);
        return lifecycle == null || meaning.kind() != Kind.DEPENDS_ON
                ? meaning
                : new RelationshipMeaning(meaning.kind(), lifecycle, meaning.reversed());
    }

    /** Whether an id stands for no element, or for one that nobody asserts. */
    static boolean isNothing(String id) {
        String word = Spdx3Names.word(id);
        return word.equals("NoneElement") || word.equals("NoAssertionElement");
    }

    private static @Nullable Scope scope(String word) {
        return switch (word) {
            case "build" -> Scope.BUILD;
            case "design", "development" -> Scope.DEVELOPMENT;
            case "runtime" -> Scope.RUNTIME;
            case "test" -> Scope.TEST;
            default -> null;
        };
    }

    private static RelationshipMeaning needs(Scope scope) {
        return new RelationshipMeaning(Kind.DEPENDS_ON, scope, false);
    }
}
