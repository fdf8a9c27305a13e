package dev.scout.sbom.cyclonedx;

import dev.scout.core.sbom.Party;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads people and organisations. One of which nothing is said is absent; an organisation is written to at its first
 * contact, and has its first URL.
 */
final class CycloneDxJsonParties {

    private final JsonInput json;

    private final CycloneDxFacts facts;

    CycloneDxJsonParties(JsonInput json, CycloneDxFacts facts) {
        this.json = json;
        this.facts = facts;
    }

    /** Whoever is named by a mere text. */
    @Nullable
    Party named() throws IOException {
        return facts.named(json.word(), Party.Kind.UNKNOWN);
    }

    /** The people of the array that stands here. */
    List<Party> people() throws IOException {
        List<Party> people = new ArrayList<>();
        if (json.enterArray()) {
            while (json.nextElement()) {
                Party person = person();
                if (person != null) {
                    people.add(person);
                }
            }
        }
        return people;
    }

    private @Nullable Party person() throws IOException {
        String name = null;
        String email = null;
        if (json.enterObject()) {
            for (String member; (member = json.nextName()) != null; ) {
                switch (member) {
                    case "name" -> name = json.word();
                    case "email" -> email = json.word();
                    default -> json.skip();
                }
            }
        }
        return facts.person(name, email);
    }

    /** The organisation that stands here. */
    @Nullable
    Party organization() throws IOException {
        String name = null;
        List<String> urls = List.of();
        List<Party> contacts = List.of();
        if (json.enterObject()) {
            for (String member; (member = json.nextName()) != null; ) {
                switch (member) {
                    case "name" -> name = json.word();
                    case "url" -> urls = json.strings();
                    case "contact" -> contacts = people();
                    default -> json.skip();
                }
            }
        }
        return facts.organization(name, urls.isEmpty() ? null : urls.get(0), contacts);
    }
}
