package dev.scout.sbom.cyclonedx;

import dev.scout.core.image.Digest;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.vex.VexStatement;
import dev.scout.sbom.reader.BillParts;
import dev.scout.sbom.reader.DistributionNames;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomAssembler;
import dev.scout.sbom.reader.ScoutStatement;
import dev.scout.sbom.reader.StatedBill;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A CycloneDX document while it is being read, whatever its syntax: takes its parts in any order and makes the bill.
 * Components are finished as they come, so that a large document is never held twice.
 *
 * <p>Rule: an edge to a component has the scope of that component; one component lies in another where it is nested in
 * it, and was made from its pedigree's ancestors where these are components of the document.
 */
final class CycloneDxBom {

    /** What an edge is but for its scope. */
    private record Edge(String from, String to, Dependency.Kind kind) {}

    private final ReadContext context;
    private final Supplier<Position> position;
    private final @Nullable BillParts parts;
    private SbomAssembler assembler;
    private CycloneDxMetadata metadata = new CycloneDxMetadata();
    private @Nullable String specVersion;
    private @Nullable String serialNumber;
    private @Nullable Integer version;
    private @Nullable Component subject;
    private boolean begun;
    private final List<Component> components = new ArrayList<>();
    private final Map<String, Scope> scopes = new HashMap<>();
    /** Edges, with the scope as far as it is known before all components are. */
    private final List<Dependency> nesting = new ArrayList<>();

    private final List<Dependency> ancestry = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    /** Edges that Scout states, with all the scopes that are theirs alone. */
    private final Map<Edge, Set<Scope>> stated = new LinkedHashMap<>();

    private final Set<String> services = new HashSet<>();
    private final Set<OperatingSystem> operatingSystems = new LinkedHashSet<>();
    private final Map<Digest, Digest> layers = new HashMap<>();
    private final List<CycloneDxVulnerability> vulnerabilities = new ArrayList<>();

    /** Begins a document that is kept whole. */
    CycloneDxBom(ReadContext context, Supplier<Position> position) {
        this(context, position, null);
    }

    /**
     * Begins a document.
     *
     * @param position where the reading stands
     * @param parts takes its parts as they come, in which case none is kept; null to keep them
     */
    CycloneDxBom(ReadContext context, Supplier<Position> position, @Nullable BillParts parts) {
        this.context = context;
        this.position = position;
        this.parts = parts;
        this.assembler = new SbomAssembler(context, position, parts);
    }

    void specVersion(@Nullable String value) {
        specVersion = value;
    }

    void serialNumber(@Nullable String value) {
        serialNumber = value == null || value.isBlank() ? null : value;
    }

    void version(@Nullable Integer value) {
        version = value;
    }

    void metadata(CycloneDxMetadata value) {
        metadata = value;
    }

    /** Begins the list of vulnerabilities; a second list takes the place of the first. */
    void beginVulnerabilities() {
        vulnerabilities.clear();
    }

    /** Takes a vulnerability; one that is no statement on the components is passed over. */
    void vulnerability(CycloneDxVulnerability vulnerability) throws MalformedDocumentException {
        if (parts != null || !vulnerability.isStatement()) {
            return;
        }
        if (vulnerabilities.size() == context.limits().items()) {
            throw new MalformedDocumentException(
                    "more than " + context.limits().items() + " vulnerabilities", position.get());
        }
        vulnerabilities.add(vulnerability);
    }

    /** Begins the list of components; a second list takes the place of the first. */
    void beginComponents() throws MalformedDocumentException {
        if (begun && parts == null) {
            assembler = new SbomAssembler(context, position);
            subject = null;
            components.clear();
            scopes.clear();
            nesting.clear();
            ancestry.clear();
            stated.clear();
            operatingSystems.clear();
            layers.clear();
        }
        begun = true;
        describe();
    }

