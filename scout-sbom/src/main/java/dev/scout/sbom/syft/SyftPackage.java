package dev.scout.sbom.syft;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Location;
import dev.scout.sbom.reader.ComponentBuilder;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A package of a document.
 *
 * <p>Rules: licences are texts until schema 8, and objects since, of which {@code type} says whether they are declared
 * or concluded; {@code cpes} are texts until schema 14. What has no place in the model is a property, named as in
 * Syft's CycloneDX documents. Source: Syft's JSON model of packages.
 */
final class SyftPackage {

    private final JsonInput json;
    private final Facts facts;
    private final ComponentBuilder builder = new ComponentBuilder();
    private final Set<Location> locations = new LinkedHashSet<>();
    private @Nullable String type;
    private @Nullable SyftMetadata metadata;

    private SyftPackage(JsonInput json) {
        this.json = json;
        this.facts = new Facts(json::report);
    }

    /** Reads the package that stands here; null if there is none. */
    static @Nullable SyftPackage read(JsonInput json) throws IOException {
        SyftPackage read = new SyftPackage(json);
        if (!json.enterObject()) {
            return null;
        }
        read.members();
        return read;
    }

    /** The package as a component. */
    ComponentBuilder builder() {
        return builder;
    }

    /** The file that the package is, if it is a program by itself and was found in one place; else null. */
    @Nullable
    Location onlyFile() {
        return "binary".equals(type) && locations.size() == 1
                ? locations.iterator().next()
                : null;
    }

    private void members() throws IOException {
        String name = null;
        String version = null;
        for (String member; (member = json.nextName()) != null; ) {
            switch (member) {
                case "id" -> builder.ref(json.string());
                case "name" -> name = filled(json.string());
                case "version" -> version = filled(json.string());
                case "type" -> type = filled(json.string());
                case "foundBy" -> builder.foundBy(filled(json.string()));
                case "language" -> property("syft:package:language", json.string());
                case "purl" -> purl(json.string());
                case "cpes" -> cpes();
                case "licenses" -> licenses();
                case "locations" -> locations();
                case "metadataType" -> property("syft:package:metadataType", json.string());
                case "metadata" -> metadata = SyftMetadata.read(json, facts);
                default -> json.skip();
            }
        }
        if (name == null) {
            json.report(Kind.MISSING, "a package without a name");
        }
        builder.written(null, name, version);
        builder.type("binary".equals(type) ? ComponentType.APPLICATION : ComponentType.LIBRARY);
        property("syft:package:type", type);
        locations.forEach(builder::location);
        if (metadata != null) {
            metadata.apply(type, builder);
        }
    }

    private void purl(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        PackageUrl purl = facts.purl(text);
        if (purl == null) {
            builder.identifier("purl", text);
        } else {
            builder.purl(purl);
        }
    }

    private void cpes() throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                String cpe = json.isString() ? json.string() : member("cpe");
                if (cpe != null && !cpe.isBlank()) {
                    builder.cpe(cpe);
                }
            }
        }
    }

    private void locations() throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                Location location = SyftFiles.location(json, facts);
                if (location != null) {
                    locations.add(location);
                }
            }
        }
    }

    private void licenses() throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.isString()) {
                    license(json.string(), null, null);
                } else if (json.enterObject()) {
                    licenseObject();
                }
            }
        }
    }

    private void licenseObject() throws IOException {
        String value = null;
        String expression = null;
        String kind = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "value" -> value = json.string();
                case "spdxExpression" -> expression = json.string();
                case "type" -> kind = json.string();
                default -> json.skip();
            }
        }
        license(value, expression, kind);
    }

    private void license(@Nullable String value, @Nullable String expression, @Nullable String kind) {
        LicenseExpression license =
                expression == null || expression.isBlank() ? Facts.licenseNamed(value) : facts.license(expression);
        if (license == null) {
            return;
        }
        if ("concluded".equals(kind)) {
            builder.concluded(license);
        } else {
            builder.declared(license);
        }
    }

    /** The text of one member of the object that stands here. */
    private @Nullable String member(String wanted) throws IOException {
        String text = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                if (name.equals(wanted)) {
                    text = json.string();
                }
            }
        }
        return text;
    }

    private void property(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            builder.property(name, value);
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
