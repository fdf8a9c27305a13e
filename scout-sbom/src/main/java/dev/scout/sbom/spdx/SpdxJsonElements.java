package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How JSON spells the elements of SPDX 2: each method reads the object that was entered last to its end. */
final class SpdxJsonElements {

    private final JsonInput json;

    SpdxJsonElements(JsonInput json) {
        this.json = json;
    }

    /** Takes one object of an array, which was entered. */
    @FunctionalInterface
    interface Taker {
        void take() throws IOException;
    }

    /** Goes through the array that stands here, and enters every object in it. */
    void each(Taker taker) throws IOException {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    taker.take();
                }
            }
        }
    }

    /** A package; also with the names that its members have in tag-value, which some writers use in JSON. */
    SpdxPackage spdxPackage() throws IOException {
        SpdxPackage spdx = new SpdxPackage();
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "SPDXID" -> spdx.id = json.string();
                case "name" -> spdx.name = json.string();
                case "packageName" -> spdx.name = misnamed("name");
                case "versionInfo" -> spdx.versionInfo = json.string();
                case "packageVersion" -> spdx.versionInfo = misnamed("versionInfo");
                case "packageFileName" -> spdx.packageFileName = json.string();
                case "supplier" -> spdx.supplier = json.string();
                case "originator" -> spdx.originator = json.string();
                case "licenseConcluded" -> spdx.licenseConcluded = json.string();
                case "packageLicenseConcluded" -> spdx.licenseConcluded = misnamed("licenseConcluded");
                case "licenseDeclared" -> spdx.licenseDeclared = json.string();
                case "packageLicenseDeclared" -> spdx.licenseDeclared = misnamed("licenseDeclared");
                case "copyrightText" -> spdx.copyrightText = json.string();
                case "packageCopyrightText" -> spdx.copyrightText = misnamed("copyrightText");
                case "summary" -> spdx.summary = json.string();
                case "description" -> spdx.description = json.string();
                case "comment" -> spdx.comment = json.string();
                case "sourceInfo" -> spdx.sourceInfo = json.string();
                case "primaryPackagePurpose" -> spdx.primaryPackagePurpose = json.string();
                case "checksums" -> spdx.checksums = checksums();
                case "externalRefs" -> spdx.externalRefs = externalRefs();
                case "attributionTexts" -> spdx.attributionTexts = json.strings();
                case "annotations" -> spdx.annotations = annotations();
                case "hasFiles" -> spdx.hasFiles = json.strings();
                default -> json.skip();
            }
        }
        return spdx;
    }

    SpdxFile file() throws IOException {
        String id = null;
        String fileName = null;
        String comment = null;
        List<SpdxChecksum> checksums = List.of();
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "SPDXID" -> id = json.string();
                case "fileName" -> fileName = json.string();
                case "comment" -> comment = json.string();
                case "checksums" -> checksums = checksums();
                default -> json.skip();
            }
        }
        return new SpdxFile(id, fileName, comment, checksums);
    }

    SpdxRelationship relationship() throws IOException {
        String element = null;
        String type = null;
        String related = null;
        String comment = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "spdxElementId" -> element = json.string();
                case "relationshipType" -> type = json.string();
                case "relatedSpdxElement" -> related = json.string();
                case "comment" -> comment = json.string();
                default -> json.skip();
            }
        }
        return new SpdxRelationship(element, type, related, comment);
    }

    private List<SpdxChecksum> checksums() throws IOException {
        List<SpdxChecksum> checksums = new ArrayList<>(2);
        each(() -> {
            String algorithm = null;
            String value = null;
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "algorithm" -> algorithm = json.string();
                    case "checksumValue" -> value = json.string();
                    default -> json.skip();
                }
            }
            checksums.add(new SpdxChecksum(algorithm, value));
        });
        return checksums;
    }

    private List<SpdxPackage.ExternalRef> externalRefs() throws IOException {
        List<SpdxPackage.ExternalRef> refs = new ArrayList<>(2);
        each(() -> {
            String type = null;
            String locator = null;
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "referenceType" -> type = json.string();
                    case "referenceLocator" -> locator = json.string();
                    default -> json.skip();
                }
            }
            refs.add(new SpdxPackage.ExternalRef(type, locator));
        });
        return refs;
    }

    /** The comments of the annotations that stand here. */
    List<String> annotations() throws IOException {
        List<String> comments = new ArrayList<>();
        each(() -> {
            for (String name; (name = json.nextName()) != null; ) {
                String comment = name.equals("comment") ? json.string() : null;
                if (comment != null) {
                    comments.add(comment);
                }
            }
        });
        return comments;
    }

    private @Nullable String misnamed(String rightName) throws IOException {
        json.report(Kind.REPAIRED, "a member with its name in tag-value; taken as \"" + rightName + "\"");
        return json.string();
    }
}
