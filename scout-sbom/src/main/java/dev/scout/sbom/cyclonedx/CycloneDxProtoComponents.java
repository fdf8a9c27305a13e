package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Party;
import dev.scout.sbom.cyclonedx.CycloneDxComponent.Property;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the message {@code Component} and those within it. */
final class CycloneDxProtoComponents {

    private static final int DEEPEST = 1_000;

    private final CycloneDxProtoInput proto;
    private final CycloneDxFacts facts;
    private final ReadLimits limits;
    private int depth;
    private int count;

    CycloneDxProtoComponents(CycloneDxProtoInput proto, CycloneDxFacts facts, ReadLimits limits) {
        this.proto = proto;
        this.facts = facts;
        this.limits = limits;
    }

    /** The lists of a component, whose members come one by one. */
    private static final class Lists {

        private final List<Hash> hashes = new ArrayList<>(2);
        private final CycloneDxLicenses licenses = new CycloneDxLicenses();
        private final List<Party> authors = new ArrayList<>(0);
        private final List<Property> properties = new ArrayList<>();
        private final List<CycloneDxComponent> components = new ArrayList<>(0);
        private final List<String> omniborIds = new ArrayList<>(0);
        private final List<String> swhids = new ArrayList<>(0);
        private @Nullable CycloneDxEvidenceDraft evidence;

        void hand(CycloneDxComponent component) {
            component.hashes(hashes);
            component.licenses(licenses.licensing());
            component.authors(authors);
            component.properties(properties);
            component.components(components);
            component.omniborIds(omniborIds);
            component.swhids(swhids);
            if (evidence != null) {
                component.evidence(evidence.evidence());
            }
        }
    }

    /** The component that stands here; null if none does. */
    @Nullable
    CycloneDxComponent component() throws IOException {
        if (depth == DEEPEST || count == limits.items()) {
            throw new MalformedDocumentException(
                    depth == DEEPEST
                            ? "components nest deeper than " + DEEPEST
                            : "more than " + limits.items() + " components",
                    proto.position());
        }
        if (!proto.enter(CycloneDxProtoMessage.COMPONENT)) {
            return null;
        }
        depth++;
        count++;
        CycloneDxComponent component = new CycloneDxComponent();
        Lists lists = new Lists();
        for (String name; (name = proto.next()) != null; ) {
            field(name, component, lists);
        }
        lists.hand(component);
        component.check(facts);
        depth--;
        return component;
    }

    private void field(String name, CycloneDxComponent component, Lists lists) throws IOException {
        switch (name) {
            case "type" -> component.type(facts.type(proto.word(CycloneDxProtoEnum.CLASSIFICATION)));
            case "bom_ref" -> component.bomRef(proto.text());
            case "supplier" -> component.supplier(organization());
            case "manufacturer" -> component.manufacturer(organization());
            case "author" -> component.author(facts.named(proto.text(), Party.Kind.UNKNOWN));
            case "authors" -> contact(lists.authors);
            case "publisher" -> component.publisher(facts.named(proto.text(), Party.Kind.UNKNOWN));
            case "group" -> component.group(proto.text());
            case "name" -> component.name(proto.text());
            case "version" -> component.version(proto.text());
            case "description" -> component.description(proto.text());
            case "scope" -> component.scope(facts.scope(proto.word(CycloneDxProtoEnum.SCOPE)));
            case "hashes" -> hash(lists.hashes);
            case "licenses" -> license(lists.licenses);
            case "copyright" -> component.copyright(proto.text());
            case "cpe" -> component.cpe(proto.text());
            case "purl" -> {
                String text = proto.text();
                component.purl(text, facts.purl(text));
            }
            case "swid" -> component.swid(only("tag_id", CycloneDxProtoMessage.SWID));
            case "pedigree" -> component.ancestors(ancestors());
            case "components" -> add(lists.components);
            case "properties" -> property(lists.properties);
            case "evidence" -> {
                lists.evidence = lists.evidence == null ? new CycloneDxEvidenceDraft(facts) : lists.evidence;
                evidence(lists.evidence);
            }
            case "omniborId" -> addText(lists.omniborIds);
            case "swhid" -> addText(lists.swhids);
            case "isExternal" -> {
                Long truth = proto.number();
                component.external(truth != null && truth != 0);
            }
            default -> {
                // passed over
            }
        }
    }

    private void add(List<CycloneDxComponent> components) throws IOException {
        CycloneDxComponent component = component();
        if (component != null) {
            components.add(component);
        }
    }

    private void addText(List<String> texts) throws IOException {
        String text = proto.text();
        if (text != null) {
            texts.add(text);
        }
    }

    /** The one field of this name of the message that stands here. */
    private @Nullable String only(String field, CycloneDxProtoMessage message) throws IOException {
        String text = null;
        if (proto.enter(message)) {
            for (String name; (name = proto.next()) != null; ) {
                if (name.equals(field)) {
                    text = proto.text();
                }
            }
        }
        return text;
    }

    /** The organisation that stands here. */
    @Nullable
    Party organization() throws IOException {
        if (!proto.enter(CycloneDxProtoMessage.ORGANIZATION)) {
            return null;
        }
        String called = null;
        List<String> urls = new ArrayList<>(1);
        List<Party> contacts = new ArrayList<>(1);
        for (String name; (name = proto.next()) != null; ) {
            switch (name) {
                case "name" -> called = proto.text();
                case "url" -> addText(urls);
                case "contact" -> contact(contacts);
                default -> {
                    // passed over
                }
            }
        }
        return facts.organization(called, urls.isEmpty() ? null : urls.get(0), contacts);
    }

