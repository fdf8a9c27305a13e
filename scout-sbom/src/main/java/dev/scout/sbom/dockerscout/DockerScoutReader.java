package dev.scout.sbom.dockerscout;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.NamedDistributions;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomAssembler;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Docker Scout's own JSON, in a stream.
 *
 * <p>Rules: an artifact is a component; one with a {@code parent} lies in it, others in the image. Secrets and
 * vulnerabilities are no part of the bill, and reported; {@link ScoutSecrets} reads the former. Source: the types of
 * docker/index-cli-plugin, which Docker Scout grew out of, and the documentation of {@code docker scout sbom}.
 */
public final class DockerScoutReader implements SbomReader {

    /** Names that only Scout writes. */
    private static final Set<String> ONLY_SCOUT =
            Set.of("sbom_version", "raw_manifest", "raw_config", "diff_id", "installed_size", "os_distro");

    /** Makes a reader. */
    public DockerScoutReader() {}

    @Override
    public String name() {
        return "Docker Scout JSON";
    }

    @Override
    public Claim claim(DocumentStart start) {
        Map<String, String> members = start.jsonMembers();
        boolean scout = start.jsonNames().stream().anyMatch(ONLY_SCOUT::contains);
        boolean image = members.containsKey("source") && start.jsonNames().contains("image");
        if (scout && (image || members.containsKey("artifacts"))) {
            return Claim.CERTAIN;
        }
        return image && (members.containsKey("artifacts") || members.containsKey("descriptor"))
                ? Claim.POSSIBLE
                : Claim.NONE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        JsonInput json = JsonInput.open(document, context);
        if (!json.isObject()) {
            throw new MalformedDocumentException("no Docker Scout document: not a JSON object", json.position());
        }
        return new Reading(json, context).read();
    }

    /** One reading of one document. */
    private static final class Reading {

        private final JsonInput json;
        private final ReadContext context;
        private final List<ScoutArtifact> artifacts = new ArrayList<>();
        private ScoutImage image;
        private @Nullable String toolName;
        private @Nullable String toolVersion;
        private @Nullable String sbomVersion;

        Reading(JsonInput json, ReadContext context) {
            this.json = json;
            this.context = context;
            this.image = new ScoutImage(json, context);
        }

        Sbom read() throws IOException {
            json.enterObject();
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "source" -> source();
                    case "artifacts" -> artifacts();
                    case "descriptor" -> descriptor();
                    case "secrets", "vulnerabilities" -> beside(name);
                    default -> json.skip();
                }
            }
            json.end();
            return finish();
        }

        private void source() throws IOException {
            image = new ScoutImage(json, context);
            if (json.enterObject()) {
                for (String name; (name = json.nextName()) != null; ) {
                    if (name.equals("image")) {
                        image.read();
                    }
                }
            }
        }

        private void artifacts() throws IOException {
            artifacts.clear();
            if (json.enterArray()) {
                while (json.nextElement()) {
                    if (artifacts.size() == context.limits().items()) {
                        throw new MalformedDocumentException(
                                "more than " + context.limits().items() + " artifacts", json.position());
                    }
                    ScoutArtifact artifact = ScoutArtifact.read(json);
                    if (artifact != null) {
                        artifacts.add(artifact);
                    }
                }
            }
        }

        private void descriptor() throws IOException {
            if (json.isString()) {
                toolName = json.string();
                return;
            }
            if (json.enterObject()) {
                for (String name; (name = json.nextName()) != null; ) {
                    switch (name) {
                        case "name" -> toolName = json.string();
                        case "version" -> toolVersion = json.string();
                        case "sbom_version" -> sbomVersion = json.string();
                        default -> json.skip();
                    }
                }
            }
        }

        private void beside(String name) throws IOException {
            if (json.isArray()) {
                json.enterArray();
                int count = 0;
                while (json.nextElement()) {
                    count++;
                }
                if (count > 0) {
                    json.report(Kind.UNSUPPORTED, count + " " + name + " are no components; left out");
                }
            }
        }

        private Sbom finish() throws MalformedDocumentException {
            SbomAssembler sbom = new SbomAssembler(context);
            String root = sbom.subject(image.builder()).ref();
            NamedDistributions named = new NamedDistributions();
            Map<String, String> refs = new HashMap<>();
            List<Component> components = new ArrayList<>();
            for (ScoutArtifact artifact : artifacts) {
                named.add(artifact.builder().purl());
                Component component = sbom.add(artifact.builder());
                components.add(component);
                if (artifact.purl() != null) {
                    refs.putIfAbsent(artifact.purl(), component.ref());
                }
            }
            for (int i = 0; i < components.size(); i++) {
                String parent = artifacts.get(i).parent();
                String holder = parent == null ? root : refs.get(parent);
                if (holder == null) {
                    context.report(Kind.REFERENCE, "there is no parent \"" + parent + "\"; taken to lie in the image");
                    holder = root;
                }
                sbom.edge(holder, components.get(i).ref(), Dependency.Kind.CONTAINS, Scope.UNSPECIFIED);
            }
            OperatingSystem system = image.operatingSystem() == null ? named.only() : image.operatingSystem();
            if (system != null) {
                sbom.operatingSystem(system);
            }
            sbom.image(image.metadata(system));
            return sbom.finish(new SbomDocument(
                    "Docker Scout",
                    sbomVersion,
                    null,
                    null,
                    image.name(),
                    null,
                    List.of(),
                    toolName == null ? List.of() : List.of(new Tool("Docker", toolName, toolVersion))));
        }
    }
}
