package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of SPDX 2 by the names of their members, which JSON, YAML and XML have in common: each method reads the
 * object that was entered last to its end.
 *
 * <p>SPDX 2.0 and 2.1 wrote names of lists in the singular, packages and files inside of what holds them, and each in
 * an object of its own: {@code {"File": {…}}}.
 */
final class SpdxMemberElements {

    private final SpdxMembers members;

    SpdxMemberElements(SpdxMembers members) {
        this.members = members;
    }

    /** Takes a file that stands inside of a package. */
    @FunctionalInterface
    interface FileTaker {
        void take(SpdxPackage holder, SpdxFile file) throws IOException;
    }

    /** A package; also with the names that its members have in tag-value, which some writers use in JSON. */
    SpdxPackage spdxPackage(FileTaker files) throws IOException {
        SpdxPackage spdx = new SpdxPackage();
        for (String name; (name = members.next()) != null; ) {
            switch (name) {
                case "SPDXID", "id" -> spdx.id = members.reference();
                case "name" -> spdx.name = members.text();
                case "packageName" -> spdx.name = misnamed("name");
                case "versionInfo" -> spdx.versionInfo = members.word();
                case "packageVersion" -> spdx.versionInfo = misnamed("versionInfo");
                case "packageFileName" -> spdx.packageFileName = members.text();
                case "downloadLocation" -> spdx.downloadLocation = members.word();
                case "packageDownloadLocation" -> spdx.downloadLocation = misnamed("downloadLocation");
                case "supplier" -> spdx.supplier = members.word();
                case "packageSupplier" -> spdx.supplier = misnamed("supplier");
                case "originator" -> spdx.originator = members.word();
                case "packageOriginator" -> spdx.originator = misnamed("originator");
                case "licenseConcluded" -> spdx.licenseConcluded = members.word();
                case "packageLicenseConcluded" -> spdx.licenseConcluded = misnamed("licenseConcluded");
                case "licenseDeclared" -> spdx.licenseDeclared = members.word();
                case "packageLicenseDeclared" -> spdx.licenseDeclared = misnamed("licenseDeclared");
                case "copyrightText" -> spdx.copyrightText = members.word();
                case "packageCopyrightText" -> spdx.copyrightText = misnamed("copyrightText");
                case "summary" -> spdx.summary = members.text();
                case "description" -> spdx.description = members.text();
                case "comment" -> spdx.comment = members.text();
                case "sourceInfo" -> spdx.sourceInfo = members.text();
                case "primaryPackagePurpose" -> spdx.primaryPackagePurpose = members.word();
                case "checksums", "checksum" -> spdx.checksums = checksums(spdx.checksums);
                case "externalRefs", "externalRef" -> spdx.externalRefs = externalRefs(spdx.externalRefs);
                case "attributionTexts", "attributionText" -> spdx.attributionTexts = texts(spdx.attributionTexts);
                case "annotations", "annotation" -> spdx.annotations = annotations(spdx.annotations);
                case "hasFiles", "hasFile" -> spdx.hasFiles = texts(spdx.hasFiles);
                case "files" -> {
                    SpdxPackage holder = spdx;
                    members.each(() -> files.take(holder, file()));
                }
                case "Package" -> spdx = members.enter() ? spdxPackage(files) : spdx;
                default -> members.skip();
            }
        }
        return spdx;
    }

    SpdxFile file() throws IOException {
        SpdxFile file = null;
        String id = null;
        String fileName = null;
        String comment = null;
        List<SpdxChecksum> checksums = List.of();
        for (String name; (name = members.next()) != null; ) {
            switch (name) {
                case "SPDXID", "id" -> id = members.reference();
                case "fileName", "name" -> fileName = members.text();
                case "comment" -> comment = members.word();
                case "checksums", "checksum" -> checksums = checksums(checksums);
                case "File" -> file = members.enter() ? file() : null;
                default -> members.skip();
            }
        }
        return file == null ? new SpdxFile(id, fileName, comment, checksums) : file;
    }

    SpdxRelationship relationship() throws IOException {
        String element = null;
        String type = null;
        String related = null;
        String comment = null;
        for (String name; (name = members.next()) != null; ) {
            switch (name) {
                case "spdxElementId" -> element = members.reference();
                case "relationshipType" -> type = members.word();
                case "relatedSpdxElement" -> related = members.reference();
                case "comment" -> comment = members.word();
                default -> members.skip();
            }
        }
        return new SpdxRelationship(element, type, related, comment);
    }

    /** A licence that is not on the list: its id, its name, its text. */
    ExtractedLicense extractedLicense() throws IOException {
        String id = null;
        String licenseName = null;
        String text = null;
        for (String name; (name = members.next()) != null; ) {
            switch (name) {
                case "licenseId" -> id = members.reference();
                case "name" -> licenseName = members.text();
                case "extractedText" -> text = members.text();
                default -> members.skip();
            }
        }
        return new ExtractedLicense(id, licenseName, text);
    }

    /** Texts behind those that an earlier member of the same name gave. */
    List<String> texts(List<String> before) throws IOException {
        List<String> texts = following(before);
        texts.addAll(members.texts());
        return texts;
    }

    private List<SpdxChecksum> checksums(List<SpdxChecksum> before) throws IOException {
        List<SpdxChecksum> checksums = following(before);
        members.each(() -> {
            String algorithm = null;
            String value = null;
            for (String name; (name = members.next()) != null; ) {
                switch (name) {
                    case "algorithm" -> algorithm = members.word();
                    case "checksumValue" -> value = members.text();
                    default -> members.skip();
                }
            }
            checksums.add(new SpdxChecksum(algorithm, value));
        });
        return checksums;
    }

    private List<SpdxPackage.ExternalRef> externalRefs(List<SpdxPackage.ExternalRef> before) throws IOException {
        List<SpdxPackage.ExternalRef> refs = following(before);
        members.each(() -> {
            String type = null;
            String locator = null;
            for (String name; (name = members.next()) != null; ) {
                switch (name) {
                    case "referenceType" -> type = members.word();
                    case "referenceLocator" -> locator = members.text();
                    default -> members.skip();
                }
            }
            refs.add(new SpdxPackage.ExternalRef(type, locator));
        });
        return refs;
    }

    /** The comments of annotations, behind those that an earlier member of the same name gave. */
    List<String> annotations(List<String> before) throws IOException {
        List<String> comments = following(before);
        members.each(() -> {
            for (String name; (name = members.next()) != null; ) {
                switch (name) {
                    case "comment" -> {
                        String comment = members.text();
                        if (comment != null) {
                            comments.add(comment);
                        }
                    }
                    default -> members.skip();
                }
            }
        });
        return comments;
    }

    /** The list to add to: a member that is repeated adds to what was before, or replaces it. */
    private <T> List<T> following(List<T> before) {
        return members.repeatsMembers() && !before.isEmpty() ? before : new ArrayList<>(2);
    }

    private @Nullable String misnamed(String rightName) throws IOException {
        members.report(Kind.REPAIRED, "a member with its name in tag-value; taken as \"" + rightName + "\"");
        return members.text();
    }
}
