package dev.scout.sbom.spdx;

import static dev.scout.sbom.spdx.TagValueHeader.once;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file while its tags are being read. Source: SPDX 2.3, clause 8. */
final class TagValueFile {

    @Nullable
    String id;

    private final String fileName;
    private @Nullable String comment;
    private List<SpdxChecksum> checksums = List.of();

    TagValueFile(@Nullable String id, String fileName) {
        this.id = id;
        this.fileName = fileName;
    }

    /** Takes a tag; false if it is none of a file's. */
    boolean take(String tag, TagValueLines lines) {
        switch (tag) {
            case "FileComment" -> comment = once(comment, lines.value().word(), lines);
            case "FileChecksum" -> checksums = TagValuePackage.with(TagValuePackage.checksum(lines), checksums);
            case "ArtifactOfProjectHomePage",
                    "ArtifactOfProjectName",
                    "ArtifactOfProjectURI",
                    "FileAttributionText",
                    "FileContributor",
                    "FileCopyrightText",
                    "FileDependency",
                    "FileNotice",
                    "FileType",
                    "LicenseComments",
                    "LicenseConcluded",
                    "LicenseInfoInFile" -> {
                // has no place in the model
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    SpdxFile file() {
        return new SpdxFile(id, fileName, comment, checksums);
    }
}
