package dev.scout.sbom.spdx;

import org.jspecify.annotations.Nullable;

/** An SPDX relationship, in the document's own words unless it says otherwise. */
record SpdxRelationship(
        @Nullable String element,
        @Nullable String type,
        @Nullable String related,
        @Nullable String comment) {

    /** The same with its type in the spelling of the standard. */
    SpdxRelationship inWordsOfStandard() {
        String canonical = type == null ? null : RelationshipMeaning.canonical(type);
        return type == null || type.equals(canonical)
                ? this
                : new SpdxRelationship(element, canonical, related, comment);
    }
}
