package dev.scout.sbom.write;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Identity.Identifier;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Party;
import dev.scout.sbom.reader.ScoutStatement;
import dev.scout.sbom.reader.StatedComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cyclonedx.model.Evidence;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.OrganizationalContact;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.Swid;
import org.cyclonedx.model.component.evidence.Occurrence;
import org.cyclonedx.model.license.Acknowledgement;
import org.cyclonedx.model.license.Expression;
import org.jspecify.annotations.Nullable;

/** Components in the words of the CycloneDX library. */
final class CycloneDxParts {

    private static final Set<Integer> DIGITS_OF_HASHES = Set.of(32, 40, 64, 96, 128);

    /** Whether the bill was read from CycloneDX, where Syft's and Trivy's properties were understood already. */
    private final boolean sameStandard;

    private final CycloneDxEdges edges;

    CycloneDxParts(boolean sameStandard, CycloneDxEdges edges) {
        this.sameStandard = sameStandard;
        this.edges = edges;
    }

    org.cyclonedx.model.Component component(Component component) {
        org.cyclonedx.model.Component out = new org.cyclonedx.model.Component();
        StatedComponent stated = new StatedComponent();
        out.setBomRef(component.ref());
        type(component.type(), out, stated);
        out.setGroup(component.identity().written().group());
        name(component.identity().written(), out, stated);
        out.setDescription(component.description());
        if (!isPlain(component.description())) {
            stated.value("description", component.description());
        }
        identity(component, out, stated);
        attribution(component, out, stated);
        out.setLicenses(licenses(component.licensing()));
        for (Hash hash : component.contents().hashes()) {
            org.cyclonedx.model.@Nullable Hash known = hash(hash);
            if (known == null) {
                stated.hash(hash);
            } else {
                out.addHash(known);
            }
        }
        whereabouts(component, out, stated);
        scope(component, out, stated);
        properties(component, out, stated);
        return out;
    }

    /** A name must be there; the library leaves empty ones out. */
    private static void name(Identity.WrittenName written, org.cyclonedx.model.Component out, StatedComponent stated) {
        out.setName(written.name().isBlank() ? "unnamed" : written.name());
        if (written.name().isBlank() || !isPlain(written.name())) {
            stated.value("name", written.name());
        }
        out.setVersion(written.version());
        if (!isPlain(written.version())) {
            stated.value("version", written.version());
        }
        if (!isPlain(written.group())) {
            stated.value("group", written.group());
        }
    }

    private static void type(ComponentType type, org.cyclonedx.model.Component out, StatedComponent stated) {
        boolean known = type != ComponentType.SOURCE && type != ComponentType.OTHER;
        out.setType(org.cyclonedx.model.Component.Type.valueOf(known ? type.name() : "LIBRARY"));
        if (!known) {
            stated.value("type", type);
        }
    }

    private static void identity(Component component, org.cyclonedx.model.Component out, StatedComponent stated) {
        if (component.identity().purl() != null) {
            out.setPurl(component.identity().purl().toString());
        }
        boolean first = true;
        for (String cpe : component.identity().cpes()) {
            if (first && CpeNames.isValid(cpe)) {
                out.setCpe(cpe);
            } else {
                stated.value("cpe", cpe);
            }
            first = false;
        }
        for (Identifier identifier : component.identity().others()) {
            if (identifier.type().equals("swid") && out.getSwid() == null) {
                Swid swid = new Swid();
                swid.setTagId(identifier.value());
                swid.setName(component.identity().written().name());
                out.setSwid(swid);
            } else {
                stated.identifier(identifier);
            }
        }
    }

    private static void attribution(Component component, org.cyclonedx.model.Component out, StatedComponent stated) {
        List<Party> authors = component.attribution().authors();
        List<OrganizationalContact> people = CycloneDxParties.people(authors);
        if (!people.isEmpty()) {
            out.setAuthors(people);
        }
        if (!CycloneDxParties.arePeople(authors)) {
            authors.forEach(author -> stated.party("author", author));
        }
        Party supplier = component.attribution().supplier();
        out.setSupplier(CycloneDxParties.organization(supplier));
        if (supplier != null && !CycloneDxParties.isOrganization(supplier)) {
            stated.party("supplier", supplier);
        }
        Party manufacturer = component.attribution().manufacturer();
        out.setManufacturer(CycloneDxParties.organization(manufacturer));
        if (manufacturer != null && !CycloneDxParties.isOrganization(manufacturer)) {
            stated.party("manufacturer", manufacturer);
        }
        Party publisher = component.attribution().publisher();
        if (publisher != null) {
            out.setPublisher(publisher.name());
            if (!CycloneDxParties.isName(publisher)) {
                stated.party("publisher", publisher);
            }
        }
        out.setCopyright(component.attribution().copyright());
        if (!isPlain(component.attribution().copyright())) {
            stated.value("copyright", component.attribution().copyright());
        }
    }

