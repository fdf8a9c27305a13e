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
    boolean take(SpdxTag tag, TagValueLines lines) {
        switch (tag) {
            case FILE_COMMENT -> comment = once(comment, lines.value().word(), lines);
            case FILE_CHECKSUM -> checksums = TagValuePackage.withChecksum(checksums, lines);
            case ARTIFACT_OF_PROJECT_HOME_PAGE,
                    ARTIFACT_OF_PROJECT_NAME,
                    ARTIFACT_OF_PROJECT_URI,
                    FILE_ATTRIBUTION_TEXT,
                    FILE_CONTRIBUTOR,
                    FILE_COPYRIGHT_TEXT,
                    FILE_DEPENDENCY,
                    FILE_NOTICE,
                    FILE_TYPE,
                    LICENSE_COMMENTS,
                    LICENSE_CONCLUDED,
                    LICENSE_INFO_IN_FILE -> {
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
