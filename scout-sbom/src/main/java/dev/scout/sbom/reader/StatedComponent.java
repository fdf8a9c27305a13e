package dev.scout.sbom.reader;

import dev.scout.core.image.Digest;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Identity.Identifier;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What Scout states of a component, both ways. A list that is stated takes the place of what was understood from
 * elsewhere; a statement without fields says that the list is empty.
 */
public final class StatedComponent {

    private final List<ScoutStatement> statements = new ArrayList<>();

    /** Nothing is stated. */
    public StatedComponent() {}

    /** What is stated so far. */
    public List<ScoutStatement> statements() {
        return List.copyOf(statements);
    }

    /** States where it lies. */
    public void locations(Component component) {
        for (Location location : component.contents().locations()) {
            add("location", "path", location.path(), "layer", location.layerDigest(), "diffId", location.layerDiffId());
        }
    }

    /** States what it was built from. */
    public void sources(Component component) {
        for (SourcePackage source : component.origin().sources()) {
            add("source", "name", source.name(), "version", source.version());
        }
    }

    /** States that a list is empty. */
    public void none(String name) {
        add(name);
    }

    /** States a party by its part: {@code author}, {@code supplier}, {@code publisher}, {@code manufacturer}. */
    public void party(String part, Party party) {
        add(
                part,
                "kind",
                party.kind().name().toLowerCase(Locale.ROOT),
                "name",
                party.name(),
                "email",
                party.email(),
                "url",
                party.url());
    }

    /** States a licence, {@code declared} or {@code concluded}. */
    public void license(String list, LicenseExpression license) {
        boolean named = license instanceof LicenseExpression.Named;
        add(list, named ? "name" : "expression", license);
    }

    /** States one thing that has a mere value. */
    public void value(String name, @Nullable Object value) {
        if (value != null) {
            add(name, "value", value);
        }
    }

    /** States a hash. */
    public void hash(Hash hash) {
        add("hash", "algorithm", hash.algorithm(), "value", hash.value());
    }

    /** States a further identifier. */
    public void identifier(Identifier identifier) {
        add("identifier", "type", identifier.type(), "value", identifier.value());
    }

    /** States what the document says besides. */
    public void property(String name, String value) {
        add("property", "name", name, "value", value);
    }

    private void add(String name, @Nullable Object... fields) {
        statements.add(ScoutStatement.of(name, fields));
    }

    /** Gives a component what is stated of it; what is not understood becomes a property. */
    public static void apply(List<ScoutStatement> statements, ComponentBuilder builder) {
        List<String> begun = new ArrayList<>();
        for (ScoutStatement statement : ScoutStatement.ordered(statements)) {
            if (!begun.contains(statement.name())) {
                begun.add(statement.name());
                builder.forget(statement.name());
            }
            boolean empty = statement.fields().isEmpty();
            if (!empty && !apply(statement, builder)) {
                builder.property(statement.propertyName(), statement.text());
            }
        }
    }

    private static boolean apply(ScoutStatement stated, ComponentBuilder builder) {
        String value = stated.get("value");
        String name = stated.get("name");
        switch (stated.name()) {
            case "location" ->
                builder.location(
                        new Location(stated.get("path"), digest(stated.get("layer")), digest(stated.get("diffId"))));
            case "source" -> {
                if (name == null) {
                    return false;
                }
                builder.source(new SourcePackage(name, stated.get("version")));
            }
            case "author" -> builder.author(party(stated));
            case "supplier" -> builder.supplier(party(stated));
            case "publisher" -> builder.publisher(party(stated));
            case "manufacturer" -> builder.manufacturer(party(stated));
            case "declared", "concluded" -> {
                LicenseExpression license = license(stated);
                if (license == null) {
                    return false;
                }
                if (stated.name().equals("declared")) {
                    builder.declared(license);
                } else {
                    builder.concluded(license);
                }
            }
            default -> {
                return value != null && applyValue(stated, value, builder);
            }
        }
        return true;
    }

    private static boolean applyValue(ScoutStatement stated, String value, ComponentBuilder builder) {
        switch (stated.name()) {
            case "size" -> {
                Long size = orNull(() -> Long.valueOf(value));
                builder.sizeInBytes(size);
                return size != null;
            }
            case "type" -> {
                ComponentType type = orNull(() -> ComponentType.valueOf(value));
                if (type != null) {
                    builder.type(type);
                }
                return type != null;
            }
            case "hash" -> builder.hash(new Hash(or(stated.get("algorithm")), value));
            case "identifier" -> builder.identifier(or(stated.get("type")), value);
            case "property" -> builder.property(or(stated.get("name")), value);
            case "cpe" -> builder.cpe(value);
            case "foundBy" -> builder.foundBy(value);
            case "description" -> builder.description(value);
            case "copyright" -> builder.copyright(value);
            case "group", "name", "version" -> builder.written(stated.name(), value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Party party(ScoutStatement stated) {
        Party.Kind kind = orNull(() -> Party.Kind.valueOf(or(stated.get("kind")).toUpperCase(Locale.ROOT)));
        return new Party(
                kind == null ? Party.Kind.UNKNOWN : kind, stated.get("name"), stated.get("email"), stated.get("url"));
    }

    private static @Nullable LicenseExpression license(ScoutStatement stated) {
        String expression = stated.get("expression");
        String name = stated.get("name");
        if (expression != null) {
            return orNull(() -> LicenseExpression.parse(expression));
        }
        return name == null ? null : orNull(() -> LicenseExpression.named(name));
    }

    static @Nullable Digest digest(@Nullable String text) {
        return text == null ? null : orNull(() -> Digest.parse(text));
    }

    /** What is read, or null where it is none: somebody else may have written the statement. */
    static <T> @Nullable T orNull(Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
