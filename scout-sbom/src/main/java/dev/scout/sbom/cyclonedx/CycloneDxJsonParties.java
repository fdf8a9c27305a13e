package dev.scout.sbom.cyclonedx;

import dev.scout.core.sbom.Party;
import dev.scout.sbom.reader.Facts;
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

    CycloneDxJsonParties(JsonInput json) {
        this.json = json;
    }

    /** Whoever is named by a mere text. */
    @Nullable
    Party named() throws IOException {
        String name = Facts.present(json.string());
        return name == null ? null : new Party(Party.Kind.UNKNOWN, name, null, null);
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
                    case "name" -> name = Facts.present(json.string());
                    case "email" -> email = Facts.present(json.string());
                    default -> json.skip();
                }
            }
        }
        return name == null && email == null ? null : new Party(Party.Kind.PERSON, name, email, null);
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
                    case "name" -> name = Facts.present(json.string());
                    case "url" -> urls = json.strings();
                    case "contact" -> contacts = people();
                    default -> json.skip();
                }
            }
        }
        String url = urls.isEmpty() ? null : Facts.present(urls.get(0));
        String email = contacts.isEmpty() ? null : contacts.get(0).email();
        return name == null && url == null && email == null
                ? null
                : new Party(Party.Kind.ORGANIZATION, name, email, url);
    }
}
