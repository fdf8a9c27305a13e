package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.Party;
import dev.scout.sbom.cyclonedx.CycloneDxComponent.Property;
import dev.scout.sbom.reader.FewValues;
import dev.scout.sbom.reader.XmlInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the components of a CycloneDX XML document, and those that are nested in them. */
final class CycloneDxXmlComponents {

    private final XmlInput xml;
    private final CycloneDxFacts facts;
    private final ReadLimits limits;
    private final CycloneDxXmlParties parties;
    private int count;

    CycloneDxXmlComponents(XmlInput xml, CycloneDxFacts facts, ReadLimits limits) {
        this.xml = xml;
        this.facts = facts;
        this.limits = limits;
        this.parties = new CycloneDxXmlParties(xml, facts);
    }

    /** The component that stands here. */
    CycloneDxComponent component() throws IOException {
        if (count++ == limits.items()) {
            throw new MalformedDocumentException("more than " + limits.items() + " components", xml.position());
        }
        CycloneDxComponent component = new CycloneDxComponent();
        component.bomRef(xml.attribute("bom-ref"));
        component.type(facts.type(xml.attribute("type")));
        component.external("true".equals(xml.attribute("isExternal")));
        List<String> omniborIds = List.of();
        List<String> swhids = List.of();
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            switch (name) {
                case "omniborId" ->
                    omniborIds = FewValues.with(omniborIds, xml.text().strip());
                case "swhid" -> swhids = FewValues.with(swhids, xml.text().strip());
                default -> child(name, component);
            }
        }
        component.omniborIds(omniborIds);
        component.swhids(swhids);
        component.check(facts);
        return component;
    }

    private void child(String name, CycloneDxComponent component) throws IOException {
        switch (name) {
            case "group" -> component.group(xml.word().strip());
            case "name" -> component.name(xml.text().strip());
            case "version" -> component.version(xml.word().strip());
            case "description" -> component.description(xml.text());
            case "scope" -> component.scope(facts.scope(xml.word().strip()));
            case "purl" -> {
                String text = xml.text().strip();
                component.purl(text, facts.purl(text));
            }
            case "cpe" -> component.cpe(xml.text().strip());
            case "swid" -> component.swid(xml.attribute("tagId"));
            case "author" -> component.author(facts.named(xml.word().strip(), Party.Kind.UNKNOWN));
            case "authors" -> component.authors(parties.people("author"));
            case "publisher" -> component.publisher(facts.named(xml.word().strip(), Party.Kind.UNKNOWN));
            case "supplier" -> component.supplier(parties.organization());
            case "manufacturer" -> component.manufacturer(parties.organization());
            case "copyright" -> component.copyright(xml.word());
            case "hashes" -> component.hashes(hashes());
            case "licenses" -> component.licenses(licenses());
            case "evidence" -> component.evidence(evidence());
            case "properties" -> component.properties(properties());
            case "pedigree" -> component.ancestors(ancestors());
            case "components" -> component.components(components());
            default -> xml.skip();
        }
    }

    /** The components within the element that stands here. */
    List<CycloneDxComponent> components() throws IOException {
        List<CycloneDxComponent> components = new ArrayList<>();
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            if (name.equals("component")) {
                components.add(component());
            }
        }
        return components;
    }

    /** The properties within the element that stands here. */
    List<Property> properties() throws IOException {
        List<Property> properties = List.of();
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            if (name.equals("property")) {
                String key = xml.attribute("name");
                if (key != null) {
                    properties = FewValues.with(properties, new Property(key, xml.word()));
                } else {
                    xml.report(Kind.MISSING, "a property without a name; left out");
                }
            }
        }
        return properties;
    }

    private List<Hash> hashes() throws IOException {
        List<Hash> hashes = List.of();
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            if (name.equals("hash")) {
                String algorithm = xml.attribute("alg");
                Hash hash = facts.hash(algorithm, xml.text());
                if (hash != null) {
                    hashes = FewValues.with(hashes, hash);
                }
            }
        }
        return hashes;
    }

    /** The licences within the element that stands here. */
    private Licensing licenses() throws IOException {
        CycloneDxLicenses licenses = new CycloneDxLicenses();
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            license(name, licenses);
        }
        return licenses.licensing();
    }

    /** One licence in any of its shapes; others are passed over. */
    private void license(String shape, CycloneDxLicenses licenses) throws IOException {
        boolean concluded = facts.isConcluded(xml.attribute("acknowledgement"));
        switch (shape) {
            case "license" -> licenses.add(license(), concluded);
            case "expression" -> licenses.add(facts.expression(xml.word().strip()), concluded);
            case "expression-detailed" -> licenses.add(facts.expression(xml.attribute("expression")), concluded);
            default -> xml.skip();
        }
    }

    private @Nullable LicenseExpression license() throws IOException {
        String id = null;
        String called = null;
        String url = null;
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            switch (name) {
                case "id" -> id = xml.word().strip();
                case "name" -> called = xml.word().strip();
                case "url" -> url = xml.word().strip();
                default -> xml.skip();
            }
        }
        return facts.license(id, called, url);
    }

    private List<CycloneDxComponent> ancestors() throws IOException {
        List<CycloneDxComponent> ancestors = List.of();
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            if (name.equals("ancestors")) {
                ancestors = components();
            }
        }
        return ancestors;
    }

    private CycloneDxEvidence evidence() throws IOException {
        CycloneDxEvidenceDraft evidence = new CycloneDxEvidenceDraft(facts);
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            switch (name) {
                case "licenses" -> evidence.licenses(licenses());
                case "occurrences" -> occurrences(evidence);
                case "copyright" -> copyrights(evidence);
                // one element in 1.5, several since 1.6
                case "identity" -> identity(evidence);
                default -> xml.skip();
            }
        }
        return evidence.evidence();
    }

    private void occurrences(CycloneDxEvidenceDraft evidence) throws IOException {
        xml.enter();
        while (xml.next() != null) {
            xml.enter();
            for (String name; (name = xml.next()) != null; ) {
                if (name.equals("location")) {
                    evidence.location(xml.text().strip());
                }
            }
        }
    }

    private void copyrights(CycloneDxEvidenceDraft evidence) throws IOException {
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            if (name.equals("text")) {
                evidence.copyright(xml.text());
            }
        }
    }

    private void identity(CycloneDxEvidenceDraft evidence) throws IOException {
        String field = null;
        String concluded = null;
        xml.enter();
        for (String name; (name = xml.next()) != null; ) {
            switch (name) {
                case "field" -> field = xml.word().strip();
                case "concludedValue" -> concluded = xml.text().strip();
                default -> xml.skip();
            }
        }
        evidence.identity(field, concluded);
    }
}
