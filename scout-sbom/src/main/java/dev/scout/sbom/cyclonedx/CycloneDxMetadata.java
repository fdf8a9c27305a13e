package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.cyclonedx.CycloneDxComponent.Property;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of itself, {@code metadata}, while it is being read.
 *
 * <p>Rule: {@code supplier} and, until 1.5, {@code manufacture} are about the component that the document describes;
 * {@code manufacturer}, since 1.6, is an organisation that made the document, and so one of its authors. Source:
 * CycloneDX 1.6, {@code metadata}.
 */
final class CycloneDxMetadata {

    private static final String SYFT_LABEL = "syft:image:labels:";

    private @Nullable Instant timestamp;
    private List<Tool> tools = List.of();
    private List<Party> authors = List.of();
    private @Nullable Party supplier;
    private @Nullable Party manufacture;
    private @Nullable Party manufacturer;
    private @Nullable CycloneDxComponent component;
    private List<Property> properties = List.of();

    void timestamp(@Nullable Instant value) {
        timestamp = value;
    }

    @Nullable
    Instant timestamp() {
        return timestamp;
    }

    void tools(List<Tool> value) {
        tools = value;
    }

    List<Tool> tools() {
        return tools;
    }

    void authors(List<Party> value) {
        authors = value;
    }

    void supplier(@Nullable Party value) {
        supplier = value;
    }

    void manufacture(@Nullable Party value) {
        manufacture = value;
    }

    void manufacturer(@Nullable Party value) {
        manufacturer = value;
    }

    void component(@Nullable CycloneDxComponent value) {
        component = value;
    }

    void properties(List<Property> value) {
        properties = value;
    }

    /** Who made the document. */
    List<Party> authors() {
        List<Party> all = new ArrayList<>(authors);
        if (manufacturer != null) {
            all.add(manufacturer);
        }
        return all;
    }

    /** The component that the document describes, with what is said of it here. */
    @Nullable
    CycloneDxComponent subject() {
        if (component != null) {
            component.complete(supplier, manufacture);
        }
        return component;
    }

    /** Reports what is lost. */
    void check(CycloneDxFacts facts) {
        if (component == null && (supplier != null || manufacture != null)) {
            facts.report(Kind.MISSING, "a supplier or manufacturer of a component, and no component; left out");
        }
    }

    /** The labels of the image, which Syft keeps as properties of the document. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Property property : properties) {
            if (property.name().startsWith(SYFT_LABEL)) {
                labels.put(property.name().substring(SYFT_LABEL.length()), property.value());
            }
        }
        return labels;
    }
}
