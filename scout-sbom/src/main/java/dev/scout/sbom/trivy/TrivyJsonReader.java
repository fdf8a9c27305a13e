package dev.scout.sbom.trivy;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads Trivy's JSON reports, in a stream: schema 2, and schema 1, which was an array of results and nothing around it.
 *
 * <p>Source: Trivy's types of reports, results and packages.
 */
public final class TrivyJsonReader implements SbomReader {

    private static final Set<String> OF_A_REPORT = Set.of("ArtifactName", "ArtifactType", "Results");

    /** Makes a reader. */
    public TrivyJsonReader() {}

    @Override
    public String name() {
        return "Trivy JSON";
    }

    @Override
    public Claim claim(DocumentStart start) {
        Map<String, String> members = start.jsonMembers();
        Set<String> names = start.jsonNames();
        boolean report = members.keySet().stream().anyMatch(OF_A_REPORT::contains);
        if (report && (members.containsKey("SchemaVersion") || members.containsKey("Metadata"))) {
            return Claim.CERTAIN;
        }
        boolean results = members.isEmpty() && names.contains("Target");
        boolean packages = names.contains("Vulnerabilities") || names.contains("Packages");
        return members.containsKey("Results") || results && packages ? Claim.POSSIBLE : Claim.NONE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        JsonInput json = JsonInput.open(document, context);
        TrivyReport report = new TrivyReport(context);
        if (json.isArray()) {
            report.results = results(json, context);
        } else if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "SchemaVersion" -> report.schemaVersion = json.integer();
                    case "Trivy" -> report.trivyVersion = version(json);
                    case "ReportID" -> report.id = json.string();
                    case "CreatedAt" -> report.created = json.string();
                    case "ArtifactName" -> report.artifactName = json.string();
                    case "ArtifactType" -> report.artifactType = json.string();
                    case "Metadata" -> report.metadata = TrivyMetadata.read(json);
                    case "Results" -> report.results = results(json, context);
                    default -> json.skip();
                }
            }
        } else {
            throw new MalformedDocumentException("no Trivy report: neither object nor array", json.position());
        }
        json.end();
        return report.finish();
    }

    private static @Nullable String version(JsonInput json) throws IOException {
        String version = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                if (name.equals("Version")) {
                    version = json.string();
                }
            }
        }
        return version;
    }

    private static List<TrivyResult> results(JsonInput json, ReadContext context) throws IOException {
        List<TrivyResult> results = new ArrayList<>();
        int packages = 0;
        if (json.enterArray()) {
            while (json.nextElement()) {
                TrivyResult result = TrivyResult.read(json, context.limits().items() - packages);
                if (result != null) {
                    results.add(result);
                    packages += result.packages().size();
                }
            }
        }
        return results;
    }
}
