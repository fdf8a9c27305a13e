package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.sbom.Hash;
import dev.scout.sbom.cyclonedx.CycloneDxComponent.Property;
import dev.scout.sbom.reader.FewValues;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the components of a CycloneDX JSON document, and those that are nested in them. */
final class CycloneDxJsonComponents {

    /** Components nest on the stack; no honest document comes near. */
    private static final int DEEPEST = 1_000;

    private final JsonInput json;
    private final ReadLimits limits;
    private final CycloneDxFacts facts;
    private final CycloneDxJsonParties parties;
    private final CycloneDxJsonLicenses licenses;
    private int depth;
    private int count;

    CycloneDxJsonComponents(JsonInput json, CycloneDxFacts facts, ReadLimits limits) {
        this.json = json;
        this.limits = limits;
        this.facts = facts;
        this.parties = new CycloneDxJsonParties(json, facts);
        this.licenses = new CycloneDxJsonLicenses(json, facts);
    }

    /** The component that stands here; null if none does. */
    @Nullable
    CycloneDxComponent component() throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        if (depth == DEEPEST || count == limits.items()) {
            throw new MalformedDocumentException(
                    depth == DEEPEST
                            ? "components nest deeper than " + DEEPEST
                            : "more than " + limits.items() + " components",
                    json.position());
        }
        depth++;
        count++;
        CycloneDxComponent component = new CycloneDxComponent();
        for (String name; (name = json.nextName()) != null; ) {
            member(name, component);
        }
        component.check(facts);
        depth--;
        return component;
    }

    private void member(String name, CycloneDxComponent component) throws IOException {
        switch (name) {
            case "bom-ref" -> component.bomRef(json.reference());
            case "type" -> component.type(facts.type(json.word()));
            case "group" -> component.group(json.word());
            case "name" -> component.name(json.string());
            case "version" -> component.version(json.word());
            case "description" -> component.description(json.string());
            case "scope" -> component.scope(facts.scope(json.word()));
            case "isExternal" -> component.external(Boolean.TRUE.equals(json.bool()));
            case "purl" -> {
                String text = json.string();
                component.purl(text, facts.purl(text));
            }
            case "cpe" -> component.cpe(json.string());
            case "swid" -> component.swid(swid());
            case "omniborId" -> component.omniborIds(json.strings());
            case "swhid" -> component.swhids(json.strings());
            case "author" -> component.author(parties.named());
            case "authors" -> component.authors(parties.people());
            case "publisher" -> component.publisher(parties.named());
            case "supplier" -> component.supplier(parties.organization());
            case "manufacturer" -> component.manufacturer(parties.organization());
            case "copyright" -> component.copyright(json.word());
            case "hashes" -> component.hashes(hashes());
            case "licenses" -> component.licenses(licenses.licenses());
            case "evidence" -> component.evidence(evidence());
            case "properties" -> component.properties(properties());
            case "pedigree" -> component.ancestors(ancestors());
            case "components" -> component.components(components());
            default -> json.skip();
        }
    }

    /** The components of the array that stands here. */
    List<CycloneDxComponent> components() throws IOException {
        List<CycloneDxComponent> components = new ArrayList<>();
        if (json.enterArray()) {
            while (json.nextElement()) {
                CycloneDxComponent component = component();
                if (component != null) {
                    components.add(component);
                }
            }
        }
        return components;
    }

    /** The properties of the array that stands here. */
    List<Property> properties() throws IOException {
        List<Property> properties = List.of();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    String key = null;
                    String value = null;
                    for (String name; (name = json.nextName()) != null; ) {
                        switch (name) {
                            case "name" -> key = json.word();
                            case "value" -> value = json.word();
                            default -> json.skip();
                        }
                    }
                    if (key != null) {
                        properties = FewValues.with(properties, new Property(key, value == null ? "" : value));
                    } else {
                        json.report(Kind.MISSING, "a property without a name; left out");
                    }
                }
            }
        }
        return properties;
    }

    private @Nullable String swid() throws IOException {
        String tagId = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                if (name.equals("tagId")) {
                    tagId = json.string();
                }
            }
        }
        return tagId;
    }

    private List<Hash> hashes() throws IOException {
        List<Hash> hashes = List.of();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    String algorithm = null;
                    String content = null;
                    for (String name; (name = json.nextName()) != null; ) {
                        switch (name) {
                            case "alg" -> algorithm = json.word();
                            case "content" -> content = json.string();
                            default -> json.skip();
                        }
                    }
                    Hash hash = facts.hash(algorithm, content);
                    if (hash != null) {
                        hashes = FewValues.with(hashes, hash);
                    }
                }
            }
        }
        return hashes;
    }

    private List<CycloneDxComponent> ancestors() throws IOException {
        List<CycloneDxComponent> ancestors = List.of();
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                if (name.equals("ancestors")) {
                    ancestors = components();
                }
            }
        }
        return ancestors;
    }

    private CycloneDxEvidence evidence() throws IOException {
        CycloneDxEvidenceDraft evidence = new CycloneDxEvidenceDraft(facts);
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "licenses" -> evidence.licenses(licenses.licenses());
                    case "occurrences" -> {
                        evidence.beginLocations();
                        texts("location", evidence::location);
                    }
                    case "copyright" -> {
                        evidence.beginCopyrights();
                        texts("text", evidence::copyright);
                    }
                    case "identity" -> {
                        evidence.beginIdentities();
                        identities(evidence);
                    }
                    default -> json.skip();
                }
            }
        }
        return evidence.evidence();
    }

    /** One member of each object of the array that stands here, where it has it. */
    private void texts(String member, Consumer<@Nullable String> taker) throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    String text = null;
                    for (String name; (name = json.nextName()) != null; ) {
                        if (name.equals(member)) {
                            text = json.string();
                        }
                    }
                    taker.accept(text);
                }
            }
        }
    }

    /** One identity as in 1.5, or a list of them as since 1.6. */
    private void identities(CycloneDxEvidenceDraft evidence) throws IOException {
        if (!json.isArray()) {
            identity(evidence);
        } else if (json.enterArray()) {
            while (json.nextElement()) {
                identity(evidence);
            }
        }
    }

    private void identity(CycloneDxEvidenceDraft evidence) throws IOException {
        if (!json.enterObject()) {
            return;
        }
        String field = null;
        String concluded = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "field" -> field = json.string();
                case "concludedValue" -> concluded = json.string();
                default -> json.skip();
            }
        }
        evidence.identity(field, concluded);
    }
}
