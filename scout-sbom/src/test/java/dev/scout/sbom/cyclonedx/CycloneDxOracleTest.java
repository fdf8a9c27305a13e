package dev.scout.sbom.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.SharedSboms;
import dev.scout.sbom.SharedSboms.RealSbom;
import dev.scout.sbom.reader.Facts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.OrganizationalContact;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.Parser;
import org.cyclonedx.parsers.XmlParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every real document that cyclonedx-core-java can read, too: what it holds, field by field. */
@SuppressWarnings("deprecation") // of what the standard itself deprecates
class CycloneDxOracleTest {

    /** What is read differently, by the end of the document's path and the field, and who is right. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry(
                    "1.1/valid-external-elements-1.1.xml components",
                    "we: theirs takes elements of foreign namespaces for components"),
            Map.entry(
                    "1.1/valid-external-elements-1.1.xml name",
                    "we: theirs takes elements of foreign namespaces for components"),
            Map.entry(
                    "1.2/valid-external-elements-1.2.xml components",
                    "we: theirs takes elements of foreign namespaces for components"),
            Map.entry(
                    "1.2/valid-external-elements-1.2.xml name",
                    "we: theirs takes elements of foreign namespaces for components"),
            Map.entry(
                    "1.4/valid-external-elements-1.4.xml components",
                    "we: theirs takes elements of foreign namespaces for components"),
            Map.entry(
                    "1.4/valid-external-elements-1.4.xml name",
                    "we: theirs takes elements of foreign namespaces for components"),
            Map.entry(
                    "1.5/valid-external-elements-1.5.xml components",
                    "we: theirs takes elements of foreign namespaces for components"),
            Map.entry(
                    "1.5/valid-external-elements-1.5.xml name",
                    "we: theirs takes elements of foreign namespaces for components"),
            Map.entry(
                    "1.7/valid-external-elements-1.7.xml components",
                    "we: theirs takes elements of foreign namespaces for components"),
            Map.entry(
                    "1.7/valid-external-elements-1.7.xml name",
                    "we: theirs takes elements of foreign namespaces for components"),
            Map.entry(
                    "1.3/invalid-license-choice-1.3.xml licences",
                    "we: theirs keeps either the licences or one expression of a list that has both"),
            Map.entry(
                    "1.4/invalid-license-choice-1.4.json licences",
                    "we: theirs keeps either the licences or one expression of a list that has both"),
            Map.entry(
                    "1.5/invalid-license-choice-1.5.json licences",
                    "we: theirs keeps either the licences or one expression of a list that has both"),
            Map.entry(
                    "1.5/invalid-license-choice-1.5.xml licences",
                    "we: theirs keeps either the licences or one expression of a list that has both"),
            Map.entry(
                    "1.7/invalid-license-choice-1.7.json licences",
                    "we: theirs keeps either the licences or one expression of a list that has both"),
            Map.entry(
                    "1.7/valid-license-choice-1.7.json licences",
                    "we: theirs keeps either the licences or one expression of a list that has both"),
            Map.entry(
                    "1.7/valid-license-declared-concluded-mix-1.7.json licences",
                    "we: theirs keeps either the licences or one expression of a list that has both"),
            Map.entry(
                    "1.7/valid-license-expression-with-licensing-1.7.xml licences",
                    "we: theirs does not know expression-detailed of 1.7"),
            Map.entry("1.7/valid-patent-1.7.xml components", "we: theirs takes patents of 1.7 for components"),
            Map.entry("1.7/valid-patent-1.7.xml ref", "we: theirs takes patents of 1.7 for components"),
            Map.entry(
                    "cyclonedx/obsidian-sailboat-sbom-cdx.json licences",
                    "we: of the id NOASSERTION with a URL, the URL says more"));

    private int fields;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> differences = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"cdx-json", "cdx-xml"})
    void every_field_is_read_as_the_official_library_does(String kind) throws IOException {
        int both = 0;
        int components = 0;
        List<RealSbom> bills = SharedSboms.ofKind(kind);
        Set<String> refused = new TreeSet<>();
        for (RealSbom bill : bills) {
            Bom theirs = theirs(kind, bill.bytes());
            if (theirs == null) {
                refused.add(bill.path());
                continue;
            }
            Sbom ours = SbomReaders.builtIn().read(bill.bytes()).value();
            both++;
            components += compare(end(bill), ours, theirs);
        }
        System.out.printf(
                "%s: %d files, %d refused by cyclonedx-core-java, %d compared, %d components, %d fields, %d differences%n",
                kind, bills.size(), refused.size(), both, components, fields, differences.size());
        differences.forEach((where, what) -> {
            if (!KNOWN.containsKey(where)) {
                System.out.println("  " + where + ": " + what);
            }
        });
        Set<String> known = new TreeSet<>(KNOWN.keySet());
        String ending = kind.substring("cdx-".length()) + " ";
        known.removeIf(where -> !where.contains("." + ending));
        assertThat(differences.keySet()).isEqualTo(known);
    }

    private static @Nullable Bom theirs(String kind, byte[] document) {
        Parser parser = kind.equals("cdx-json") ? new JsonParser() : new XmlParser();
        try {
            return parser.parse(document);
        } catch (ParseException | RuntimeException e) {
            return null;
        }
    }

    private static String end(RealSbom bill) {
        String path = bill.path();
        return path.substring(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
    }

    private int compare(String path, Sbom ours, Bom theirs) {
        seen.clear();
        List<org.cyclonedx.model.Component> expected = new ArrayList<>();
        org.cyclonedx.model.Component subject =
                theirs.getMetadata() == null ? null : theirs.getMetadata().getComponent();
        if (subject != null) {
            flatten(subject.getComponents(), expected);
        }
        flatten(theirs.getComponents(), expected);
        same(path, "serial number", text(ours.document().id()), text(theirs.getSerialNumber()));
        same(path, "subject", ours.subject() == null, subject == null);
        if (ours.subject() != null && subject != null) {
            // what the metadata says of the subject, the model keeps with it
            subject.setSupplier(
                    subject.getSupplier() == null ? theirs.getMetadata().getSupplier() : subject.getSupplier());
            subject.setManufacturer(
                    subject.getManufacturer() == null
                            ? theirs.getMetadata().getManufacture()
                            : subject.getManufacturer());
            compare(path + " subject", ours.subject(), subject);
        }
        same(path, "components", ours.components().size(), expected.size());
        for (int i = 0; i < Math.min(ours.components().size(), expected.size()); i++) {
            compare(path, ours.components().get(i), expected.get(i));
        }
        same(path, "edges", edges(ours), edges(theirs, ours));
        return expected.size();
    }

    private static void flatten(
            @Nullable List<org.cyclonedx.model.Component> components, List<org.cyclonedx.model.Component> all) {
        for (org.cyclonedx.model.Component component :
                Objects.requireNonNullElse(components, List.<org.cyclonedx.model.Component>of())) {
            all.add(component);
            flatten(component.getComponents(), all);
        }
    }

    private void compare(String path, Component ours, org.cyclonedx.model.Component theirs) {
        same(path, "name", ours.identity().written().name(), text(theirs.getName()));
        same(path, "group", text(ours.identity().written().group()), text(theirs.getGroup()));
        same(path, "version", text(ours.identity().written().version()), text(theirs.getVersion()));
        same(path, "description", text(ours.description()), text(theirs.getDescription()));
        same(
                path,
                "type",
                ours.type().name(),
                theirs.getType() == null ? "OTHER" : theirs.getType().name());
        if (!text(theirs.getBomRef()).isEmpty()) {
            // the second of a ref that stands twice is told apart
            String ref = seen.add(theirs.getBomRef())
                    ? ours.ref()
                    : ours.ref().substring(0, ours.ref().lastIndexOf('#'));
            same(path, "ref", ref, theirs.getBomRef());
        }
        same(path, "purl", Objects.toString(ours.identity().purl(), ""), purl(theirs.getPurl()));
        Set<String> licenses = licenses(theirs.getLicenses());
        if (theirs.getEvidence() != null) {
            licenses.addAll(licenses(theirs.getEvidence().getLicenses()));
        }
        same(path, "licences", licenses(ours), licenses);
        same(
                path,
                "hashes",
                ours.contents().hashes().stream()
                        .map(hash -> hash.algorithm().toUpperCase(Locale.ROOT) + ":" + hash.value())
                        .toList(),
                stream(theirs.getHashes())
                        .map(hash -> hash.getAlgorithm().toUpperCase(Locale.ROOT) + ":"
                                + hash.getValue().strip().toLowerCase(Locale.ROOT))
                        .toList());
        same(
                path,
                "supplier",
                name(ours.attribution().supplier()),
                theirs.getSupplier() == null ? "" : text(theirs.getSupplier().getName()));
        same(path, "publisher", name(ours.attribution().publisher()), text(theirs.getPublisher()));
        same(
                path,
                "manufacturer",
                name(ours.attribution().manufacturer()),
                theirs.getManufacturer() == null
                        ? ""
                        : text(theirs.getManufacturer().getName()));
        Set<String> authors = new TreeSet<>(stream(theirs.getAuthors())
                .map(OrganizationalContact::getName)
                .map(CycloneDxOracleTest::text)
                .toList());
        authors.add(text(theirs.getAuthor()));
        authors.remove("");
        same(
                path,
                "authors",
                new TreeSet<>(ours.attribution().authors().stream()
                        .map(CycloneDxOracleTest::name)
                        .toList()),
                authors);
        same(
                path,
                "properties",
                ours.properties().keySet(),
                new HashSet<>(stream(theirs.getProperties())
                        .map(property -> property.getName())
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static <T> Stream<T> stream(@Nullable List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }

    private static String purl(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? ""
                    // What Syft wrote until 2023 is read as it writes it now.
                    : PackageUrl.repair(text, repair -> {}).toString().replace("pkg:alpine/", "pkg:apk/alpine/");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Set<String> licenses(Component component) {
        Set<String> licenses = new TreeSet<>();
        component.licensing().declared().forEach(license -> licenses.add(license.toString()));
        component.licensing().concluded().forEach(license -> licenses.add(license.toString()));
        return licenses;
    }

    private static Set<String> licenses(@Nullable LicenseChoice choice) {
        Set<String> licenses = new TreeSet<>();
        if (choice != null) {
            stream(choice.getLicenses())
                    .forEach(license -> add(
                            licenses,
                            license.getId() != null
                                    ? license.getId()
                                    : license.getName() != null ? license.getName() : license.getUrl()));
            if (choice.getExpression() != null) {
                add(licenses, choice.getExpression().getValue());
            }
        }
        return licenses;
    }

    private static void add(Set<String> licenses, @Nullable String text) {
        LicenseExpression license = Facts.licenseNamed(text == null ? null : text.strip());
        if (license != null) {
            licenses.add(license.toString());
        }
    }

    private static Set<String> edges(Sbom ours) {
        Set<String> edges = new TreeSet<>();
        for (Dependency edge : ours.dependencies()) {
            if (edge.kind() == Dependency.Kind.DEPENDS_ON) {
                edges.add(edge.from() + " -> " + edge.to());
            }
        }
        return edges;
    }

    /** Those between components that there are. */
    private static Set<String> edges(Bom theirs, Sbom ours) {
        Set<String> refs = new HashSet<>();
        ours.components().forEach(component -> refs.add(component.ref()));
        if (ours.subject() != null) {
            refs.add(ours.subject().ref());
        }
        Set<String> edges = new TreeSet<>();
        stream(theirs.getDependencies()).forEach(dependency -> edges(dependency, refs, edges));
        return edges;
    }

    private static void edges(org.cyclonedx.model.Dependency from, Set<String> refs, Set<String> edges) {
        stream(from.getDependencies()).forEach(to -> {
            if (refs.contains(from.getRef()) && refs.contains(to.getRef())) {
                edges.add(from.getRef() + " -> " + to.getRef());
            }
            edges(to, refs, edges);
        });
    }

    private static String name(@Nullable Party party) {
        return party == null ? "" : text(party.name());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private void same(String path, String field, Object ours, Object theirs) {
        fields++;
        if (!ours.equals(theirs)) {
            differences.putIfAbsent(path + " " + field, shown(ours) + " and not " + shown(theirs));
        }
    }

    private static String shown(Object value) {
        String text = value.toString();
        return text.length() < 200 ? text : text.substring(0, 200) + "…";
    }
}