    /** Begins the list of dependencies; a second list takes the place of the first. */
    void beginDependencies() {
        dependencies.clear();
    }

    /** One component needs another. */
    void dependsOn(String ref, String other) {
        keep(edge(ref, other, Dependency.Kind.DEPENDS_ON), dependencies);
    }

    /** One component implements what another specifies. */
    void provides(String ref, String other) {
        keep(edge(ref, other, Dependency.Kind.PROVIDES), dependencies);
    }

    /** An edge with the scope that its end has by now, which mostly stays the last word. */
    private Dependency edge(String from, String to, Dependency.Kind kind) {
        return new Dependency(from, to, kind, scopes.getOrDefault(to, Scope.UNSPECIFIED));
    }

    private void keep(Dependency edge, List<Dependency> edges) {
        if (parts == null) {
            edges.add(edge);
        } else {
            add(edge);
        }
    }

    /** Notes a service, which is left out, and with it the edges from and to it. */
    void service(@Nullable String ref) {
        if (ref != null && parts == null) {
            services.add(ref);
        }
    }

    /** Adds a component of the list and all that are nested in it, each before those that it holds. */
    void component(CycloneDxComponent component) throws MalformedDocumentException {
        if (component.components().isEmpty()) {
            addOne(null, component);
        } else {
            add(null, component);
        }
    }

    private Component addOne(@Nullable String holder, CycloneDxComponent draft) throws MalformedDocumentException {
        Component added = assembler.add(draft.describe(assembler.begin()));
        if (parts == null) {
            note(draft, added);
            components.add(added);
        }
        if (holder != null) {
            keep(edge(holder, added.ref(), Dependency.Kind.CONTAINS), nesting);
        }
        if (parts == null && added.type() == ComponentType.OPERATING_SYSTEM && !draft.external()) {
            operatingSystem(added);
        }
        return added;
    }

