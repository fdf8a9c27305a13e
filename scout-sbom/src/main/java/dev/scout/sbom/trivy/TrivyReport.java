package dev.scout.sbom.trivy;

import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.reader.ComponentBuilder;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.NamedDistributions;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomAssembler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report, when it has been read, and what it means.
 *
 * <p>Rules: a package is a component. The subject needs those that are the root of a project, in its workspace or
 * direct; the others that nothing is said of lie in it. {@code DependsOn} holds within a result. Where a result lists
 * no packages, those that its vulnerabilities name are all that is known, and a diagnostic says that the list is a
 * part. A report without any result for packages is no bill.
 */
final class TrivyReport {

    private static final String PROPERTY = "aquasecurity:trivy:";

    private final ReadContext context;
    private final SbomAssembler sbom;

    @Nullable
    Long schemaVersion;

    @Nullable
    String trivyVersion;

    @Nullable
    String id;

    @Nullable
    String created;

    @Nullable
    String artifactName;

    @Nullable
    String artifactType;

    TrivyMetadata metadata = TrivyMetadata.NOTHING;
    List<TrivyResult> results = List.of();

    TrivyReport(ReadContext context) {
        this.context = context;
        this.sbom = new SbomAssembler(context);
    }

    private @Nullable OperatingSystem distribution;

    Sbom finish() throws MalformedDocumentException {
        if (results.stream().noneMatch(TrivyResult::isOfPackages)) {
            throw new MalformedDocumentException(
                    "no bill: a Trivy report without any result for packages", Position.UNKNOWN);
        }
        distribution = metadata.operatingSystem;
        boolean image = "container_image".equals(artifactType) || metadata.isOfImage();
        ComponentBuilder subject = new ComponentBuilder()
                .ref("artifact")
                .type(image ? ComponentType.CONTAINER : ComponentType.APPLICATION)
                .written(null, artifactName, metadata.commit);
        String root = sbom.subject(subject).ref();
        for (TrivyResult result : results) {
            distribution = distribution == null ? result.distribution() : distribution;
        }
        NamedDistributions named = new NamedDistributions();
        List<TrivyPackage> all = new ArrayList<>();
        boolean partial = false;
        for (TrivyResult result : results) {
            if (result.isOfPackages()) {
                boolean listed = !result.packages().isEmpty();
                partial |= !listed;
                List<TrivyPackage> packages = listed ? result.packages() : once(result.vulnerable());
                add(result, packages, root, named);
                all.addAll(packages);
            }
        }
        if (partial) {
            context.report(
                    Kind.MISSING, "the report does not list packages: only those that vulnerabilities name are known");
        }
        OperatingSystem system = distribution == null ? named.only() : distribution;
        if (system != null) {
            sbom.operatingSystem(system);
        }
        ImageMetadata described = image ? metadata.image(artifactName, system, all) : null;
        sbom.image(described);
        return sbom.finish(document());
    }

    private SbomDocument document() {
        Facts facts = new Facts((kind, message) -> context.report(kind, message));
        return new SbomDocument(
                "Trivy",
                String.valueOf(schemaVersion == null ? 1 : schemaVersion),
                id,
                null,
                artifactName,
                facts.instant(created),
                List.of(),
                List.of(new Tool("aquasecurity", "trivy", trivyVersion)));
    }

    /** Packages as vulnerabilities name them, each once. */
    private static List<TrivyPackage> once(List<TrivyPackage> named) {
        Set<List<@Nullable Object>> seen = new HashSet<>();
        List<TrivyPackage> packages = new ArrayList<>();
        for (TrivyPackage read : named) {
            List<@Nullable Object> key = new ArrayList<>();
            key.add(read.uid);
            key.add(read.name);
            key.add(read.version);
            key.add(read.filePath);
            if (seen.add(key)) {
                packages.add(read);
            }
        }
        return packages;
    }

    private void add(TrivyResult result, List<TrivyPackage> packages, String root, NamedDistributions named)
            throws MalformedDocumentException {
        Map<String, String> refs = new HashMap<>();
        List<String> refOf = new ArrayList<>();
        Set<String> development = new HashSet<>();
        for (TrivyPackage read : packages) {
            ComponentBuilder builder = component(read, result);
            named.add(builder.purl());
            String ref = sbom.add(builder).ref();
            refOf.add(ref);
            refs.putIfAbsent(read.id == null ? read.name + "@" + read.version : read.id, ref);
            if (read.development) {
                development.add(ref);
            }
        }
        int toNothing = 0;
        for (int i = 0; i < packages.size(); i++) {
            TrivyPackage read = packages.get(i);
            String ref = refOf.get(i);
            sbom.edge(root, ref, toRoot(read), scope(ref, development));
            for (String other : read.dependsOn) {
                String target = refs.get(other);
                toNothing += target == null ? 1 : 0;
                if (target != null) {
                    sbom.edge(ref, target, Dependency.Kind.DEPENDS_ON, scope(target, development));
                }
            }
        }
        if (toNothing > 0) {
            context.report(
                    Kind.REFERENCE, toNothing + " dependencies on packages that are not in the report; left out");
        }
    }

    private static Dependency.Kind toRoot(TrivyPackage read) {
        String relationship = read.relationship;
        boolean direct =
                "root".equals(relationship) || "workspace".equals(relationship) || "direct".equals(relationship);
        return direct ? Dependency.Kind.DEPENDS_ON : Dependency.Kind.CONTAINS;
    }

    private static Scope scope(String ref, Set<String> development) {
        return development.contains(ref) ? Scope.DEVELOPMENT : Scope.UNSPECIFIED;
    }

    private ComponentBuilder component(TrivyPackage read, TrivyResult result) {
        ComponentBuilder builder = new ComponentBuilder()
                .ref(read.uid)
                .type(ComponentType.LIBRARY)
                .written(null, read.name, read.fullVersion())
                .foundBy(read.analyzedBy);
        PackageUrl purl = read.purl == null ? TrivyPurls.of(read, result.type(), distribution) : read.purl;
        if (purl != null) {
            builder.purl(purl);
        }
        if (read.brokenPurl != null) {
            builder.identifier("purl", read.brokenPurl);
        }
        read.licenses.forEach(builder::declared);
        if (read.digest != null) {
            builder.hash(read.digest);
        }
        if (read.maintainer != null) {
            builder.publisher(new Party(Party.Kind.UNKNOWN, read.maintainer, null, null));
        }
        if (read.sourceName != null) {
            builder.source(new SourcePackage(read.sourceName, read.fullSourceVersion()));
        }
        location(read, result, builder);
        property("PkgID", read.id, builder);
        property("PkgType", result.type(), builder);
        property("Modularitylabel", read.modularityLabel, builder);
        return builder;
    }

    /** Trivy writes paths without their leading slash. */
    private static void location(TrivyPackage read, TrivyResult result, ComponentBuilder builder) {
        String path = read.filePath == null ? result.file() : read.filePath;
        TrivyLayer layer = read.layer();
        Digest digest = layer == null ? null : layer.digest();
        Digest diffId = layer == null ? null : layer.diffId();
        if (path != null || digest != null || diffId != null) {
            builder.location(new Location(path == null || path.startsWith("/") ? path : "/" + path, digest, diffId));
        }
    }

    private static void property(String name, @Nullable String value, ComponentBuilder builder) {
        if (value != null) {
            builder.property(PROPERTY + name, value);
        }
    }
}
