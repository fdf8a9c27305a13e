package dev.scout.sbom.reader;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Attribution;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Contents;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Identity.Identifier;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin;
import dev.scout.core.sbom.Party;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A component while its document is being read: facts arrive in any order. What is set to null or never set is absent.
 * Not thread-safe.
 */
public final class ComponentBuilder {

    private @Nullable String ref;
    private ComponentType type = ComponentType.OTHER;
    private @Nullable PackageUrl purl;
    private @Nullable String group;
    private @Nullable String name;
    private @Nullable String version;
    // most components have few of these, and most documents have many components: empty until something comes
    private Collection<String> cpes = List.of();
    private Collection<Identifier> identifiers = List.of();
    private List<Party> authors = List.of();
    private @Nullable Party supplier;
    private @Nullable Party publisher;
    private @Nullable Party manufacturer;
    private @Nullable String copyright;
    private List<LicenseExpression> declared = List.of();
    private List<LicenseExpression> concluded = List.of();
    private @Nullable Long sizeInBytes;
    private List<Hash> hashes = List.of();
    private Collection<Location> locations = List.of();
    private Collection<Origin.SourcePackage> sources = List.of();
    private @Nullable String foundBy;
    private @Nullable String description;
    private @Nullable FewProperties properties;

    /** Begins a component. */
    public ComponentBuilder() {}

    /** Begins another component: as new. */
    ComponentBuilder clear() {
        ref = null;
        type = ComponentType.OTHER;
        purl = null;
        group = null;
        name = null;
        version = null;
        cpes = List.of();
        identifiers = List.of();
        authors = List.of();
        supplier = null;
        publisher = null;
        manufacturer = null;
        copyright = null;
        declared = List.of();
        concluded = List.of();
        sizeInBytes = null;
        hashes = List.of();
        locations = List.of();
        sources = List.of();
        foundBy = null;
        description = null;
        if (properties != null) {
            properties.clear();
        }
        return this;
    }

    /** The document's own id for it. */
    public ComponentBuilder ref(@Nullable String value) {
        ref = value;
        return this;
    }

    /** The document's own id for it, as far as it was set. */
    public @Nullable String ref() {
        return ref;
    }

    /** What it is. */
    public ComponentBuilder type(ComponentType value) {
        type = value;
        return this;
    }

    /** Its package URL; a second one becomes a further identifier. */
    public ComponentBuilder purl(PackageUrl value) {
        if (purl == null) {
            purl = value;
        } else if (!purl.equals(value)) {
            identifier("purl", value.toString());
        }
        return this;
    }

    /** Its package URL, as far as it was set. */
    public @Nullable PackageUrl purl() {
        return purl;
    }

    /** Its name in the document's own words. */
    public ComponentBuilder written(@Nullable String newGroup, @Nullable String newName, @Nullable String newVersion) {
        group = newGroup;
        name = newName;
        version = newVersion;
        return this;
    }

    /** A CPE name. */
    public ComponentBuilder cpe(String value) {
        cpes = FewValues.withNew(cpes, value);
        return this;
    }

    /** Another identifier. */
    public ComponentBuilder identifier(String kind, String value) {
        identifiers = FewValues.withNew(identifiers, new Identifier(kind, value));
        return this;
    }

    /** Someone who wrote it. */
    public ComponentBuilder author(Party value) {
        authors = FewValues.with(authors, value);
        return this;
    }

    /** Those who wrote it. */
    public ComponentBuilder authors(List<Party> values) {
        authors = FewValues.withAll(authors, values);
        return this;
    }

    /** Who delivered it. */
    public ComponentBuilder supplier(@Nullable Party value) {
        supplier = value;
        return this;
    }

    /** Who published it. */
    public ComponentBuilder publisher(@Nullable Party value) {
        publisher = value;
        return this;
    }

    /** Who made it. */
    public ComponentBuilder manufacturer(@Nullable Party value) {
        manufacturer = value;
        return this;
    }

    /** Its copyright text. */
    public ComponentBuilder copyright(@Nullable String value) {
        copyright = value;
        return this;
    }

    /** A licence that its maker declares. */
    public ComponentBuilder declared(LicenseExpression value) {
        declared = FewValues.with(declared, value);
        return this;
    }

