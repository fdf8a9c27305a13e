package dev.scout.sbom.reader;

import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a bill together from what a reader finds, in whatever order it stands in the document: gives every component a
 * ref of its own, and reports edges that lead nowhere. One for each document; not thread-safe.
 */
public final class SbomAssembler {

    private final ReadContext context;
    private final Supplier<Position> position;
    private final List<Component> components = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    /** The ref of each component, with its number. */
    private final Map<String, Integer> refs = new HashMap<>();
    /** How often a ref was wanted, so that a document that repeats one stays linear. */
    private final Map<String, Integer> repeats = new HashMap<>();

    /** Takes the parts as they come, in which case none is kept. */
    private final @Nullable BillParts parts;

    private final ComponentBuilder next = new ComponentBuilder();
    private int count;
    private @Nullable Component subject;
    private @Nullable OperatingSystem operatingSystem;
    private boolean severalOperatingSystems;
    private @Nullable ImageMetadata image;
    private Sbom.Attached attached = Sbom.Attached.NOTHING;

    /** Begins a bill. */
    public SbomAssembler(ReadContext context) {
        this(context, () -> Position.UNKNOWN);
    }

    /**
     * Begins a bill whose oddities are placed.
     *
     * @param position where the reading stands
     */
    public SbomAssembler(ReadContext context, Supplier<Position> position) {
        this(context, position, null);
    }

    /**
     * Begins a bill.
     *
     * @param position where the reading stands
     * @param parts takes its parts as they come, in which case none is kept and {@link #finish} gives none; null to
     *     keep them
     */
    public SbomAssembler(ReadContext context, Supplier<Position> position, @Nullable BillParts parts) {
        this.context = context;
        this.position = position;
        this.parts = parts;
    }

    /** A builder for the component that is added next: the same one each time, as new. */
    public ComponentBuilder begin() {
        return next.clear();
    }

    /**
     * Adds a component, and gives it a ref of its own if the document has none or uses it twice.
     *
     * @throws MalformedDocumentException if there are more than the limits allow
     */
    public Component add(ComponentBuilder builder) throws MalformedDocumentException {
        if (count++ == context.limits().items()) {
            throw new MalformedDocumentException(
                    "more than " + context.limits().items() + " components", position.get());
        }
        String wanted = builder.ref();
        if (parts != null) {
            Component component = builder.build(Objects.requireNonNullElse(wanted, "component-" + count));
            parts.component(component);
            return component;
        }
        Component component =
                builder.build(wanted != null && isNew(wanted) ? wanted : unique(wanted, "component-" + count));
        components.add(component);
        return component;
    }

    /** Sets what the bill describes; a later one takes its place. */
    public Component subject(ComponentBuilder builder) {
        if (parts != null) {
            subject = builder.build(Objects.requireNonNullElse(builder.ref(), "subject"));
            parts.subject(subject);
            return subject;
        }
        if (subject != null) {
            refs.remove(subject.ref());
        }
        String wanted = builder.ref();
        subject = builder.build(wanted != null && isNew(wanted) ? wanted : unique(wanted, "subject"));
        return subject;
    }

    /** Whether a component, or the subject, has this ref by now. */
    public boolean knows(String ref) {
        return refs.containsKey(ref);
    }

    /** Adds an edge between two refs of the document. */
    public void edge(String from, String to, Dependency.Kind kind, Dependency.Scope scope) {
        edge(new Dependency(from, to, kind, scope));
    }

    /** Adds an edge between two refs of the document. */
    public void edge(Dependency edge) {
        if (parts == null) {
            dependencies.add(edge);
        } else {
            parts.dependency(edge);
        }
    }

    /** Names the distribution; once two different ones were named, the bill as a whole has none. */
    public void operatingSystem(OperatingSystem value) {
        if (operatingSystem != null && !operatingSystem.equals(value)) {
            severalOperatingSystems = true;
        }
        operatingSystem = value;
    }

    /** What the document says of the image. */
    public void image(@Nullable ImageMetadata value) {
        image = value;
    }

    /** What else the document carries. */
    public void attached(Sbom.Attached value) {
        attached = value;
    }

    /** The bill; edges that lead nowhere are reported and left out. */
    public Sbom finish(SbomDocument document) {
        if (severalOperatingSystems) {
            context.report(new Diagnostic(
                    Kind.REPAIRED,
                    "",
                    Position.UNKNOWN,
                    "several operating systems are named; the bill as a whole has none"));
        }
        DistinctEdges edges = new DistinctEdges(dependencies.size());
        Set<Dependency> leadNowhere = new HashSet<>();
        String lastFrom = "";
        Integer from = refs.get(lastFrom);
        for (Dependency edge : dependencies) {
            // what one component needs stands together
            from = edge.from().equals(lastFrom) ? from : refs.get(edge.from());
            lastFrom = edge.from();
            Integer to = refs.get(edge.to());
            if (from != null && to != null) {
                edges.add(from, to, edge);
            } else if (leadNowhere.add(edge)) {
                String missing = from == null ? edge.from() : edge.to();
                context.report(new Diagnostic(
                        Kind.REFERENCE,
                        "",
                        Position.UNKNOWN,
                        "the edge from \"" + edge.from() + "\" to \"" + edge.to() + "\" is left out: there is no \""
                                + missing + "\""));
            }
        }
        return new Sbom(
                document,
                subject,
                components,
                edges.edges(),
                severalOperatingSystems ? null : operatingSystem,
                image,
                attached);
    }

    private boolean isNew(String ref) {
        return refs.putIfAbsent(ref, refs.size()) == null;
    }

    /** A ref for a component that wants none, or one that is taken. */
    private String unique(@Nullable String wanted, String madeUp) {
        if (wanted != null) {
            context.report(new Diagnostic(
                    Kind.REFERENCE,
                    "",
                    position.get(),
                    "the id \"" + wanted + "\" is used twice; edges mean the first"));
        }
        String base = wanted == null ? madeUp : wanted;
        String ref = base;
        while (!isNew(ref)) {
            ref = base + "#" + repeats.merge(base, 2, (before, two) -> before + 1);
        }
        return ref;
    }
}
