package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.reader.Facts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The people, organisations and tools of an SPDX 3 document. Source: SPDX 3.0.1, Core: Agent, Tool. */
final class Spdx3Agents {

    private final Spdx3Graph elements;
    private final BiConsumer<Kind, String> report;
    private final Set<String> absent = new HashSet<>();
    /** Few agents deliver many packages. */
    private final Map<String, Party> parties = new HashMap<>();

    Spdx3Agents(Spdx3Graph elements, BiConsumer<Kind, String> report) {
        this.elements = elements;
        this.report = report;
    }

    /** The party that an id stands for; null for none. */
    @Nullable
    Party party(String id) {
        Party known = parties.get(id);
        if (known != null) {
            return known;
        }
        Spdx3Element agent = find(id);
        Party party = agent == null ? null : party(agent);
        if (party != null) {
            parties.put(id, party);
        }
        return party;
    }

    private static @Nullable Party party(Spdx3Element agent) {
        Party.Kind kind = switch (String.valueOf(agent.type)) {
            case "Person" -> Party.Kind.PERSON;
            case "Organization" -> Party.Kind.ORGANIZATION;
            default -> Party.Kind.UNKNOWN;
        };
        String name = Facts.present(agent.name);
        String email = email(agent);
        return name == null && email == null ? null : new Party(kind, name, email, null);
    }

    /** The tool that an id stands for, by its name, which may end in a version; null for none. */
    @Nullable
    Tool tool(String id) {
        Spdx3Element tool = find(id);
        return tool == null || tool.name == null ? null : Creators.tool("Tool: " + tool.name);
    }

    /** Whether an id is that of a tool or of an agent that is software. */
    boolean isTool(String id) {
        Spdx3Element element = elements.find(id);
        return element != null && (element.isA("Tool") || element.isA("SoftwareAgent"));
    }

    private @Nullable Spdx3Element find(String id) {
        Spdx3Element element = elements.find(id);
        if (element == null && !Spdx3Relationships.isNothing(id) && absent.add(id)) {
            report.accept(Kind.REFERENCE, "there is no agent \"" + id + "\"");
        }
        return element;
    }

    private static @Nullable String email(Spdx3Element agent) {
        if (agent.identified != null) {
            for (Spdx3Element.ExternalIdentifier identifier : agent.identified.identifiers) {
                if ("email".equals(identifier.type())) {
                    return Facts.present(identifier.identifier());
                }
            }
        }
        return null;
    }
}
