package dev.scout.sbom.cyclonedx;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Identity.Identifier;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Party;
import dev.scout.sbom.reader.ComponentBuilder;
import dev.scout.sbom.reader.FewValues;
import dev.scout.sbom.reader.ScoutStatement;
import dev.scout.sbom.reader.StatedComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A component in CycloneDX's words, while it is being read: members arrive in any order, and one that arrives again
 * takes the place of the first.
 */
final class CycloneDxComponent {

    /** Package types whose advisories are written about source packages. */
    private static final Set<String> BUILT_FROM_SOURCE_PACKAGES = Set.of("alpm", "apk", "deb", "rpm");

    /** What Scout states of a component and is about the edges from or to it. */
    private static final Set<String> OF_EDGES = Set.of("edge", "scope");

    /** A member of {@code properties}. */
    record Property(String name, String value) {}

    private @Nullable String bomRef;
    private @Nullable ComponentType type;
    private @Nullable String group;
    private @Nullable String name;
    private @Nullable String version;
    private @Nullable String description;
    private @Nullable Scope scope;
    private boolean external;
    private @Nullable PackageUrl purl;
    private @Nullable String brokenPurl;
    private @Nullable String cpe;
    private @Nullable String swid;
    private List<String> omniborIds = List.of();
    private List<String> swhids = List.of();
    private @Nullable Party author;
    private List<Party> authors = List.of();
    private @Nullable Party publisher;
    private @Nullable Party supplier;
    private @Nullable Party manufacturer;
    private @Nullable String copyright;
    private List<Hash> hashes = List.of();
    private Licensing licenses = Licensing.UNKNOWN;
    private CycloneDxEvidence evidence = CycloneDxEvidence.NONE;
    private List<Property> properties = List.of();
    /** What Scout states in properties; mostly nothing. */
    private List<ScoutStatement> stated = List.of();

    private List<CycloneDxComponent> ancestors = List.of();
    private List<CycloneDxComponent> components = List.of();

    void bomRef(@Nullable String value) {
        bomRef = value == null || value.isEmpty() ? null : value;
    }

    @Nullable
    String bomRef() {
        return bomRef;
    }

    void type(@Nullable ComponentType value) {
        type = value;
    }

    ComponentType type() {
        return Objects.requireNonNullElse(type, ComponentType.OTHER);
    }

    void group(@Nullable String value) {
        group = filled(value);
    }

    void name(@Nullable String value) {
        name = filled(value);
    }

    void version(@Nullable String value) {
        version = filled(value);
    }

    void description(@Nullable String value) {
        description = filled(value);
    }

    void scope(@Nullable Scope value) {
        scope = value;
    }

    void external(boolean value) {
        external = value;
    }

    /** Whether it is expected where the subject runs, and not part of it. */
    boolean external() {
        return external;
    }

    /**
     * The package URL.
     *
     * @param read what could be read of it
     */
    void purl(@Nullable String text, @Nullable PackageUrl read) {
        purl = read;
        brokenPurl = read == null ? filled(text) : null;
    }

    void cpe(@Nullable String value) {
        cpe = filled(value);
    }

    void swid(@Nullable String tagId) {
        swid = filled(tagId);
    }

    void omniborIds(List<String> value) {
        omniborIds = value;
    }

    void swhids(List<String> value) {
        swhids = value;
    }

    void author(@Nullable Party value) {
        author = value;
    }

    void authors(List<Party> value) {
        authors = value;
    }

    void publisher(@Nullable Party value) {
        publisher = value;
    }

    void supplier(@Nullable Party value) {
        supplier = value;
    }

    void manufacturer(@Nullable Party value) {
        manufacturer = value;
    }

    void copyright(@Nullable String value) {
        copyright = filled(value);
    }

    void hashes(List<Hash> value) {
        hashes = value;
    }

    void licenses(Licensing value) {
        licenses = value;
    }

    void evidence(CycloneDxEvidence value) {
        evidence = value;
    }

    void properties(List<Property> value) {
        properties = value;
        stated = List.of();
        for (Property property : value) {
            ScoutStatement statement = ScoutStatement.ofProperty(property.name(), property.value());
            if (statement != null) {
                stated = FewValues.with(stated, statement);
            }
        }
    }

    void ancestors(List<CycloneDxComponent> value) {
        ancestors = value;
    }

    void components(List<CycloneDxComponent> value) {
        components = value;
    }

    List<CycloneDxComponent> components() {
        return components;
    }

    /** Reports what the standard requires and is not there. */
    void check(CycloneDxFacts facts) {
        if (name == null) {
            facts.report(Kind.MISSING, "a component without a name");
        }
        if (type == null) {
            facts.report(Kind.MISSING, "a component without a type that is known");
        }
    }

