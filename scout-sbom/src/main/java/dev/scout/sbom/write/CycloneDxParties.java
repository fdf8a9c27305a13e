package dev.scout.sbom.write;

import dev.scout.core.sbom.Party;
import java.util.ArrayList;
import java.util.List;
import org.cyclonedx.model.OrganizationalContact;
import org.cyclonedx.model.OrganizationalEntity;
import org.jspecify.annotations.Nullable;

/** People and organisations in the words of the CycloneDX library; what these leave out is stated besides. */
final class CycloneDxParties {

    private CycloneDxParties() {}

    /** The parties as people. */
    static List<OrganizationalContact> people(List<Party> parties) {
        List<OrganizationalContact> people = new ArrayList<>();
        for (Party party : parties) {
            if (party.name() != null || isAddress(party.email())) {
                OrganizationalContact contact = new OrganizationalContact();
                contact.setName(party.name());
                contact.setEmail(isAddress(party.email()) ? party.email() : null);
                people.add(contact);
            }
        }
        return people;
    }

    /** Whether people say all that is known of them. */
    static boolean arePeople(List<Party> parties) {
        return parties.stream()
                .allMatch(party -> party.kind() == Party.Kind.PERSON
                        && party.url() == null
                        && (party.email() == null || isAddress(party.email())));
    }

    static @Nullable OrganizationalEntity organization(@Nullable Party party) {
        if (party == null) {
            return null;
        }
        OrganizationalEntity entity = new OrganizationalEntity();
        entity.setName(party.name());
        String url = party.url();
        if (isUrl(url)) {
            entity.setUrls(List.of(url));
        }
        if (isAddress(party.email())) {
            OrganizationalContact contact = new OrganizationalContact();
            contact.setEmail(party.email());
            entity.addContact(contact);
        }
        return entity;
    }

    /** Whether an organisation says all that is known of it. */
    static boolean isOrganization(Party party) {
        return party.kind() == Party.Kind.ORGANIZATION
                && (party.url() == null || isUrl(party.url()))
                && (party.email() == null || isAddress(party.email()));
    }

    /** Whether a mere name says all that is known of a party. */
    static boolean isName(Party party) {
        return party.kind() == Party.Kind.UNKNOWN
                && party.name() != null
                && party.email() == null
                && party.url() == null;
    }

    private static boolean isUrl(@Nullable String text) {
        return text != null
                && (text.startsWith("https://") || text.startsWith("http://"))
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && "<>\"{}|\\^`#[]%".indexOf(c) < 0);
    }

    private static boolean isAddress(@Nullable String text) {
        int at = text == null ? -1 : text.indexOf('@');
        return text != null
                && at > 0
                && at == text.lastIndexOf('@')
                && at < text.length() - 1
                && text.chars()
                        .allMatch(c -> c >= '0' && c <= '9'
                                || c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || "@.-_+".indexOf(c) >= 0);
    }
}
