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

    private final AdvisoryIndex index;
    private final Scope scope;
    /** The ecosystem that was asked last, and its realms: neighbours are often of one ecosystem. */
    private String lastEcosystem = "";

    private int[] lastRealms = {};
    /** The orders of the realms of the index, once they were asked for. */
    private final @Nullable VersionScheme[] schemes;

    private final VersionProbe probe = new VersionProbe();
    private final NameBuffer name = new NameBuffer();
    private final List<Hit> hits = new ArrayList<>();
    private IndexImage image;
    private @Nullable Obstacle obstacle;
    private int undecidedSpan;
    /** Whether the versions of the ecosystem that is asked have an order. */
    private boolean ordered;
    /** The only advisory that is asked about, and then misses are noted, too. */
    private @Nullable String only;
    /** Whether entries that leave the component alone are noted, too. */
    private boolean notingMisses;

    ComponentMatcher(AdvisoryIndex index, @Nullable OperatingSystem operatingSystem) {
        this.index = index;
        this.image = index.image();
        this.schemes = new VersionScheme[image.realms.size()];
        this.scope = new Scope(operatingSystem);
    }

    /** Makes place for names of a length. */
    void reserve(int length) {
        name.reserve(length);
    }

    /**
     * The entries that hold the component's version, or cannot tell; in the order of the index. The list is used again
     * for the next component.
     */
    List<Hit> match(Component component, PackageUrl purl, Ecosystem ecosystem) {
        hits.clear();
        String version = Lookup.version(component, purl, ecosystem);
        ecosystem.names().write(purl, name);
        scope.enter(component, purl, ecosystem, version);
        if (!ecosystem.isDistribution()) {
            boolean moving = version != null && Lookup.isMoving(purl, version);
            ask(ecosystem, version, Naming.PACKAGE, moving);
            return hits;
        }
        Set<Lookup> sources = Lookup.sources(component, purl, version);
        // A source package of the same name speaks for it: its version is the one that advisories mean.
        boolean own = true;
        for (Lookup source : sources) {
            own &= !source.name().equals(purl.name());
        }
        if (own) {
            ask(ecosystem, version, Naming.PACKAGE, false);
        }
        for (Lookup source : sources) {
            name.clear().put(source.name());
            ask(ecosystem, source.version(), Naming.SOURCE_PACKAGE, false);
        }
        return hits;
    }

    /** What every entry of one advisory says of a component, also those that leave it alone. */
    List<Hit> askAbout(Component component, PackageUrl purl, Ecosystem ecosystem, String advisoryId) {
        only = advisoryId;
        try {
            return match(component, purl, ecosystem);
        } finally {
            only = null;
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
        IndexImage changed = index.changes().find(ecosystem, name);
        if (changed != null) {
            image = changed;
            for (int number = 0; number < changed.realms.size(); number++) {
                ask(number, index.scheme(changed.realms.get(number)), version, naming, moving);
            }
            return;
        }
        image = index.image();
        if (!lastEcosystem.equals(ecosystem.name())) {
            lastEcosystem = ecosystem.name();
            lastRealms = index.realms(ecosystem);
        }
        for (int realm : lastRealms) {
            int number = image.find(realm, name);
            if (number >= 0) {
                ask(number, scheme(realm), version, naming, moving);
            }
        }
    }

    private @Nullable VersionScheme scheme(int realm) {
        VersionScheme scheme = schemes[realm];
        if (scheme == null) {
            scheme = index.scheme(image.realms.get(realm));
            schemes[realm] = scheme;
        }
        return scheme;
    }

    private void ask(
            int number, @Nullable VersionScheme scheme, @Nullable String version, Naming naming, boolean moving) {
        ordered = scheme != null;
        if (version != null && scheme != null && !moving) {
            probe.set(version, scheme);
        } else {
            probe.setUnordered(version == null ? "" : version);
        }
        scope.enter(image);
        if (only == null) {
            ask(number, version, naming);
        } else {
            askAbout(number, image.number(only), version, naming);
        }
    }

    private void ask(int number, @Nullable String version, Naming naming) {
        int place = probe.hasKey() ? image.place(number, probe) : 0;
        int first = image.firstSpan(number);
        for (int entry = image.firstEntry(number); entry < image.packageEntryEnd[number]; entry++) {
            int span = decide(number, entry, first, version, place);
            if (span >= 0) {
                hits.add(new Hit(image, number, entry, span, null, version, naming));
            } else if (obstacle != null) {
                hits.add(new Hit(image, number, entry, undecidedSpan, obstacle, version, naming));
            } else if (notingMisses) {
                hits.add(new Hit(image, number, entry, span, null, version, naming));
            }
            first = image.spanEnd(first);
        }
    }

    private void askAbout(int number, int advisory, @Nullable String version, Naming naming) {
        int place = probe.hasKey() ? image.place(number, probe) : 0;
        for (int entry = image.firstEntry(number); entry < image.packageEntryEnd[number]; entry++) {
            if (image.entryAdvisory[entry] == advisory) {
                int span = decide(number, entry, image.firstSpan(number, entry), version, place);
                int decided = span < 0 && obstacle != null ? undecidedSpan : span;
                hits.add(new Hit(image, number, entry, decided, span < 0 ? obstacle : null, version, naming));
            }
        }
    }

    /** The span of an entry that holds the version, or why none does. */
    private int decide(int number, int entry, int first, @Nullable String version, int place) {
        obstacle = null;
        undecidedSpan = NONE;
        return (image.entryScope[entry] & 1) == 0
                ? span(number, first, version, place)
                : scopedSpan(number, entry, first, version, place);
    }

    /** The same of an entry that is not for everyone: what holds the version decides only if the entry is for it. */
    private int scopedSpan(int number, int entry, int first, @Nullable String version, int place) {
        Scope.Standing standing = scope.of(number, entry);
        if (standing.miss() != NONE) {
            return standing.miss();
        }
        int span = span(number, first, version, place);
        Obstacle doubt = standing.doubt();
        if (doubt != null && (span >= 0 || obstacle != null)) {
            obstacle = doubt;
            undecidedSpan = span;
            return NONE;
        }
        return span;
    }

    private int span(int number, int first, @Nullable String version, int place) {
        if (version == null) {
            obstacle = Obstacle.NO_VERSION;
            return NONE;
        }
        return ordered ? span(number, first, place) : listedSpan(number, first);
    }

    /** The span of an entry that holds the version; if none does, what stood in the way is noted. */
    private int span(int number, int first, int place) {
        int end = image.spanEnd(first);
        for (int span = first; span < end; span++) {
            int kind = image.kind(span);
            if (kind <= SpanKind.LISTED && probe.hasKey()) {
                if (image.spanFrom[span] <= place && place <= image.spanTo[span]) {
                    return span;
                }
            } else if (holdsAsText(number, span, kind)) {
                return span;
            }
        }
        return NONE;
    }

    /** Without an order, a version is only known to be equal to what is written alike. */
    private int listedSpan(int number, int first) {
        int end = image.spanEnd(first);
        for (int span = first; span < end; span++) {
            int kind = image.kind(span) & ~SpanKind.TEXTUAL;
            boolean listed = kind == SpanKind.LISTED || kind == SpanKind.LISTED_TEXT;
            if (listed && image.isFrom(number, span, probe.text())) {
                return span;
            }
        }
        note(Obstacle.NO_SCHEME, NONE);
        return NONE;
    }

    private boolean holdsAsText(int number, int span, int kind) {
        switch (kind) {
            case SpanKind.LISTED_TEXT -> {
                return image.isFrom(number, span, probe.text());
            }
            case SpanKind.UNORDERED -> note(Obstacle.BOUND_NOT_ORDERED, span);
            case SpanKind.NOTHING -> {
                if (!probe.isValid()) {
                    note(Obstacle.VERSION_NOT_ORDERED, span);
                }
            }
            case SpanKind.COMMITS -> note(Obstacle.COMMITS_ONLY, span);
            case SpanKind.NONE -> {}
            default -> {
                boolean listed = (kind & ~SpanKind.TEXTUAL) == SpanKind.LISTED;
                if (probe.isValid()) {
                    return holdsAsObject(number, span, kind);
                } else if (listed) {
                    return image.isFrom(number, span, probe.text());
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

    private boolean holdsAsObject(int number, int span, int kind) {
        try {
            return isBetween(number, span, kind, probe.parse());
        } catch (InvalidVersionException e) {
            // Of an index from a file, written where the scheme was a more lenient one.
            note(Obstacle.BOUND_NOT_ORDERED, span);
            return false;
        }
    }

    /** Whether a version lies in a span by comparing objects: both bounds are asked, whatever the order is like. */
    private boolean isBetween(int number, int span, int kind, Version version) {
        String from = image.from(number, span);
        int begin = from.isEmpty() ? 1 : version.compareTo(version.scheme().parse(from));
        if ((kind & ~SpanKind.TEXTUAL) == SpanKind.LISTED) {
            return begin == 0;
        }
        String to = image.to(number, span);
        if (begin < 0 || to.isEmpty()) {
            return begin >= 0;
        }
        int end = version.compareTo(version.scheme().parse(to));
        return end < 0 || end == 0 && (kind & ~SpanKind.TEXTUAL) == SpanKind.LAST_AFFECTED;
    }
}
