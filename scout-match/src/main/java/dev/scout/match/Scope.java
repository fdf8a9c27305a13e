package dev.scout.match;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.Verdict.Undecided.Obstacle;
import dev.scout.match.ecosystem.DistTag;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.HostRelease;
import dev.scout.match.ecosystem.ReleaseJoin;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells which entries are for a component: those of its release, its architecture, its module's stream, its repository.
 * Entered with one component after another of one bill; most of them share a release, which is then read once.
 */
final class Scope {

    /** How an entry stands to a component. */
    enum Standing {
        INSIDE(ComponentMatcher.NONE, null),
        OTHER_RELEASE(ComponentMatcher.OTHER_RELEASE, null),
        OTHER_STREAM(ComponentMatcher.OTHER_STREAM, null),
        OTHER_ARCHITECTURE(ComponentMatcher.OTHER_ARCHITECTURE, null),
        OTHER_REPOSITORY(ComponentMatcher.OTHER_REPOSITORY, null),
        NO_RELEASE(ComponentMatcher.NONE, Obstacle.NO_RELEASE),
        NO_STREAM(ComponentMatcher.NONE, Obstacle.NO_STREAM),
        NO_REPOSITORY(ComponentMatcher.NONE, Obstacle.NO_REPOSITORY);

        private final int miss;
        private final @Nullable Obstacle doubt;

        Standing(int miss, @Nullable Obstacle doubt) {
            this.miss = miss;
            this.doubt = doubt;
        }

        /** Why the entry leaves it alone; {@link ComponentMatcher#NONE} if it does not. */
        int miss() {
            return miss;
        }

        /** Why it cannot be told; null if it can. */
        @Nullable
        Obstacle doubt() {
            return doubt;
        }
    }

    private final @Nullable OperatingSystem system;
    private final ScopeMemo memo = new ScopeMemo();
    private @Nullable IndexImage image;
    private @Nullable Component component;
    private @Nullable PackageUrl purl;
    private @Nullable Ecosystem ecosystem;
    private @Nullable String version;
    /** The component's module stream; null until it is asked for. */
    private @Nullable String installed;

    private @Nullable String lastEcosystem;
    private @Nullable String lastRelease;
    private HostRelease host = HostRelease.UNKNOWN;

    Scope(@Nullable OperatingSystem system) {
        this.system = system;
    }

    /** Takes another component. */
    void enter(Component newComponent, PackageUrl newPurl, Ecosystem newEcosystem, @Nullable String newVersion) {
        component = newComponent;
        purl = newPurl;
        ecosystem = newEcosystem;
        version = newVersion;
        installed = null;
        if (newEcosystem.isDistribution()) {
            String release = release(newPurl, newEcosystem, newVersion);
            if (!newEcosystem.name().equals(lastEcosystem) || !Objects.equals(release, lastRelease)) {
                host = newEcosystem.releases().host(release, newEcosystem.purlNamespaces());
                lastEcosystem = newEcosystem.name();
                lastRelease = release;
                memo.clear();
            }
        }
    }

    /** Takes the image that the next entries are of. */
    void enter(IndexImage newImage) {
        if (!newImage.equals(image)) {
            image = newImage;
            memo.clear();
        }
    }

    /** How an entry of a package stands to the component. */
    Standing of(int number, int entry) {
        IndexImage image = image();
        if (ecosystem != null && !ecosystem.isDistribution()) {
            return repository(image.texts.get(image.release(entry)));
        }
        ScopeMemo.Known known = known(entry);
        switch (known.release()) {
            case OTHER -> {
                return Standing.OTHER_RELEASE;
            }
            case SAME -> {
                if (!host.channels().isEmpty() && isSuperseded(number, entry)) {
                    return Standing.OTHER_RELEASE;
                }
            }
            default -> {}
        }
        if (!isForArchitecture(known.architecture())) {
            return Standing.OTHER_ARCHITECTURE;
        }
        String streams = known.streams();
        Standing module = streams == null ? Standing.INSIDE : stream(streams);
        boolean release = known.release() == ReleaseJoin.UNKNOWN && module.miss() == ComponentMatcher.NONE;
        return release ? Standing.NO_RELEASE : module;
    }

    private IndexImage image() {
        return Objects.requireNonNull(image);
    }

