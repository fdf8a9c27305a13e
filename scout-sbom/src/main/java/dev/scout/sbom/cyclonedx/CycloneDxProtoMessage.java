package dev.scout.sbom.cyclonedx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of the protobuf schema that are read, each with the names of its fields by their number. A field that is
 * not read has no name. A number never changed its meaning between the editions.
 *
 * <p>Source: the protobuf schemas of CycloneDX 1.3 to 1.7.
 */
final class CycloneDxProtoMessage {
    static final CycloneDxProtoMessage BOM = new CycloneDxProtoMessage(
            "spec_version",
            "version",
            "serial_number",
            "metadata",
            "components",
            "services",
            "external_references",
            "dependencies",
            "compositions",
            "vulnerabilities",
            "annotations",
            "properties",
            "formulation",
            "declarations",
            "definitions",
            "citations");

    static final CycloneDxProtoMessage METADATA = new CycloneDxProtoMessage(
            "timestamp",
            "tools",
            "authors",
            "component",
            "manufacture",
            "supplier",
            "",
            "properties",
            "",
            "manufacturer");

    static final CycloneDxProtoMessage TOOL =
            new CycloneDxProtoMessage("vendor", "name", "version", "", "", "components", "services");

    static final CycloneDxProtoMessage SERVICE =
            new CycloneDxProtoMessage("bom_ref", "provider", "", "name", "version");

    static final CycloneDxProtoMessage COMPONENT = new CycloneDxProtoMessage(
            "type",
            "",
            "bom_ref",
            "supplier",
            "author",
            "publisher",
            "group",
            "name",
            "version",
            "description",
            "scope",
            "hashes",
            "licenses",
            "copyright",
            "cpe",
            "purl",
            "swid",
            "",
            "pedigree",
            "",
            "components",
            "properties",
            "evidence",
            "",
            "",
            "",
            "",
            "manufacturer",
            "authors",
            "",
            "omniborId",
            "swhid",
            "",
            "isExternal");

    static final CycloneDxProtoMessage ORGANIZATION = new CycloneDxProtoMessage("name", "url", "contact");

    static final CycloneDxProtoMessage CONTACT = new CycloneDxProtoMessage("name", "email");

    static final CycloneDxProtoMessage HASH = new CycloneDxProtoMessage("alg", "value");

    static final CycloneDxProtoMessage LICENSE_CHOICE =
            new CycloneDxProtoMessage("license", "expression", "acknowledgement", "", "expression_detailed");

    static final CycloneDxProtoMessage LICENSE =
            new CycloneDxProtoMessage("id", "name", "", "url", "", "", "", "acknowledgement");

    static final CycloneDxProtoMessage EXPRESSION_DETAILED =
            new CycloneDxProtoMessage("expression", "", "", "acknowledgement");

    static final CycloneDxProtoMessage SWID = new CycloneDxProtoMessage("tag_id");

    static final CycloneDxProtoMessage PEDIGREE = new CycloneDxProtoMessage("ancestors");

    static final CycloneDxProtoMessage PROPERTY = new CycloneDxProtoMessage("name", "value");

    static final CycloneDxProtoMessage EVIDENCE =
            new CycloneDxProtoMessage("licenses", "copyright", "identity", "occurrences");

    static final CycloneDxProtoMessage COPYRIGHT = new CycloneDxProtoMessage("text");

    static final CycloneDxProtoMessage IDENTITY = new CycloneDxProtoMessage("field", "", "", "", "concludedValue");

    static final CycloneDxProtoMessage OCCURRENCE = new CycloneDxProtoMessage("", "location");

    static final CycloneDxProtoMessage DEPENDENCY = new CycloneDxProtoMessage("ref", "dependencies", "provides");

    static final CycloneDxProtoMessage VULNERABILITY = new CycloneDxProtoMessage(
            "", "id", "", "references", "", "", "", "", "", "", "", "", "updated", "", "", "analysis", "affects");

    static final CycloneDxProtoMessage REFERENCE = new CycloneDxProtoMessage("id");

    static final CycloneDxProtoMessage ANALYSIS =
            new CycloneDxProtoMessage("state", "justification", "", "detail", "firstIssued", "lastUpdated");

    static final CycloneDxProtoMessage AFFECTS = new CycloneDxProtoMessage("ref", "versions");

    static final CycloneDxProtoMessage TIMESTAMP = new CycloneDxProtoMessage("seconds", "nanos");

    private final List<String> names;

    private CycloneDxProtoMessage(String... names) {
        this.names = List.of(names);
    }

    /** The name of a field; null if it is not read. */
    @Nullable
    String field(int number) {
        String name = number >= 1 && number <= names.size() ? names.get(number - 1) : "";
        return name.isEmpty() ? null : name;
    }

    /** Whether there is a field of this name that is read. */
    boolean has(String name) {
        return names.contains(name);
    }
}