    /** What the metadata says of the component that the document is about, where the component itself does not. */
    void complete(@Nullable Party documentSupplier, @Nullable Party documentManufacturer) {
        supplier = supplier == null ? documentSupplier : supplier;
        manufacturer = manufacturer == null ? documentManufacturer : manufacturer;
    }

    /**
     * How it is used. What a package manager calls a dependency for development or tests, an SBOM tool may list as
     * required or optional: the package manager's word says more. Excluded is excluded.
     */
    Scope usage() {
        for (ScoutStatement statement : stated) {
            if (statement.name().equals("scope")) {
                return CycloneDxWords.usage(statement.get("value"));
            }
        }
        if (scope != Scope.EXCLUDED) {
            for (Property property : properties) {
                Scope said = PackageManagerProperties.scope(property.name(), property.value());
                if (said != null) {
                    return said;
                }
            }
        }
        return scope != null ? scope : external ? Scope.PROVIDED : Scope.UNSPECIFIED;
    }

    /** As a program that made the document: whoever is named nearest to a vendor. */
    Party vendor() {
        for (Party party : new @Nullable Party[] {manufacturer, supplier, publisher, author}) {
            if (party != null && party.name() != null) {
                return party;
            }
        }
        return authors.isEmpty() ? new Party(Party.Kind.UNKNOWN, group, null, null) : authors.get(0);
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String version() {
        return version;
    }

    /** Says what it means in the words of the model to a builder that is new. */
    ComponentBuilder describe(ComponentBuilder builder) {
        builder.ref(bomRef)
                .type(type())
                .written(group, name, version)
                .description(description)
                .publisher(publisher)
                .supplier(supplier)
                .manufacturer(manufacturer)
                .copyright(copyright == null ? evidence.copyright() : copyright);
        // whole lists at once: most have one element or none, and a builder takes them over as they are
        builder.authors(authors)
                .hashes(hashes)
                .licenses(licenses.declared(), licenses.concluded())
                .licenses(List.of(), evidence.licenses())
                .locations(evidence.locations());
        if (author != null && !isAmongAuthors(author)) {
            builder.author(author);
        }
        identify(builder);
        if (!properties.isEmpty()) {
            boolean syft = false;
            boolean trivy = false;
            for (Property property : properties) {
                if (ScoutStatement.ofProperty(property.name(), property.value()) == null) {
                    builder.property(property.name(), property.value());
                }
                syft |= property.name().startsWith(SyftProperties.PREFIX);
                trivy |= property.name().startsWith(TrivyProperties.PREFIX);
            }
            if (syft) {
                SyftProperties.apply(builder);
            }
            if (trivy) {
                TrivyProperties.apply(builder);
            }
        }
        sources(builder);
        if (!stated.isEmpty()) {
            StatedComponent.apply(
                    stated.stream()
                            .filter(statement -> !OF_EDGES.contains(statement.name()))
                            .toList(),
                    builder);
        }
        return builder;
    }

    private boolean isAmongAuthors(Party party) {
        for (Party other : authors) {
            if (Objects.equals(other.name(), party.name())) {
                return true;
            }
        }
        return false;
    }

    /** What Scout states of it. */
    List<ScoutStatement> stated() {
        return stated;
    }

    private void identify(ComponentBuilder builder) {
        if (purl != null) {
            builder.purl(purl);
        } else if (brokenPurl != null) {
            builder.identifier("purl", brokenPurl);
        }
        if (cpe != null) {
            builder.cpe(cpe);
        }
        if (swid != null) {
            builder.identifier("swid", swid);
        }
        for (String id : omniborIds) {
            builder.identifier("gitoid", id);
        }
        for (String id : swhids) {
            builder.identifier("swh", id);
        }
        for (PackageUrl other : evidence.purls()) {
            builder.purl(other);
        }
        for (Identifier identifier : evidence.identifiers()) {
            if (identifier.type().equals("cpe")) {
                builder.cpe(identifier.value());
            } else {
                builder.identifier(identifier.type(), identifier.value());
            }
        }
    }

    /** An ancestor is a source package where it is a package of the same distribution's kind. */
    private void sources(ComponentBuilder builder) {
        if (purl == null || !BUILT_FROM_SOURCE_PACKAGES.contains(purl.type())) {
            return;
        }
        for (CycloneDxComponent ancestor : ancestors) {
            PackageUrl source = ancestor.purl;
            if (source != null && source.type().equals(purl.type())) {
                builder.source(new SourcePackage(
                        source.name(), source.version() == null ? ancestor.version : source.version()));
            }
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The refs of those ancestors that have one. */
    List<String> ancestorRefs() {
        if (ancestors.isEmpty()) {
            return List.of();
        }
        List<String> refs = new ArrayList<>();
        for (CycloneDxComponent ancestor : ancestors) {
            if (ancestor.bomRef != null) {
                refs.add(ancestor.bomRef);
            }
        }
        return refs;
    }
}
