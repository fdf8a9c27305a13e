package dev.scout.sbom.envelope;

import dev.scout.core.sbom.Material;
import dev.scout.core.sbom.Provenance;
import dev.scout.sbom.reader.JsonSlice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SLSA provenance, of versions 0.1, 0.2 and 1.
 *
 * <p>Rules: the source is what version control says (BuildKit's {@code vcs}, GitHub's {@code workflow}), else the
 * source of the configuration; the revision stands behind an {@code @}. The recipe is the Dockerfile or workflow:
 * {@code path}, {@code entryPoint}, else the {@code filename} that the build was asked for. Sources: SLSA provenance
 * 0.1, 0.2, 1; BuildKit's documentation of its provenance.
 */
final class SlsaProvenance {

    private static final String PREFIX = "https://slsa.dev/provenance/";
    private static final String BUILDKIT = "https://mobyproject.org/buildkit@v1#metadata";
    /** Algorithms of version control systems. */
    private static final List<String> REVISIONS = List.of("gitCommit", "sha1");

    private SlsaProvenance() {}

    /** Whether a predicate of this type is one. */
    static boolean isOne(String predicateType) {
        return predicateType.startsWith(PREFIX);
    }

    /** Reads a predicate. */
    static Provenance read(JsonSlice predicate) throws IOException {
        Map<String, JsonSlice> members = predicate.members();
        JsonSlice definition = members.get("buildDefinition");
        return definition == null ? old(members) : read(definition.members(), members(members.get("runDetails")));
    }

    private static Provenance read(Map<String, JsonSlice> definition, Map<String, JsonSlice> run) throws IOException {
        Map<String, JsonSlice> external = members(definition.get("externalParameters"));
        Map<String, JsonSlice> config = members(external.get("configSource"));
        Map<String, JsonSlice> workflow = members(external.get("workflow"));
        Map<String, JsonSlice> buildkit = members(members(run.get("metadata")).get("buildkit_metadata"));
        String path = text(config.get("path"));
        if (path == null) {
            path = text(workflow.get("path"));
        }
        String source = source(members(buildkit.get("vcs")));
        if (source == null) {
            source = at(text(workflow.get("repository")), text(workflow.get("ref")));
        }
        return new Provenance(
                text(members(run.get("builder")).get("id")),
                text(definition.get("buildType")),
                path == null ? filename(external) : path,
                source == null ? withRevision(config) : source,
                materials(definition.get("resolvedDependencies")));
    }

    private static Provenance old(Map<String, JsonSlice> members) throws IOException {
        Map<String, JsonSlice> invocation = members(members.get("invocation"));
        Map<String, JsonSlice> config = members(invocation.get("configSource"));
        Map<String, JsonSlice> recipe = members(members.get("recipe"));
        Map<String, JsonSlice> buildkit =
                members(members(members.get("metadata")).get(BUILDKIT));
        String entryPoint = text(config.get("entryPoint"));
        if (entryPoint == null) {
            entryPoint = text(recipe.get("entryPoint"));
        }
        String buildType = text(members.get("buildType"));
        String source = source(members(buildkit.get("vcs")));
        return new Provenance(
                text(members(members.get("builder")).get("id")),
                buildType == null ? text(recipe.get("type")) : buildType,
                entryPoint == null ? filename(members(invocation.get("parameters"))) : entryPoint,
                source == null ? withRevision(config) : source,
                materials(members.get("materials")));
    }

    /** The name of the file that BuildKit was asked for. */
    private static @Nullable String filename(Map<String, JsonSlice> parameters) throws IOException {
        Map<String, JsonSlice> request =
                parameters.containsKey("request") ? members(parameters.get("request")) : parameters;
        return text(members(request.get("args")).get("filename"));
    }

    private static @Nullable String source(Map<String, JsonSlice> vcs) throws IOException {
        return at(text(vcs.get("source")), text(vcs.get("revision")));
    }

    private static @Nullable String withRevision(Map<String, JsonSlice> config) throws IOException {
        Map<String, JsonSlice> digests = members(config.get("digest"));
        String revision = null;
        for (String algorithm : REVISIONS) {
            revision = revision == null ? text(digests.get(algorithm)) : revision;
        }
        return at(text(config.get("uri")), revision);
    }

    private static @Nullable String at(@Nullable String uri, @Nullable String revision) {
        return uri == null || revision == null || uri.endsWith(revision) ? uri : uri + "@" + revision;
    }

    private static List<Material> materials(@Nullable JsonSlice slice) throws IOException {
        List<Material> materials = new ArrayList<>();
        for (JsonSlice element : slice == null ? List.<JsonSlice>of() : slice.elements()) {
            Map<String, JsonSlice> members = element.members();
            String uri = text(members.get("uri"));
            if (uri == null) {
                uri = text(members.get("name"));
            }
            Map<String, String> digests = new LinkedHashMap<>();
            for (Map.Entry<String, JsonSlice> digest :
                    members(members.get("digest")).entrySet()) {
                String value = text(digest.getValue());
                if (value != null) {
                    digests.put(digest.getKey(), value);
                }
            }
            if (uri != null || !digests.isEmpty()) {
                materials.add(new Material(uri == null ? "" : uri, digests));
            }
        }
        return materials;
    }

    private static Map<String, JsonSlice> members(@Nullable JsonSlice slice) throws IOException {
        return slice == null ? Map.of() : slice.members();
    }

    /** A text that says something; BuildKit writes empty ones. */
    private static @Nullable String text(@Nullable JsonSlice slice) throws IOException {
        String text = slice == null ? null : slice.text();
        return text == null || text.isBlank() ? null : text;
    }
}
