package dev.scout.sbom.write;

import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import org.spdx.library.model.v2.enumerations.RelationshipType;

/**
 * How an edge is written: the type that says its kind and, if there is one, its scope. Source: SPDX 2.3, clause 11.
 *
 * @param reversed whether the element is what the edge leads to
 * @param exact whether the type says the scope
 */
record SpdxRelation(RelationshipType type, boolean reversed, boolean exact) {

    static SpdxRelation of(Dependency edge) {
        boolean unscoped = edge.scope() == Scope.UNSPECIFIED;
        return switch (edge.kind()) {
            case DEPENDS_ON -> dependsOn(edge.scope());
            case CONTAINS ->
                edge.scope() == Scope.OPTIONAL
                        ? new SpdxRelation(RelationshipType.OPTIONAL_COMPONENT_OF, true, true)
                        : new SpdxRelation(RelationshipType.CONTAINS, false, unscoped);
            case GENERATED_FROM -> new SpdxRelation(RelationshipType.GENERATED_FROM, false, unscoped);
            case PROVIDES -> new SpdxRelation(RelationshipType.SPECIFICATION_FOR, true, unscoped);
            case OTHER -> new SpdxRelation(RelationshipType.OTHER, false, unscoped);
        };
    }

    private static SpdxRelation dependsOn(Scope scope) {
        return switch (scope) {
            case RUNTIME -> new SpdxRelation(RelationshipType.RUNTIME_DEPENDENCY_OF, true, true);
            case BUILD -> new SpdxRelation(RelationshipType.BUILD_DEPENDENCY_OF, true, true);
            case DEVELOPMENT -> new SpdxRelation(RelationshipType.DEV_DEPENDENCY_OF, true, true);
            case TEST -> new SpdxRelation(RelationshipType.TEST_DEPENDENCY_OF, true, true);
            case OPTIONAL -> new SpdxRelation(RelationshipType.OPTIONAL_DEPENDENCY_OF, true, true);
            case PROVIDED -> new SpdxRelation(RelationshipType.PROVIDED_DEPENDENCY_OF, true, true);
            case EXCLUDED -> new SpdxRelation(RelationshipType.DEPENDS_ON, false, false);
            case UNSPECIFIED -> new SpdxRelation(RelationshipType.DEPENDS_ON, false, true);
        };
    }
}