    /** A licence that an analysis concluded. */
    public ComponentBuilder concluded(LicenseExpression value) {
        concluded = FewValues.with(concluded, value);
        return this;
    }

    /** Licences of both kinds. */
    public ComponentBuilder licenses(List<LicenseExpression> newDeclared, List<LicenseExpression> newConcluded) {
        declared = FewValues.withAll(declared, newDeclared);
        concluded = FewValues.withAll(concluded, newConcluded);
        return this;
    }

    /** Its size. */
    public ComponentBuilder sizeInBytes(@Nullable Long value) {
        sizeInBytes = value;
        return this;
    }

    /** A hash over its content. */
    public ComponentBuilder hash(Hash value) {
        hashes = FewValues.with(hashes, value);
        return this;
    }

    /** Hashes over its content. */
    public ComponentBuilder hashes(List<Hash> values) {
        hashes = FewValues.withAll(hashes, values);
        return this;
    }

    /** Where it was found. */
    public ComponentBuilder location(Location value) {
        locations = FewValues.withNew(locations, value);
        return this;
    }

    /** All the places where it was found. */
    public ComponentBuilder locations(List<Location> values) {
        locations = FewValues.withNew(locations, values);
        return this;
    }

    /** A source package that it was built from. */
    public ComponentBuilder source(Origin.SourcePackage value) {
        sources = FewValues.withNew(sources, value);
        return this;
    }

    /** The part of the tool that found it. */
    public ComponentBuilder foundBy(@Nullable String value) {
        foundBy = value;
        return this;
    }

    /** A text for people. */
    public ComponentBuilder description(@Nullable String value) {
        description = value;
        return this;
    }

    /** Something that the document says besides. */
    public ComponentBuilder property(String key, String value) {
        FewProperties known = properties;
        if (known == null) {
            known = new FewProperties();
            properties = known;
        }
        known.add(key, value);
        return this;
    }

    /** The values of a property so far. */
    public List<String> property(String key) {
        return properties == null ? List.of() : properties.of(key);
    }

    /** One part of its name in the document's own words: {@code group}, {@code name} or {@code version}. */
    void written(String part, String value) {
        switch (part) {
            case "group" -> group = value;
            case "name" -> name = value;
            default -> version = value;
        }
    }

    /** Empties a list, before somebody who knows better fills it. */
    void forget(String list) {
        switch (list) {
            case "location" -> locations = List.of();
            case "source" -> sources = List.of();
            case "author" -> authors = List.of();
            case "declared" -> declared = List.of();
            case "concluded" -> concluded = List.of();
            default -> {
                // no list: set anew, or added to
            }
        }
    }

    /** The component under a ref that is unique in its bill. */
    Component build(String uniqueRef) {
        Identity identity = new Identity(purl, writtenName(), List.copyOf(cpes), List.copyOf(identifiers));
        boolean unattributed =
                authors.isEmpty() && supplier == null && publisher == null && manufacturer == null && copyright == null;
        boolean unlicensed = declared.isEmpty() && concluded.isEmpty();
        boolean empty = sizeInBytes == null && hashes.isEmpty() && locations.isEmpty();
        return new Component(
                uniqueRef,
                type,
                identity,
                unattributed
                        ? Attribution.UNKNOWN
                        : new Attribution(authors, supplier, publisher, manufacturer, copyright),
                unlicensed ? Licensing.UNKNOWN : new Licensing(declared, concluded),
                empty ? Contents.UNKNOWN : new Contents(sizeInBytes, hashes, List.copyOf(locations)),
                sources.isEmpty() && foundBy == null ? Origin.UNKNOWN : new Origin(List.copyOf(sources), foundBy),
                description,
                properties == null ? Map.of() : properties);
    }

    /** Nearly always the words of the package URL, in which case there is one text of each. */
    private Identity.WrittenName writtenName() {
        String ownName = Objects.requireNonNullElse(name, "");
        return purl == null
                ? new Identity.WrittenName(group, ownName, version)
                : new Identity.WrittenName(
                        sameAs(purl.namespace(), group),
                        purl.name().equals(ownName) ? purl.name() : ownName,
                        sameAs(purl.version(), version));
    }

    private static @Nullable String sameAs(@Nullable String known, @Nullable String text) {
        return text != null && text.equals(known) ? known : text;
    }
}
