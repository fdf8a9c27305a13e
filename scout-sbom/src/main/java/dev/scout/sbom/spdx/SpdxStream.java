package dev.scout.sbom.spdx;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.BillParts;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomAssembler;

/**
 * Gives the packages and relationships of an SPDX 2 document as they come, whichever syntax they come from, and keeps
 * none. A package has what it says itself: what files and relationships say of it comes later, or not at all.
 */
final class SpdxStream {

    private final BillParts parts;
    private final SbomAssembler assembler;

    SpdxStream(ReadContext context, BillParts parts) {
        this.parts = parts;
        this.assembler = new SbomAssembler(context, () -> Position.UNKNOWN, parts);
    }

    void add(PackageDraft draft) throws MalformedDocumentException {
        draft.settle();
        assembler.add(draft.builder);
    }

    void add(SpdxRelationship relationship) {
        String element = relationship.element();
        String related = relationship.related();
        if (element == null || related == null || relationship.type() == null) {
            return;
        }
        String type = RelationshipMeaning.canonical(relationship.type());
        switch (type) {
            case "DESCRIBES", "DESCRIBE" -> parts.describes(related);
            case "DESCRIBED_BY" -> parts.describes(element);
            default -> {
                RelationshipMeaning known = RelationshipMeaning.of(type);
                RelationshipMeaning meaning =
                        (known == null ? RelationshipMeaning.unknown() : known).stated(relationship.comment());
                assembler.edge(
                        meaning.reversed() ? related : element,
                        meaning.reversed() ? element : related,
                        meaning.kind(),
                        meaning.scope());
            }
        }
    }

    void license(String id, String meaning) {
        parts.license(id, meaning);
    }

    void describes(String id) {
        parts.describes(id);
    }
}
