package dev.scout.sbom.spdx;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A whole SPDX 2 document by the names of its members, which JSON, YAML and XML have in common. */
final class SpdxMemberDocument {

    private final SpdxMembers members;
    private final SpdxMemberElements elements;
    private final SpdxAssembler assembler;
    private final SpdxHeader header = new SpdxHeader();

    SpdxMemberDocument(SpdxMembers members, ReadContext context) {
        this.members = members;
        this.elements = new SpdxMemberElements(members);
        this.assembler = new SpdxAssembler(context, members::report);
    }

    /** Reads the object that was entered last, which is the document, to the end of the text. */
    Sbom read() throws IOException {
        document();
        members.end();
        if (header.spdxVersion == null && header.id == null && header.documentNamespace == null) {
            throw new MalformedDocumentException(
                    "no SPDX document: neither spdxVersion nor SPDXID nor documentNamespace", members.position());
        }
        header.check(members::report);
        return assembler.finish(header);
    }

    private void document() throws IOException {
        for (String name; (name = members.next()) != null; ) {
            switch (name) {
                case "spdxVersion", "specVersion" -> header.spdxVersion = members.text();
                case "SPDXID", "id" -> header.id = members.text();
                case "name" -> header.name = members.text();
                case "dataLicense" -> header.dataLicense = members.text();
                case "documentNamespace", "namespace" -> header.documentNamespace = members.text();
                case "creationInfo" -> creationInfo();
                case "documentDescribes" -> describes();
                case "packages" -> {
                    if (!members.repeatsMembers()) {
                        assembler.clearPackages();
                    }
                    members.each(() -> assembler.add(elements.spdxPackage(this::fileOf)));
                }
                case "files" -> {
                    if (!members.repeatsMembers()) {
                        assembler.clearFiles();
                    }
                    members.each(() -> assembler.add(elements.file()));
                }
                case "relationships", "relationship" -> {
                    if (!members.repeatsMembers()) {
                        assembler.clearRelationships();
                    }
                    members.each(() -> assembler.add(elements.relationship()));
                }
                case "hasExtractedLicensingInfos", "hasExtractedLicensingInfo", "extractedLicenseInfos" ->
                    members.each(() -> assembler.add(elements.extractedLicense()));
                case "Document", "SpdxDocument", "spdxDocument" -> wrapped();
                default -> members.skip();
            }
        }
    }

    /** The document inside of an object of one member, as SPDX 2.0 and 2.1 were written. */
    private void wrapped() throws IOException {
        if (members.enter()) {
            document();
        }
    }

    private void creationInfo() throws IOException {
        if (members.enter()) {
            for (String name; (name = members.next()) != null; ) {
                switch (name) {
                    case "created" -> header.created = members.text();
                    case "creators", "creator" -> header.creators = elements.texts(header.creators);
                    default -> members.skip();
                }
            }
        }
    }

    /** The ids of what is described; SPDX 2.0 and 2.1 wrote the packages themselves here. */
    private void describes() throws IOException {
        List<String> describes = members.repeatsMembers() ? new ArrayList<>(header.describes) : new ArrayList<>(1);
        describes.addAll(members.texts(() -> {
            SpdxPackage spdx = elements.spdxPackage(this::fileOf);
            assembler.add(spdx);
            if (spdx.id != null) {
                describes.add(spdx.id);
            }
        }));
        header.describes = describes;
    }

    private void fileOf(SpdxPackage holder, SpdxFile file) throws IOException {
        assembler.add(file);
        if (file.id() != null) {
            if (holder.hasFiles.isEmpty()) {
                holder.hasFiles = new ArrayList<>();
            }
            holder.hasFiles.add(file.id());
        }
    }
}
