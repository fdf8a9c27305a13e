package dev.scout.sbom.spdx;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;

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

    /** What SPDX 2.0 and 2.1 put a document into. */
    private static final Set<String> WRAPPERS = Set.of("Document", "SpdxDocument", "spdxDocument");

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
                || members.getOrDefault("specVersion", "").startsWith("SPDX-2")
                || members.getOrDefault("SPDXID", "").equals("SPDXRef-DOCUMENT")) {
            return Claim.CERTAIN;
        }
        boolean possible = WRAPPERS.containsAll(members.keySet()) && !members.isEmpty()
                || members.keySet().stream().anyMatch(ONLY_SPDX_2::contains)
                || !members.isEmpty() && members.keySet().stream().allMatch(LONG::contains);
        return possible ? Claim.POSSIBLE : Claim.NONE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        JsonInput json = JsonInput.open(document, context);
        if (!json.enterObject()) {
            throw new MalformedDocumentException("no SPDX document: not an object", json.position());
        }
        return new SpdxMemberDocument(new JsonMembers(json), context).read();
    }
}
