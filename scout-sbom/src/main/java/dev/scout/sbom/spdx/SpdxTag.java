package dev.scout.sbom.spdx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tags of a tag-value document that say something to us, or are passed over in silence. Source: SPDX 2.3. */
enum SpdxTag {
    ANNOTATION_COMMENT("AnnotationComment"),
    ANNOTATION_DATE("AnnotationDate"),
    ANNOTATION_TYPE("AnnotationType"),
    ANNOTATOR("Annotator"),
    ARTIFACT_OF_PROJECT_HOME_PAGE("ArtifactOfProjectHomePage"),
    ARTIFACT_OF_PROJECT_NAME("ArtifactOfProjectName"),
    ARTIFACT_OF_PROJECT_URI("ArtifactOfProjectURI"),
    BUILT_DATE("BuiltDate"),
    CREATED("Created"),
    CREATOR("Creator"),
    CREATOR_COMMENT("CreatorComment"),
    DATA_LICENSE("DataLicense"),
    DOCUMENT_COMMENT("DocumentComment"),
    DOCUMENT_NAME("DocumentName"),
    DOCUMENT_NAMESPACE("DocumentNamespace"),
    EXTERNAL_DOCUMENT_REF("ExternalDocumentRef"),
    EXTERNAL_REF("ExternalRef"),
    EXTERNAL_REF_COMMENT("ExternalRefComment"),
    EXTRACTED_TEXT("ExtractedText"),
    FILES_ANALYZED("FilesAnalyzed"),
    FILE_ATTRIBUTION_TEXT("FileAttributionText"),
    FILE_CHECKSUM("FileChecksum"),
    FILE_COMMENT("FileComment"),
    FILE_CONTRIBUTOR("FileContributor"),
    FILE_COPYRIGHT_TEXT("FileCopyrightText"),
    FILE_DEPENDENCY("FileDependency"),
    FILE_NAME("FileName"),
    FILE_NOTICE("FileNotice"),
    FILE_TYPE("FileType"),
    LICENSE_COMMENT("LicenseComment"),
    LICENSE_COMMENTS("LicenseComments"),
    LICENSE_CONCLUDED("LicenseConcluded"),
    LICENSE_CROSS_REFERENCE("LicenseCrossReference"),
    LICENSE_ID("LicenseID"),
    LICENSE_INFO_IN_FILE("LicenseInfoInFile"),
    LICENSE_LIST_VERSION("LicenseListVersion"),
    LICENSE_NAME("LicenseName"),
    PACKAGE_ATTRIBUTION_TEXT("PackageAttributionText"),
    PACKAGE_CHECKSUM("PackageChecksum"),
    PACKAGE_COMMENT("PackageComment"),
    PACKAGE_COPYRIGHT_TEXT("PackageCopyrightText"),
    PACKAGE_DESCRIPTION("PackageDescription"),
    PACKAGE_DOWNLOAD_LOCATION("PackageDownloadLocation"),
    PACKAGE_FILE_NAME("PackageFileName"),
    PACKAGE_HOME_PAGE("PackageHomePage"),
    PACKAGE_LICENSE_COMMENTS("PackageLicenseComments"),
    PACKAGE_LICENSE_CONCLUDED("PackageLicenseConcluded"),
    PACKAGE_LICENSE_DECLARED("PackageLicenseDeclared"),
    PACKAGE_LICENSE_INFO_FROM_FILES("PackageLicenseInfoFromFiles"),
    PACKAGE_NAME("PackageName"),
    PACKAGE_ORIGINATOR("PackageOriginator"),
    PACKAGE_SOURCE_INFO("PackageSourceInfo"),
    PACKAGE_SUMMARY("PackageSummary"),
    PACKAGE_SUPPLIER("PackageSupplier"),
    PACKAGE_VERIFICATION_CODE("PackageVerificationCode"),
    PACKAGE_VERSION("PackageVersion"),
    PRIMARY_PACKAGE_PURPOSE("PrimaryPackagePurpose"),
    RELATIONSHIP("Relationship"),
    RELATIONSHIP_COMMENT("RelationshipComment"),
    RELEASE_DATE("ReleaseDate"),
    REVIEWER("Reviewer"),
    REVIEW_COMMENT("ReviewComment"),
    REVIEW_DATE("ReviewDate"),
    SNIPPET_SPDX_ID("SnippetSPDXID"),
    SNIPPET_SPDX_IDENTIFIER("SnippetSPDXIdentifier"),
    SPDX_ID("SPDXID"),
    SPDX_REF("SPDXREF"),
    SPDX_VERSION("SPDXVersion"),
    VALID_UNTIL_DATE("ValidUntilDate"),
    UNKNOWN("");

    /** All of them, each at the place of its hash or the next free one behind. */
    private static final @Nullable SpdxTag[] PLACES = new SpdxTag[256];
    /** Their spellings, at the same places. */
    private static final byte[][] SPELLINGS = new byte[PLACES.length][];

    static {
        for (SpdxTag tag : values()) {
            byte[] ascii = tag.spelling.getBytes(StandardCharsets.US_ASCII);
            int place = hash(ascii, 0, ascii.length);
            while (PLACES[place] != null) {
                place = place + 1 & PLACES.length - 1;
            }
            PLACES[place] = tag;
            SPELLINGS[place] = ascii;
        }
    }

    private final String spelling;

    SpdxTag(String spelling) {
        this.spelling = spelling;
    }

    /** The tag that is spelled so; {@link #UNKNOWN} if none is. */
    static SpdxTag of(byte[] ascii, int from, int to) {
        int place = hash(ascii, from, to);
        for (SpdxTag tag; (tag = PLACES[place]) != null; place = place + 1 & PLACES.length - 1) {
            byte[] spelling = SPELLINGS[place];
            if (Arrays.equals(spelling, 0, spelling.length, ascii, from, to)) {
                return tag;
            }
        }
        return UNKNOWN;
    }

    /** Three letters and the length tell nearly all tags apart. */
    private static int hash(byte[] ascii, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return 0;
        }
        int early = ascii[from] + ascii[from + length / 2];
        int late = ascii[from + length * 3 / 4];
        return early + 17 * (late + length) & PLACES.length - 1;
    }

    /** As the standard spells it; empty if it is not known. */
    String spelling() {
        return spelling;
    }
}
