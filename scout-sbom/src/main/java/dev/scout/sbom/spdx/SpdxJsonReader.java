package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.BillParts;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads SPDX 2 documents in JSON, of version 2.0 to 2.3, in a stream.
 *
 * <p>Rules: a package is a component and the one that is described is the subject; files tell where packages lie;
 * relationships are edges, in whichever direction they are written; {@code NOASSERTION} and {@code NONE} are absent.
 * Relations of no meaning to the model are kept as edges of kind OTHER. Snippets, verification codes, download
 * locations, home pages and the licences of single files are passed over.
 *
 * <p>Source: SPDX 2.3 and its JSON schema; documents of Syft, Trivy, Tern, the bom tool and others. SPDX 3 is another
 * standard.
 */
public final class SpdxJsonReader implements SbomReader {

    private static final Set<String> ONLY_SPDX_2 = Set.of(
            "dataLicense",
            "documentDescribes",
            "documentNamespace",
            "externalDocumentRefs",
            "hasExtractedLicensingInfos",
            "SPDXID",
            "spdxVersion");

    /** Arrays that may be so long, at the beginning of a document, that its other members are not seen. */
    private static final Set<String> LONG = Set.of("files", "packages", "relationships", "snippets");

    /** Makes a reader. */
    public SpdxJsonReader() {}

    @Override
    public String name() {
        return "SPDX 2 JSON";
    }

    @Override
    public Claim claim(DocumentStart start) {
        Map<String, String> members = start.jsonMembers();
        if (members.containsKey("@context") || members.containsKey("@graph")) {
            return Claim.NONE;
        }
        if (members.getOrDefault("spdxVersion", "").startsWith("SPDX-2")
                || members.getOrDefault("SPDXID", "").equals("SPDXRef-DOCUMENT")) {
            return Claim.CERTAIN;
        }
        boolean possible = members.keySet().stream().anyMatch(ONLY_SPDX_2::contains)
                || !members.isEmpty() && members.keySet().stream().allMatch(LONG::contains);
        return possible ? Claim.POSSIBLE : Claim.NONE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        return read(document, context, null);
    }

    @Override
    public void stream(InputStream document, ReadContext context, BillParts parts) throws IOException {
        read(document, context, parts);
    }

    private static Sbom read(InputStream document, ReadContext context, @Nullable BillParts parts) throws IOException {
        JsonInput json = JsonInput.open(document, context);
        if (!json.enterObject()) {
            throw new MalformedDocumentException("no SPDX document: not an object", json.position());
        }
        SpdxAssembler assembler = new SpdxAssembler(context, json::report, parts);
        SpdxJsonElements elements = new SpdxJsonElements(json);
        SpdxHeader header = new SpdxHeader();
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "spdxVersion" -> header.spdxVersion = json.string();
                case "SPDXID" -> header.id = json.string();
                case "name" -> header.name = json.string();
                case "documentNamespace" -> header.documentNamespace = json.string();
                case "creationInfo" -> creationInfo(json, header);
                case "documentDescribes" -> header.describes = json.strings();
                case "annotations" -> header.annotations = elements.annotations();
                case "packages" -> {
                    assembler.clearPackages();
                    elements.each(() -> assembler.add(elements.spdxPackage()));
                }
                case "files" -> {
                    assembler.clearFiles();
                    elements.each(() -> assembler.add(elements.file()));
                }
                case "relationships" -> {
                    assembler.clearRelationships();
                    elements.each(() -> assembler.add(elements.relationship()));
                }
                case "hasExtractedLicensingInfos" -> elements.each(() -> extractedLicense(json, assembler));
                default -> json.skip();
            }
        }
        json.end();
        if (header.spdxVersion == null && header.id == null && header.documentNamespace == null) {
            throw new MalformedDocumentException(
                    "no SPDX document: neither spdxVersion nor SPDXID nor documentNamespace", json.position());
        }
        if (header.spdxVersion == null) {
            json.report(Kind.MISSING, "the document does not say which version of SPDX it follows");
        }
        return assembler.finish(header);
    }

    private static void creationInfo(JsonInput json, SpdxHeader header) throws IOException {
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "created" -> header.created = json.string();
                    case "creators" -> header.creators = json.isArray() ? json.strings() : one(json.string());
                    default -> json.skip();
                }
            }
        }
    }

    private static void extractedLicense(JsonInput json, SpdxAssembler assembler) throws IOException {
        String id = null;
        String licenseName = null;
        String text = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "licenseId" -> id = json.string();
                case "name" -> licenseName = json.string();
                case "extractedText" -> text = json.string();
                default -> json.skip();
            }
        }
        assembler.addExtractedLicense(id, licenseName, text);
    }

    private static List<String> one(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
