package dev.scout.sbom.github;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads dependency snapshots, in a stream: what build tools, Syft and Trivy submit to GitHub's dependency graph.
 *
 * <p>Source: GitHub REST API, endpoints for dependency submission.
 */
public final class DependencySnapshotReader implements SbomReader {

    /** Makes a reader. */
    public DependencySnapshotReader() {}

    @Override
    public String name() {
        return "GitHub dependency snapshot";
    }

    @Override
    public Claim claim(DocumentStart start) {
        Map<String, String> members = start.jsonMembers();
        boolean snapshot = members.containsKey("detector") || members.containsKey("job");
        if (snapshot && (members.containsKey("manifests") || members.containsKey("scanned"))) {
            return Claim.CERTAIN;
        }
        return members.containsKey("manifests") && start.jsonNames().contains("resolved") ? Claim.POSSIBLE : Claim.NONE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        JsonInput json = JsonInput.open(document, context);
        if (!json.enterObject()) {
            throw new MalformedDocumentException("no dependency snapshot: not a JSON object", json.position());
        }
        DependencySnapshot snapshot = new DependencySnapshot(context);
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "version" -> snapshot.version = json.integer();
                case "sha" -> snapshot.sha = json.string();
                case "ref" -> snapshot.ref = json.string();
                case "scanned" -> snapshot.scanned = json.string();
                case "job" -> snapshot.correlator = member(json, "correlator");
                case "detector" -> detector(json, snapshot);
                case "metadata" -> metadata(json, snapshot);
                case "manifests" -> snapshot.manifests = manifests(json, context);
                default -> json.skip();
            }
        }
        json.end();
        return snapshot.finish();
    }

    private static void detector(JsonInput json, DependencySnapshot snapshot) throws IOException {
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "name" -> snapshot.detectorName = json.string();
                    case "version" -> snapshot.detectorVersion = json.string();
                    default -> json.skip();
                }
            }
        }
    }

    /** What Syft and Trivy say of an image, in names of their own. */
    private static void metadata(JsonInput json, DependencySnapshot snapshot) throws IOException {
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "syft:distro" -> snapshot.distro = json.string();
                    case "aquasecurity:trivy:RepoTag", "aquasecurity:trivy:RepoDigest" -> {
                        String references = json.string();
                        if (references != null) {
                            snapshot.references.addAll(List.of(references.split(", ", -1)));
                        }
                    }
                    default -> json.skip();
                }
            }
        }
    }

    private static List<SnapshotManifest> manifests(JsonInput json, ReadContext context) throws IOException {
        List<SnapshotManifest> manifests = new ArrayList<>();
        int left = context.limits().items();
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                SnapshotManifest manifest = SnapshotManifest.read(name, json, left);
                left -= manifest.packages().size();
                manifests.add(manifest);
            }
        }
        return manifests;
    }

    /** The text of one member of the object that stands here. */
    static @Nullable String member(JsonInput json, String wanted) throws IOException {
        String text = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                if (name.equals(wanted)) {
                    text = json.string();
                }
            }
        }
        return text;
    }
}
