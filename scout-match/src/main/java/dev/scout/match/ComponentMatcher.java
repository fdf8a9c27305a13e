package dev.scout.match;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.Verdict.Undecided.Obstacle;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.NameBuffer;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks an index about one component after another of one bill. Not thread-safe: one for each overlay. */
final class ComponentMatcher {

    /** No span of an entry holds the version. */
    static final int NONE = -1;
    /** The entry is about another release. */
    static final int OTHER_RELEASE = -2;
    /** The entry is about another stream of the module. */
    static final int OTHER_STREAM = -3;
    /** The entry is about packages of another repository. */
    static final int OTHER_REPOSITORY = -4;

    /** The entry is about packages for another architecture. */
    static final int OTHER_ARCHITECTURE = -5;

    private static final int EVERY = -1;

    private final AdvisoryIndex index;
    private final IndexImage image;
    private final Scope scope;
    private final VersionProbe probe = new VersionProbe();
    private final NameBuffer name = new NameBuffer();
    private final List<Hit> hits = new ArrayList<>();
    private @Nullable Obstacle obstacle;
    private int undecidedSpan;
    /** Whether the versions of the ecosystem that is asked have an order. */
    private boolean ordered;
    /** The only advisory that is asked about. */
    private int only = EVERY;
    /** Whether entries that leave the component alone are noted, too. */
    private boolean notingMisses;

    ComponentMatcher(AdvisoryIndex index, @Nullable OperatingSystem operatingSystem) {
        this.index = index;
        this.image = index.image();
        this.scope = new Scope(image, operatingSystem);
    }

    /**
     * The entries that hold the component's version, or cannot tell; in the order of the index. The list is used again
     * for the next component.
     */
    List<Hit> match(Component component, PackageUrl purl, Ecosystem ecosystem) {
        hits.clear();
        String version = Lookup.version(component, purl);
        ecosystem.names().write(purl, name);
        scope.enter(component, purl, ecosystem, version);
        if (!ecosystem.isDistribution()) {
            boolean moving = version != null && Lookup.isMoving(purl, version);
            ask(ecosystem, version, Naming.PACKAGE, moving);
            return hits;
        }
        Set<Lookup> sources = Lookup.sources(component, purl, version);
        // A source package of the same name speaks for it: its version is the one that advisories mean.
        if (sources.stream().noneMatch(source -> source.name().equals(purl.name()))) {
            ask(ecosystem, version, Naming.PACKAGE, false);
        }
        for (Lookup source : sources) {
            name.clear().put(source.name());
            ask(ecosystem, source.version(), Naming.SOURCE_PACKAGE, false);
        }
        return hits;
    }

    /** What every entry of one advisory says of a component, also those that leave it alone. */
    List<Hit> askAbout(Component component, PackageUrl purl, Ecosystem ecosystem, int advisory) {
        only = advisory;
        try {
            return askForAll(component, purl, ecosystem);
        } finally {
            only = EVERY;
        }
    }

    /** What every entry says of a component, also those that leave it alone. */
    List<Hit> askForAll(Component component, PackageUrl purl, Ecosystem ecosystem) {
        notingMisses = true;
        try {
            return match(component, purl, ecosystem);
        } finally {
            notingMisses = false;
        }
    }

    private void ask(Ecosystem ecosystem, @Nullable String version, Naming naming, boolean moving) {
        for (int realm : index.realms(ecosystem)) {
            int number = image.find(realm, name);
            if (number >= 0) {
                VersionScheme scheme = index.scheme(realm);
                ordered = scheme != null;
                prepare(moving ? null : scheme, version);
                ask(number, version, naming);
            }
        }
    }

    private void prepare(@Nullable VersionScheme scheme, @Nullable String version) {
        if (version != null && scheme != null) {
            probe.set(version, scheme);
        } else {
            probe.setUnordered(version == null ? "" : version);
        }
    }

    private void ask(int number, @Nullable String version, Naming naming) {
        int place = probe.hasKey() ? image.place(number, probe) : 0;
        Version object = probe.isValid() && !probe.hasKey() ? probe.parse() : null;
        for (int entry = image.firstEntry(number); entry < image.packageEntryEnd[number]; entry++) {
            if (only != EVERY && image.entryAdvisory[entry] != only) {
                continue;
            }
            obstacle = null;
            undecidedSpan = NONE;
            int span = image.entryRelease[entry] == 0
                    ? span(entry, version, place, object)
                    : scopedSpan(number, entry, version, place, object);
            if (span >= 0) {
                hits.add(new Hit(number, entry, span, null, version, naming));
            } else if (obstacle != null) {
                hits.add(new Hit(number, entry, undecidedSpan, obstacle, version, naming));
            } else if (notingMisses) {
                hits.add(new Hit(number, entry, span, null, version, naming));
            }
        }
    }

