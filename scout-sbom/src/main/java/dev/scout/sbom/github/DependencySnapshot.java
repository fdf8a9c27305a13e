package dev.scout.sbom.github;

import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.github.SnapshotManifest.Resolved;
import dev.scout.sbom.reader.ComponentBuilder;
import dev.scout.sbom.reader.DistributionNames;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.ImageReferences;
import dev.scout.sbom.reader.NamedDistributions;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomAssembler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot, when it has been read, and what it means.
 *
 * <p>Rules: what is resolved in a manifest is a component. The subject is the repository at a commit, or the image that
 * the metadata name; it needs what is direct, and what no relationship is told of. The scope of a package is that of
 * all edges to it.
 */
final class DependencySnapshot {

    private final ReadContext context;

    @Nullable
    Long version;

    @Nullable
    String sha;

    @Nullable
    String ref;

    @Nullable
    String scanned;

    @Nullable
    String correlator;

    @Nullable
    String detectorName;

    @Nullable
    String detectorVersion;

    @Nullable
    String distro;

    final ImageReferences references = new ImageReferences();
    List<SnapshotManifest> manifests = List.of();

    DependencySnapshot(ReadContext context) {
        this.context = context;
    }

    Sbom finish() throws MalformedDocumentException {
        Facts facts = new Facts((kind, message) -> context.report(kind, message));
        SbomAssembler sbom = new SbomAssembler(context);
        boolean image = !references.isEmpty();
        String root = sbom.subject(new ComponentBuilder()
                        .ref("snapshot")
                        .type(image ? ComponentType.CONTAINER : ComponentType.APPLICATION)
                        .written(null, image ? references.list().get(0).toString() : repository(), sha))
                .ref();
        NamedDistributions named = new NamedDistributions();
        for (SnapshotManifest manifest : manifests) {
            add(manifest, sbom, root, named);
        }
        OperatingSystem system = operatingSystem(facts);
        system = system == null ? named.only() : system;
        if (system != null) {
            sbom.operatingSystem(system);
        }
        if (image) {
            sbom.image(new ImageMetadata(
                    new ImageIdentity(references.list(), null, null, null),
                    null,
                    null,
                    system,
                    ImageConfig.EMPTY,
                    List.of()));
        }
        return sbom.finish(new SbomDocument(
                "GitHub dependency snapshot",
                version == null ? null : version.toString(),
                null,
                null,
                correlator,
                facts.instant(scanned),
                List.of(),
                detectorName == null ? List.of() : List.of(new Tool(null, detectorName, detectorVersion))));
    }

    private @Nullable String repository() {
        return correlator == null ? ref : correlator;
    }

    /** Syft writes the distribution as a package URL of type generic. */
    private @Nullable OperatingSystem operatingSystem(Facts facts) {
        PackageUrl purl = facts.purl(distro);
        return purl == null ? null : DistributionNames.operatingSystem(purl.name(), purl.version());
    }

    private void add(SnapshotManifest manifest, SbomAssembler sbom, String root, NamedDistributions named)
            throws MalformedDocumentException {
        Map<String, Integer> byKey = new HashMap<>();
        List<String> refs = new ArrayList<>();
        List<Scope> scopes = new ArrayList<>();
        List<Resolved> packages = manifest.packages();
        for (int i = 0; i < packages.size(); i++) {
            Resolved read = packages.get(i);
            ComponentBuilder builder = component(manifest, read);
            PackageUrl purl = read.purl();
            named.add(purl);
            refs.add(sbom.add(builder).ref());
            scopes.add(scope(read.scope()));
            byKey.putIfAbsent(read.key(), i);
            if (purl != null) {
                byKey.putIfAbsent(purl.toString(), i);
                byKey.putIfAbsent(name(purl) + "@" + purl.version(), i);
            }
        }
        int toNothing = 0;
        for (int i = 0; i < packages.size(); i++) {
            Resolved read = packages.get(i);
            if (!"indirect".equals(read.relationship())) {
                sbom.edge(root, refs.get(i), Dependency.Kind.DEPENDS_ON, scopes.get(i));
            }
            for (String other : read.dependencies()) {
                Integer target = byKey.get(other);
                if (target == null) {
                    toNothing++;
                } else {
                    sbom.edge(refs.get(i), refs.get(target), Dependency.Kind.DEPENDS_ON, scopes.get(target));
                }
            }
        }
        if (toNothing > 0) {
            context.report(
                    Kind.REFERENCE,
                    toNothing + " dependencies on packages that \"" + manifest.name() + "\" does not list; left out");
        }
    }

    /** The name as package managers write it, with its namespace except for packages of distributions. */
    private static String name(PackageUrl purl) {
        boolean plain = purl.namespace() == null
                || purl.type().equals("apk")
                || purl.type().equals("deb")
                || purl.type().equals("rpm");
        String separator = purl.type().equals("maven") ? ":" : "/";
        return plain ? purl.name() : purl.namespace() + separator + purl.name();
    }

    private static ComponentBuilder component(SnapshotManifest manifest, Resolved read) {
        PackageUrl purl = read.purl();
        ComponentBuilder builder = new ComponentBuilder()
                .ref(manifest.name() + "#" + read.key())
                .type(ComponentType.LIBRARY)
                .written(
                        purl == null ? null : purl.namespace(),
                        purl == null ? read.key() : purl.name(),
                        purl == null ? null : purl.version());
        if (purl != null) {
            builder.purl(purl);
        }
        if (read.brokenPurl() != null) {
            builder.identifier("purl", read.brokenPurl());
        }
        if (read.path() != null) {
            builder.location(new Location(read.path(), null, null));
        }
        return builder;
    }

    private static Scope scope(@Nullable String scope) {
        if (scope == null) {
            return Scope.UNSPECIFIED;
        }
        return scope.equals("development")
                ? Scope.DEVELOPMENT
                : scope.equals("runtime") ? Scope.RUNTIME : Scope.UNSPECIFIED;
    }
}