    private void add(@Nullable String holder, CycloneDxComponent root) throws MalformedDocumentException {
        record Nested(@Nullable String holder, CycloneDxComponent component) {}
        ArrayDeque<Nested> open = new ArrayDeque<>();
        open.push(new Nested(holder, root));
        while (!open.isEmpty()) {
            Nested next = open.pop();
            CycloneDxComponent draft = next.component();
            Component added = addOne(next.holder(), draft);
            List<CycloneDxComponent> children = draft.components();
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(new Nested(added.ref(), children.get(i)));
            }
        }
    }

    private void note(CycloneDxComponent draft, Component added) {
        Scope scope = draft.usage();
        if (scope != Scope.UNSPECIFIED) {
            scopes.put(added.ref(), scope);
        }
        for (String ancestor : draft.ancestorRefs()) {
            ancestry.add(edge(added.ref(), ancestor, Dependency.Kind.GENERATED_FROM));
        }
        for (ScoutStatement statement : draft.stated()) {
            String to = statement.get("to");
            if (statement.name().equals("edge") && to != null) {
                Edge edge = new Edge(added.ref(), to, CycloneDxWords.kind(statement.get("kind")));
                stated.computeIfAbsent(edge, e -> new LinkedHashSet<>(1))
                        .add(CycloneDxWords.usage(statement.get("scope")));
            }
        }
        for (Location location : added.contents().locations()) {
            if (location.layerDigest() != null && location.layerDiffId() != null) {
                layers.putIfAbsent(location.layerDiffId(), location.layerDigest());
            }
        }
    }

    private void operatingSystem(Component component) {
        OperatingSystem said = SyftProperties.operatingSystem(component);
        String name = component.identity().name();
        if (said != null) {
            operatingSystems.add(said);
        } else if (!name.isEmpty()) {
            operatingSystems.add(
                    DistributionNames.operatingSystem(name, component.identity().version()));
        }
    }

    /** Adds the subject as soon as it is sure to come before the components. */
    private void describe() throws MalformedDocumentException {
        CycloneDxComponent draft = metadata.subject();
        if (draft == null || subject != null) {
            return;
        }
        subject = assembler.subject(draft.describe(assembler.begin()));
        note(draft, subject);
        for (CycloneDxComponent nested : draft.components()) {
            add(subject.ref(), nested);
        }
    }

    /** The bill. */
    Sbom finish() throws MalformedDocumentException {
        describe();
        if (operatingSystems.isEmpty() && subject != null && subject.type() == ComponentType.OPERATING_SYSTEM) {
            operatingSystem(subject);
        }
        StatedBill bill = metadata.stated();
        if (bill.says("distribution")) {
            operatingSystems.clear();
            if (bill.operatingSystem() != null) {
                operatingSystems.add(bill.operatingSystem());
            }
        }
        operatingSystems.forEach(assembler::operatingSystem);
        nesting.forEach(this::add);
        for (Dependency edge : dependencies) {
            if (!isOfService(edge.from()) && !isOfService(edge.to())) {
                add(edge);
            }
        }
        for (Dependency edge : ancestry) {
            if (assembler.knows(edge.to())) {
                add(edge);
            }
        }
        stated.keySet().forEach(edge -> add(edge(edge.from(), edge.to(), edge.kind())));
        if (bill.says("image")) {
            assembler.image(bill.image());
        } else if (subject != null) {
            OperatingSystem one =
                    operatingSystems.size() == 1 ? operatingSystems.iterator().next() : null;
            assembler.image(new ContainerImage(subject, metadata.labels(), layers, one).metadata());
        }
        List<VexStatement> statements = statements();
        if (!statements.isEmpty()) {
            assembler.attached(new Sbom.Attached(statements, List.of(), List.of()));
        }
        return assembler.finish(bill.document(new SbomDocument(
                "CycloneDX",
                specVersion,
                serialNumber,
                version,
                null,
                metadata.timestamp(),
                metadata.authors(),
                metadata.tools())));
    }

    private boolean isOfService(String ref) {
        return services.contains(ref) && !assembler.knows(ref);
    }

    private void add(Dependency edge) {
        Set<Scope> alone = stated.isEmpty() ? null : stated.get(new Edge(edge.from(), edge.to(), edge.kind()));
        if (alone == null) {
            Scope scope = scopes.getOrDefault(edge.to(), Scope.UNSPECIFIED);
            assembler.edge(scope == edge.scope() ? edge : new Dependency(edge.from(), edge.to(), edge.kind(), scope));
            return;
        }
        for (Scope scope : alone) {
            assembler.edge(new Dependency(edge.from(), edge.to(), edge.kind(), scope));
        }
    }

    private List<VexStatement> statements() {
        Set<String> named = new HashSet<>();
        for (CycloneDxVulnerability vulnerability : vulnerabilities) {
            vulnerability.affects().forEach(affected -> named.add(affected.ref()));
        }
        Map<String, Component> byRef = new HashMap<>();
        if (!named.isEmpty()) {
            components.stream()
                    .filter(component -> named.contains(component.ref()))
                    .forEach(component -> byRef.put(component.ref(), component));
            if (subject != null) {
                byRef.put(subject.ref(), subject);
            }
        }
        VexStatement.Issue issue =
                new VexStatement.Issue(serialNumber, author(), metadata.timestamp(), Objects.toString(version, null));
        List<VexStatement> statements = new ArrayList<>();
        for (CycloneDxVulnerability vulnerability : vulnerabilities) {
            VexStatement statement = vulnerability.statement(byRef, issue, this::report);
            if (statement != null) {
                statements.add(statement);
            }
        }
        return statements;
    }

    private @Nullable String author() {
        return metadata.authors().isEmpty() ? null : metadata.authors().get(0).name();
    }

    private void report(Kind kind, String message) {
        context.report(new Diagnostic(kind, "vulnerabilities", Position.UNKNOWN, message));
    }
}
