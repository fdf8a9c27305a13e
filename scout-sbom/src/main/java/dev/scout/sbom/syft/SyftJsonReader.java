package dev.scout.sbom.syft;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Syft's own JSON, of every schema from 1 to 16 and after, in a stream.
 *
 * <p>Rules: an artifact is a component; files are none, but tell where packages lie; relationships between packages,
 * and from the source to packages, are edges. Source: Syft's JSON schemas and its model of them.
 */
public final class SyftJsonReader implements SbomReader {

    /** Names that only Syft writes. */
    private static final Set<String> ONLY_SYFT = Set.of("artifactRelationships", "foundBy", "metadataType", "layerID");

    /** Makes a reader. */
    public SyftJsonReader() {}

    @Override
    public String name() {
        return "Syft JSON";
    }

    @Override
    public Claim claim(DocumentStart start) {
        Map<String, String> members = start.jsonMembers();
        if (members.containsKey("artifactRelationships")
                || members.containsKey("artifacts")
                        && start.jsonNames().stream().anyMatch(ONLY_SYFT::contains)) {
            return Claim.CERTAIN;
        }
        // others have artifacts, too, such as builds
        boolean bill = start.jsonNames().contains("purl") || members.containsKey("distro");
        return bill && members.containsKey("artifacts") ? Claim.POSSIBLE : Claim.NONE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        JsonInput json = JsonInput.open(document, context);
        if (!json.isObject()) {
            throw new MalformedDocumentException("no Syft document: not a JSON object", json.position());
        }
        return new Reading(json, context).read();
    }

    /** One reading of one document. */
    private static final class Reading {

        private final JsonInput json;
        private final ReadContext context;
        private final List<SyftPackage> packages = new ArrayList<>();
        private final SyftRelationships relationships;
        private final SyftFiles files;
        private @Nullable SyftSource source;
        private @Nullable OperatingSystem distro;
        private @Nullable Tool tool;
        private @Nullable String schemaVersion;

        Reading(JsonInput json, ReadContext context) {
            this.json = json;
            this.context = context;
            this.relationships = new SyftRelationships(json, context);
            this.files = new SyftFiles(json, context);
        }

        Sbom read() throws IOException {
            json.enterObject();
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "artifacts" -> artifacts();
                    case "artifactRelationships" -> relationships.read();
                    case "files" -> files.read();
                    case "source" -> source = SyftSource.read(json, context);
                    case "distro" -> distro = SyftDistro.read(json);
                    case "descriptor" -> tool = tool();
                    case "schema" -> schemaVersion = schemaVersion();
                    default -> json.skip();
                }
            }
            json.end();
            return finish();
        }

        private void artifacts() throws IOException {
            packages.clear();
            if (json.enterArray()) {
                while (json.nextElement()) {
                    if (packages.size() == context.limits().items()) {
                        throw new MalformedDocumentException(
                                "more than " + context.limits().items() + " artifacts", json.position());
                    }
                    SyftPackage read = SyftPackage.read(json);
                    if (read != null) {
                        packages.add(read);
                    }
                }
            }
        }

        private @Nullable Tool tool() throws IOException {
            String name = null;
            String version = null;
            if (json.enterObject()) {
                for (String member; (member = json.nextName()) != null; ) {
                    switch (member) {
                        case "name" -> name = json.string();
                        case "version" -> version = json.string();
                        default -> json.skip();
                    }
                }
            }
            boolean known = version != null && !version.isEmpty() && !version.equals("[not provided]");
            return name == null ? null : new Tool("anchore", name, known ? version : null);
        }

        private @Nullable String schemaVersion() throws IOException {
            if (json.isString()) {
                return json.string();
            }
            String version = null;
            if (json.enterObject()) {
                for (String name; (name = json.nextName()) != null; ) {
                    if (name.equals("version")) {
                        version = json.string();
                    }
                }
            }
            return version;
        }

        private Sbom finish() throws MalformedDocumentException {
            if (schemaVersion == null) {
                context.report(Kind.MISSING, "the document does not say which schema it follows");
            }
            SbomAssembler sbom = new SbomAssembler(context);
            String sourceRef = null;
            if (source != null) {
                sourceRef = sbom.subject(source.builder()).ref();
            }
            NamedDistributions named = new NamedDistributions();
            for (SyftPackage read : packages) {
                files.complete(read);
                sbom.add(read.builder());
                named.add(read.builder().purl());
            }
            relationships.edges(sbom, sourceRef, files);
            OperatingSystem system = distro == null ? named.only() : distro;
            if (system != null) {
                sbom.operatingSystem(system);
            }
            sbom.image(source == null ? null : source.image(system));
            return sbom.finish(new SbomDocument(
                    "Syft",
                    schemaVersion,
                    null,
                    null,
                    source == null ? null : source.name(),
                    null,
                    List.of(),
                    tool == null ? List.of() : List.of(tool)));
        }
    }
}
