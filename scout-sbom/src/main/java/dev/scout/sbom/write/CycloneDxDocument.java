package dev.scout.sbom.write;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.reader.ScoutStatement;
import dev.scout.sbom.reader.StatedBill;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.OrganizationalContact;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.metadata.ToolInformation;

/** A bill in the words of the CycloneDX library. */
final class CycloneDxDocument {

    private static final String SERIAL = "urn:uuid:";
    private static final int UUID_LENGTH = 36;

    private final Bom bom = new Bom();
    private final Losses losses;

    CycloneDxDocument(Sbom sbom, Losses losses) {
        this.losses = losses;
        losses.attached(sbom);
        CycloneDxEdges edges = new CycloneDxEdges(sbom);
        CycloneDxParts parts = new CycloneDxParts(sbom.document().standard().equals("CycloneDX"), edges);
        bom.setMetadata(metadata(sbom, parts));
        bom.setComponents(edges.nested(parts::component));
        List<org.cyclonedx.model.Dependency> dependencies = edges.dependencies();
        if (!dependencies.isEmpty()) {
            bom.setDependencies(dependencies);
        }
    }

    String json() throws IOException {
        try {
            return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString();
        } catch (GeneratorException e) {
            throw new IOException("the CycloneDX library cannot write the bill", e);
        }
    }

    String xml() throws IOException {
        try {
            return BomGeneratorFactory.createXml(Version.VERSION_16, bom).toXmlString();
        } catch (GeneratorException e) {
            throw new IOException("the CycloneDX library cannot write the bill", e);
        }
    }

    private Metadata metadata(Sbom sbom, CycloneDxParts parts) {
        StatedBill stated = new StatedBill();
        Metadata metadata = new Metadata();
        document(sbom.document(), metadata, stated);
        Component subject = sbom.subject();
        if (subject != null) {
            metadata.setComponent(parts.component(subject));
        }
        OperatingSystem os = sbom.operatingSystem();
        boolean named = sbom.components().stream().anyMatch(CycloneDxDocument::isOperatingSystem)
                || subject != null && isOperatingSystem(subject);
        if (os != null || named) {
            stated.operatingSystem(os);
        }
        if (sbom.image() != null || subject != null && subject.type() == ComponentType.CONTAINER) {
            stated.image(losses.withoutSecrets(sbom.image()));
        }
        List<Property> properties = new ArrayList<>();
        for (ScoutStatement statement : stated.statements()) {
            properties.add(new Property(statement.propertyName(), statement.text()));
        }
        if (!properties.isEmpty()) {
            metadata.setProperties(properties);
        }
        return metadata;
    }

    private static boolean isOperatingSystem(Component component) {
        return component.type() == ComponentType.OPERATING_SYSTEM;
    }

    private void document(SbomDocument document, Metadata metadata, StatedBill stated) {
        String id = document.id();
        if (id != null && isSerialNumber(id)) {
            bom.setSerialNumber(id);
        } else {
            stated.document("id", id);
        }
        Integer revision = document.revision();
        if (revision != null && revision >= 1) {
            bom.setVersion(revision);
        } else {
            // the standard's default; reading gives 1 where there was none
            bom.setVersion(1);
            if (document.standard().equals("CycloneDX")) {
                losses.report(Kind.MISSING, "version", "the document has no version; written as the first");
            }
        }
        stated.document("name", document.name());
        Instant created = document.created();
        metadata.setTimestamp(null);
        if (created != null) {
            metadata.setTimestamp(Date.from(created));
            if (!created.equals(created.truncatedTo(ChronoUnit.SECONDS))) {
                stated.document("created", created);
            }
        }
        List<OrganizationalContact> people = CycloneDxParties.people(document.authors());
        if (!people.isEmpty()) {
            metadata.setAuthors(people);
        }
        if (!CycloneDxParties.arePeople(document.authors())) {
            document.authors().forEach(stated::author);
        }
        if (!document.tools().isEmpty()) {
            ToolInformation information = new ToolInformation();
            information.setComponents(
                    document.tools().stream().map(CycloneDxDocument::tool).toList());
            metadata.setToolChoice(information);
        }
    }

    private static boolean isSerialNumber(String id) {
        if (!id.startsWith(SERIAL) || id.length() != SERIAL.length() + UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = id.charAt(SERIAL.length() + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private static org.cyclonedx.model.Component tool(Tool tool) {
        org.cyclonedx.model.Component component = new org.cyclonedx.model.Component();
        component.setType(org.cyclonedx.model.Component.Type.APPLICATION);
        component.setPublisher(tool.vendor());
        component.setName(tool.name());
        component.setVersion(tool.version());
        return component;
    }
}