    /** The same of an entry that is not for everyone: what holds the version decides only if the entry is for it. */
    private int scopedSpan(int number, int entry, @Nullable String version, int place, @Nullable Version object) {
        Scope.Standing standing = scope.of(number, entry);
        if (standing.miss() != NONE) {
            return standing.miss();
        }
        int span = span(entry, version, place, object);
        Obstacle doubt = standing.doubt();
        if (doubt != null && (span >= 0 || obstacle != null)) {
            obstacle = doubt;
            undecidedSpan = span;
            return NONE;
        }
        return span;
    }

    private int span(int entry, @Nullable String version, int place, @Nullable Version object) {
        if (version == null) {
            obstacle = Obstacle.NO_VERSION;
            return NONE;
        }
        return ordered ? span(entry, place, object) : listedSpan(entry);
    }

    /** The span of an entry that holds the version; if none does, what stood in the way is noted. */
    private int span(int entry, int place, @Nullable Version object) {
        for (int span = image.firstSpan(entry); span < image.entrySpanEnd[entry]; span++) {
            int kind = image.spanKind[span];
            if (kind <= SpanKind.LISTED && probe.hasKey()) {
                if (image.spanFrom[span] <= place && place <= image.spanTo[span]) {
                    return span;
                }
            } else if (holdsAsText(span, kind, object)) {
                return span;
            }
        }
        return NONE;
    }

    /** Without an order, a version is only known to be equal to what is written alike. */
    private int listedSpan(int entry) {
        for (int span = image.firstSpan(entry); span < image.entrySpanEnd[entry]; span++) {
            int kind = image.spanKind[span] & ~SpanKind.TEXTUAL;
            boolean listed = kind == SpanKind.LISTED || kind == SpanKind.LISTED_TEXT;
            if (listed && image.texts.is(image.spanFromText[span], probe.text())) {
                return span;
            }
        }
        note(Obstacle.NO_SCHEME, NONE);
        return NONE;
    }

    private boolean holdsAsText(int span, int kind, @Nullable Version object) {
        switch (kind) {
            case SpanKind.LISTED_TEXT -> {
                return image.texts.is(image.spanFromText[span], probe.text());
            }
            case SpanKind.UNORDERED -> note(Obstacle.BOUND_NOT_ORDERED, span);
            case SpanKind.NOTHING -> {
                if (!probe.isValid()) {
                    note(Obstacle.VERSION_NOT_ORDERED, span);
                }
            }
            case SpanKind.COMMITS -> note(Obstacle.COMMITS_ONLY, span);
            default -> {
                boolean listed = (kind & ~SpanKind.TEXTUAL) == SpanKind.LISTED;
                if (probe.isValid()) {
                    return holdsAsObject(span, kind, object == null ? probe.parse() : object);
                } else if (listed) {
                    return image.texts.is(image.spanFromText[span], probe.text());
                } else {
                    note(Obstacle.VERSION_NOT_ORDERED, span);
                }
            }
        }
        return false;
    }

    private void note(Obstacle found, int span) {
        if (obstacle == null) {
            obstacle = found;
            undecidedSpan = span;
        }
    }

    private boolean holdsAsObject(int span, int kind, Version version) {
        try {
            return isBetween(span, kind, version);
        } catch (InvalidVersionException e) {
            // Of an index from a file, written where the scheme was a more lenient one.
            note(Obstacle.BOUND_NOT_ORDERED, span);
            return false;
        }
    }

    /** Whether a version lies in a span by comparing objects: both bounds are asked, whatever the order is like. */
    private boolean isBetween(int span, int kind, Version version) {
        String from = image.fromText(span);
        int begin = from == null ? 1 : version.compareTo(version.scheme().parse(from));
        if ((kind & ~SpanKind.TEXTUAL) == SpanKind.LISTED) {
            return begin == 0;
        }
        String to = image.toText(span);
        if (begin < 0 || to == null) {
            return begin >= 0;
        }
        int end = version.compareTo(version.scheme().parse(to));
        return end < 0 || end == 0 && (kind & ~SpanKind.TEXTUAL) == SpanKind.LAST_AFFECTED;
    }
}
