package dev.scout.sbom.cyclonedx;

import dev.scout.core.sbom.Party;
import dev.scout.sbom.reader.XmlInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads people and organisations of a CycloneDX XML document. One of which nothing is said is absent. */
final class CycloneDxXmlParties {

    private final XmlInput xml;
    private final CycloneDxFacts facts;

    CycloneDxXmlParties(XmlInput xml, CycloneDxFacts facts) {
        this.xml = xml;
        this.facts = facts;
    }

    /** The people within the element that stands here, each an element of this name. */
    List<Party> people(String element) throws IOException {
        List<Party> people = new ArrayList<>();
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            if (name.equals(element)) {
                add(people);
            }
        }
        return people;
    }

    private void add(List<Party> people) throws IOException {
        String called = null;
        String email = null;
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            switch (name) {
                case "name" -> called = xml.word().strip();
                case "email" -> email = xml.word().strip();
                default -> xml.skip();
            }
        }
        Party person = facts.person(called, email);
        if (person != null) {
            people.add(person);
        }
    }

    /** The organisation that stands here. */
    @Nullable
    Party organization() throws IOException {
        String called = null;
        String url = null;
        List<Party> contacts = new ArrayList<>(0);
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            switch (name) {
                case "name" -> called = xml.word().strip();
                case "url" -> {
                    String text = xml.word().strip();
                    url = url == null ? text : url;
                }
                case "contact" -> add(contacts);
                default -> xml.skip();
            }
        }
        return facts.organization(called, url, contacts);
    }
}
