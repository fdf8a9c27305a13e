package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.reader.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What an SPDX 3 document says of itself: its {@code SpdxDocument}, or the bill if there is none. */
final class Spdx3Header {

    private final @Nullable Spdx3Element document;
    private final Spdx3Element.@Nullable Creation creation;
    private final Spdx3Agents agents;
    private final Facts facts;

    Spdx3Header(
            List<Spdx3Element> collections,
            Spdx3Graph elements,
            Spdx3Agents agents,
            Facts facts,
            BiConsumer<Kind, String> report) {
        this.agents = agents;
        this.facts = facts;
        List<Spdx3Element> documents = collections.stream()
                .filter(element -> element.isA("SpdxDocument"))
                .toList();
        if (documents.isEmpty()) {
            report.accept(Kind.MISSING, "there is no SpdxDocument");
        } else if (documents.size() > 1) {
            report.accept(
                    Kind.REPAIRED, documents.size() + " SpdxDocuments in one document; the first names the whole");
        }
        List<Spdx3Element> candidates = documents.isEmpty() ? collections : documents;
        this.document = candidates.isEmpty() ? null : candidates.get(0);
        this.creation = document == null ? null : creation(document, elements, report);
    }

    private static Spdx3Element.@Nullable Creation creation(
            Spdx3Element document, Spdx3Graph elements, BiConsumer<Kind, String> report) {
        if (document.creationInfo == null) {
            report.accept(Kind.MISSING, "the document has no creationInfo");
            return null;
        }
        Spdx3Element info = elements.find(document.creationInfo);
        if (info == null) {
            report.accept(Kind.REFERENCE, "there is no creationInfo \"" + document.creationInfo + "\"");
            return null;
        }
        return info.creation;
    }

    /** The id of the document; null if nothing stands for it. */
    @Nullable
    String id() {
        return document == null ? null : document.id;
    }

    SbomDocument document() {
        List<Party> authors = new ArrayList<>();
        List<Tool> tools = new ArrayList<>();
        if (creation != null) {
            for (String id : creation.createdBy) {
                Party party = agents.isTool(id) ? null : agents.party(id);
                Tool tool = agents.isTool(id) ? agents.tool(id) : null;
                if (party != null) {
                    authors.add(party);
                } else if (tool != null) {
                    tools.add(tool);
                }
            }
            for (String id : creation.createdUsing) {
                Tool tool = agents.tool(id);
                if (tool != null) {
                    tools.add(tool);
                }
            }
        }
        return new SbomDocument(
                "SPDX",
                creation == null ? null : creation.specVersion,
                id(),
                null,
                document == null ? null : document.name,
                creation == null ? null : facts.instant(creation.created),
                authors,
                tools);
    }
}