    /** One expression alone, or a list of ids and names; a list has no expressions, so those are names in it. */
    private static @Nullable LicenseChoice licenses(Licensing licensing) {
        int size = licensing.declared().size() + licensing.concluded().size();
        if (size == 0) {
            return null;
        }
        LicenseChoice choice = new LicenseChoice();
        List<LicenseExpression> only = licensing.declared().isEmpty() ? licensing.concluded() : licensing.declared();
        if (size == 1 && !isSimple(only.get(0))) {
            Expression expression = new Expression(only.get(0).toString());
            expression.setAcknowledgement(
                    licensing.declared().isEmpty() ? Acknowledgement.CONCLUDED : Acknowledgement.DECLARED);
            choice.setExpression(expression);
            return choice;
        }
        licensing.declared().forEach(license -> choice.addLicense(license(license, Acknowledgement.DECLARED)));
        licensing.concluded().forEach(license -> choice.addLicense(license(license, Acknowledgement.CONCLUDED)));
        return choice;
    }

    private static boolean isSimple(LicenseExpression license) {
        return license instanceof LicenseExpression.Id || license instanceof LicenseExpression.Named;
    }

    private static License license(LicenseExpression license, Acknowledgement acknowledgement) {
        License out = new License();
        if (license instanceof LicenseExpression.Id id && id.known() && !id.orLater()) {
            out.setId(id.id());
        } else {
            out.setName(license.toString());
        }
        out.setAcknowledgement(acknowledgement);
        return out;
    }

    private static org.cyclonedx.model.@Nullable Hash hash(Hash hash) {
        boolean hexadecimal = hash.value().chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
        if (!hexadecimal || !DIGITS_OF_HASHES.contains(hash.value().length())) {
            return null;
        }
        for (org.cyclonedx.model.Hash.Algorithm algorithm : org.cyclonedx.model.Hash.Algorithm.values()) {
            if (algorithm.getSpec().equals(hash.algorithm())) {
                return new org.cyclonedx.model.Hash(algorithm, hash.value());
            }
        }
        return null;
    }

    private void whereabouts(Component component, org.cyclonedx.model.Component out, StatedComponent stated) {
        boolean saidByTool = sameStandard
                && component.properties().keySet().stream()
                        .anyMatch(name -> name.startsWith("syft:") || name.startsWith("aquasecurity:trivy:"));
        List<Location> locations = component.contents().locations();
        boolean inLayers = locations.stream()
                .anyMatch(location ->
                        location.path() == null || location.layerDigest() != null || location.layerDiffId() != null);
        if (!saidByTool) {
            stated.sources(component);
            stated.value("size", component.contents().sizeInBytes());
            stated.value("foundBy", component.origin().foundBy());
            if (inLayers) {
                stated.locations(component);
            }
        }
        if (!saidByTool || !inLayers) {
            Evidence evidence = new Evidence();
            for (Location location : locations) {
                if (location.path() != null) {
                    Occurrence occurrence = new Occurrence();
                    occurrence.setLocation(location.path());
                    evidence.addOccurrence(occurrence);
                    out.setEvidence(evidence);
                }
            }
        }
    }

    private void scope(Component component, org.cyclonedx.model.Component out, StatedComponent stated) {
        Scope usage = edges.usage(component.ref());
        switch (usage) {
            case RUNTIME -> out.setScope(org.cyclonedx.model.Component.Scope.REQUIRED);
            case OPTIONAL -> out.setScope(org.cyclonedx.model.Component.Scope.OPTIONAL);
            case EXCLUDED -> out.setScope(org.cyclonedx.model.Component.Scope.EXCLUDED);
            case UNSPECIFIED -> {
                // nothing is said
            }
            default -> stated.value("scope", usage);
        }
    }

    private void properties(Component component, org.cyclonedx.model.Component out, StatedComponent stated) {
        List<Property> properties = new ArrayList<>();
        component.properties().forEach((name, values) -> {
            for (String value : values) {
                if (isPlain(name) && isPlain(value)) {
                    properties.add(new Property(name, value));
                } else {
                    properties.add(property(ScoutStatement.of("property", "name", name, "value", value)));
                }
            }
        });
        for (ScoutStatement statement : stated.statements()) {
            properties.add(property(statement));
        }
        for (Dependency edge : edges.stated(component.ref())) {
            properties.add(
                    property(ScoutStatement.of("edge", "to", edge.to(), "kind", edge.kind(), "scope", edge.scope())));
        }
        if (!properties.isEmpty()) {
            out.setProperties(properties);
        }
    }

    /** Whether a text has no white space but single blanks inside: the library writes any other so. */
    private static boolean isPlain(@Nullable String text) {
        return text == null
                || !text.contains("  ")
                        && text.equals(text.strip())
                        && text.chars()
                                .allMatch(c -> c == ' ' || !Character.isWhitespace(c) && !Character.isISOControl(c));
    }

    private static Property property(ScoutStatement statement) {
        return new Property(statement.propertyName(), statement.text());
    }
}