    private ScopeMemo.Known known(int entry) {
        IndexImage image = image();
        int text = image.release(entry);
        ScopeMemo.Known known = memo.get(text);
        if (known == null) {
            String written = image.texts.get(text);
            int slash = written.indexOf(EntryScope.STREAMS);
            String plain = slash < 0 ? written : written.substring(0, slash);
            int at = plain.indexOf(EntryScope.ARCHITECTURE);
            known = new ScopeMemo.Known(
                    host.join(at < 0 ? plain : plain.substring(0, at)),
                    at < 0 ? "" : plain.substring(at + 1),
                    slash < 0 ? null : written.substring(slash + 1));
            memo.put(text, known);
        }
        return known;
    }

    /** A component that says of no architecture may be of any. */
    private boolean isForArchitecture(String architecture) {
        if (architecture.isEmpty()) {
            return true;
        }
        String own = Architectures.of(purl);
        return own.isEmpty() || own.equals(architecture);
    }

    /** Whether the same advisory says something of a channel that the component is subscribed to. */
    private boolean isSuperseded(int number, int entry) {
        IndexImage image = image();
        int advisory = image.entryAdvisory[entry];
        for (int i = entry + 1; i < image.packageEntryEnd[number] && image.entryAdvisory[i] == advisory; i++) {
            if (image.release(i) != 0 && known(i).release() == ReleaseJoin.CHANNEL) {
                return true;
            }
        }
        for (int i = entry - 1; i >= image.firstEntry(number) && image.entryAdvisory[i] == advisory; i--) {
            if (image.release(i) != 0 && known(i).release() == ReleaseJoin.CHANNEL) {
                return true;
            }
        }
        return false;
    }

    /**
     * A package of one stream is not for advisories of another, and one of no module for none of any; a package that
     * was built in a module which nobody names may be of any stream.
     */
    private Standing stream(String streams) {
        String own = installed;
        if (own == null) {
            own = component == null || purl == null ? "" : ModuleStreams.installed(component, purl);
            installed = own;
        }
        if (own.isEmpty() && !ModuleStreams.isModular(version)) {
            return Standing.OTHER_STREAM;
        } else if (own.isEmpty() || streams.isEmpty()) {
            return Standing.NO_STREAM;
        }
        return ModuleStreams.contains(streams, own) ? Standing.INSIDE : Standing.OTHER_STREAM;
    }

    private Standing repository(String repository) {
        String written = purl == null ? null : purl.qualifier("repository_url");
        if (written == null) {
            return Standing.NO_REPOSITORY;
        }
        return Repositories.normalise(written).equals(repository) ? Standing.INSIDE : Standing.OTHER_REPOSITORY;
    }

    /**
     * What is said of a component's release: by its package URL, else by the whole bill, else by its version; null if
     * nobody says. Where the version or the repository tells that it came through a channel of its own, a word for that
     * is added.
     */
    private @Nullable String release(PackageUrl from, Ecosystem of, @Nullable String at) {
        String release = distro(from);
        if (release == null) {
            release = system == null ? null : release(system, of);
        }
        if (release == null) {
            String built = at == null ? null : DistTag.release(at, of);
            if (built == null) {
                return null;
            }
            release = from.namespace() + " " + built;
        }
        String repository = from.qualifier("repository_id");
        if (repository != null) {
            return release + " " + repository;
        }
        String mark = at == null ? "" : ChannelMark.of(at, of);
        return mark.isEmpty() ? release : release + mark;
    }

    private static @Nullable String release(OperatingSystem system, Ecosystem of) {
        String distribution = system.distribution();
        if (distribution == null || !of.purlNamespaces().contains(distribution.toLowerCase(Locale.ROOT))) {
            return null;
        }
        StringBuilder text = new StringBuilder(distribution);
        for (String part : new @Nullable String[] {system.version(), system.prettyName(), system.codename()}) {
            if (part != null) {
                text.append(' ').append(part);
            }
        }
        return text.toString();
    }

    /**
     * What a package URL says of its distribution, with the namespace before it: {@code distro}, else Scout's
     * {@code os_name}, {@code os_version} and {@code os_distro}; null if nothing.
     */
    static @Nullable String distro(PackageUrl purl) {
        String distro = purl.qualifier("distro");
        if (distro == null) {
            String version = purl.qualifier("os_version");
            String codename = purl.qualifier("os_distro");
            String name = purl.qualifier("os_name");
            if (version == null && codename == null) {
                return null;
            }
            distro = (name == null ? "" : name + " ") + (version == null ? codename : version);
        }
        return purl.namespace() == null ? distro : purl.namespace() + " " + distro;
    }
}