    /** Adds the person that stands here. */
    void contact(List<Party> people) throws IOException {
        if (proto.enter(CycloneDxProtoMessage.CONTACT)) {
            String called = null;
            String email = null;
            for (String name; (name = proto.next()) != null; ) {
                switch (name) {
                    case "name" -> called = proto.text();
                    case "email" -> email = proto.text();
                    default -> {
                        // passed over
                    }
                }
            }
            Party person = facts.person(called, email);
            if (person != null) {
                people.add(person);
            }
        }
    }

    private void hash(List<Hash> hashes) throws IOException {
        if (proto.enter(CycloneDxProtoMessage.HASH)) {
            String algorithm = null;
            String value = null;
            for (String name; (name = proto.next()) != null; ) {
                switch (name) {
                    case "alg" -> algorithm = proto.word(CycloneDxProtoEnum.HASH_ALGORITHM);
                    case "value" -> value = proto.text();
                    default -> {
                        // passed over
                    }
                }
            }
            Hash hash = facts.hash(algorithm, value);
            if (hash != null) {
                hashes.add(hash);
            }
        }
    }

    private void license(CycloneDxLicenses licenses) throws IOException {
        if (!proto.enter(CycloneDxProtoMessage.LICENSE_CHOICE)) {
            return;
        }
        String expression = null;
        boolean concluded = false;
        for (String name; (name = proto.next()) != null; ) {
            switch (name) {
                case "license" -> namedLicense(licenses);
                case "expression" -> expression = proto.text();
                case "expression_detailed" -> detailed(licenses);
                case "acknowledgement" -> concluded = isConcluded();
                default -> {
                    // passed over
                }
            }
        }
        licenses.add(facts.expression(expression), concluded);
    }

    private boolean isConcluded() throws IOException {
        return facts.isConcluded(proto.word(CycloneDxProtoEnum.ACKNOWLEDGEMENT));
    }

    private void namedLicense(CycloneDxLicenses licenses) throws IOException {
        if (proto.enter(CycloneDxProtoMessage.LICENSE)) {
            String id = null;
            String called = null;
            String url = null;
            boolean concluded = false;
            for (String name; (name = proto.next()) != null; ) {
                switch (name) {
                    case "id" -> id = proto.text();
                    case "name" -> called = proto.text();
                    case "url" -> url = proto.text();
                    case "acknowledgement" -> concluded = isConcluded();
                    default -> {
                        // passed over
                    }
                }
            }
            licenses.add(facts.license(id, called, url), concluded);
        }
    }

    private void detailed(CycloneDxLicenses licenses) throws IOException {
        if (proto.enter(CycloneDxProtoMessage.EXPRESSION_DETAILED)) {
            String expression = null;
            boolean concluded = false;
            for (String name; (name = proto.next()) != null; ) {
                switch (name) {
                    case "expression" -> expression = proto.text();
                    case "acknowledgement" -> concluded = isConcluded();
                    default -> {
                        // passed over
                    }
                }
            }
            licenses.add(facts.expression(expression), concluded);
        }
    }

    private List<CycloneDxComponent> ancestors() throws IOException {
        List<CycloneDxComponent> ancestors = new ArrayList<>();
        if (proto.enter(CycloneDxProtoMessage.PEDIGREE)) {
            for (String name; (name = proto.next()) != null; ) {
                if (name.equals("ancestors")) {
                    add(ancestors);
                }
            }
        }
        return ancestors;
    }

    /** Adds the property that stands here. */
    void property(List<Property> properties) throws IOException {
        if (proto.enter(CycloneDxProtoMessage.PROPERTY)) {
            String key = null;
            String value = null;
            for (String name; (name = proto.next()) != null; ) {
                switch (name) {
                    case "name" -> key = proto.text();
                    case "value" -> value = proto.text();
                    default -> {
                        // passed over
                    }
                }
            }
            if (key != null) {
                properties.add(new Property(key, value == null ? "" : value));
            } else {
                proto.report(Kind.MISSING, "a property without a name; left out");
            }
        }
    }

    private void evidence(CycloneDxEvidenceDraft evidence) throws IOException {
        if (proto.enter(CycloneDxProtoMessage.EVIDENCE)) {
            CycloneDxLicenses licenses = new CycloneDxLicenses();
            for (String name; (name = proto.next()) != null; ) {
                switch (name) {
                    case "licenses" -> license(licenses);
                    case "copyright" -> evidence.copyright(only("text", CycloneDxProtoMessage.COPYRIGHT));
                    case "occurrences" -> evidence.location(only("location", CycloneDxProtoMessage.OCCURRENCE));
                    case "identity" -> identity(evidence);
                    default -> {
                        // passed over
                    }
                }
            }
            evidence.licenses(licenses.licensing());
        }
    }

    private void identity(CycloneDxEvidenceDraft evidence) throws IOException {
        if (proto.enter(CycloneDxProtoMessage.IDENTITY)) {
            String field = null;
            String concluded = null;
            for (String name; (name = proto.next()) != null; ) {
                switch (name) {
                    case "field" -> field = proto.word(CycloneDxProtoEnum.EVIDENCE_FIELD);
                    case "concludedValue" -> concluded = proto.text();
                    default -> {
                        // passed over
                    }
                }
            }
            evidence.identity(field, concluded);
        }
    }
}
