package dev.scout.sbom.spdx;

import static dev.scout.sbom.spdx.TagValueHeader.once;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.sbom.reader.FewValues;
import java.util.List;

/** The tags of a package. Source: SPDX 2.3, clause 7. */
final class TagValuePackage {

    private TagValuePackage() {}

    /** Takes a tag; false if it is none of a package's. */
    static boolean take(SpdxTag tag, SpdxPackage spdx, TagValueLines lines) {
        switch (tag) {
            case PACKAGE_VERSION ->
                spdx.versionInfo = once(spdx.versionInfo, lines.value().word(), lines);
            case PACKAGE_FILE_NAME ->
                spdx.packageFileName = once(spdx.packageFileName, lines.value().text(), lines);
            case PACKAGE_SUPPLIER ->
                spdx.supplier = once(spdx.supplier, lines.value().word(), lines);
            case PACKAGE_ORIGINATOR ->
                spdx.originator = once(spdx.originator, lines.value().word(), lines);
            case PACKAGE_DOWNLOAD_LOCATION ->
                spdx.downloadLocation =
                        once(spdx.downloadLocation, lines.value().word(), lines);
            case PACKAGE_LICENSE_CONCLUDED ->
                spdx.licenseConcluded =
                        once(spdx.licenseConcluded, lines.value().word(), lines);
            case PACKAGE_LICENSE_DECLARED ->
                spdx.licenseDeclared = once(spdx.licenseDeclared, lines.value().word(), lines);
            case PACKAGE_COPYRIGHT_TEXT ->
                spdx.copyrightText = once(spdx.copyrightText, lines.value().word(), lines);
            case PACKAGE_SUMMARY ->
                spdx.summary = once(spdx.summary, lines.value().text(), lines);
            case PACKAGE_DESCRIPTION ->
                spdx.description = once(spdx.description, lines.value().text(), lines);
            case PACKAGE_COMMENT ->
                spdx.comment = once(spdx.comment, lines.value().text(), lines);
            case PACKAGE_SOURCE_INFO ->
                spdx.sourceInfo = once(spdx.sourceInfo, lines.value().text(), lines);
            case PRIMARY_PACKAGE_PURPOSE ->
                spdx.primaryPackagePurpose =
                        once(spdx.primaryPackagePurpose, lines.value().word(), lines);
            case PACKAGE_ATTRIBUTION_TEXT ->
                spdx.attributionTexts =
                        FewValues.with(spdx.attributionTexts, lines.value().text());
            case PACKAGE_CHECKSUM -> spdx.checksums = withChecksum(spdx.checksums, lines);
            case EXTERNAL_REF -> externalRef(spdx, lines);
            case BUILT_DATE,
                    EXTERNAL_REF_COMMENT,
                    FILES_ANALYZED,
                    PACKAGE_HOME_PAGE,
                    PACKAGE_LICENSE_COMMENTS,
                    PACKAGE_LICENSE_INFO_FROM_FILES,
                    PACKAGE_VERIFICATION_CODE,
                    RELEASE_DATE,
                    VALID_UNTIL_DATE -> {
                // has no place in the model
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Checksums with one like {@code SHA1: 85ed0817af83a24ad8da68c2b5094de69833983c}. */
    static List<SpdxChecksum> withChecksum(List<SpdxChecksum> checksums, TagValueLines lines) {
        SpdxChecksum checksum = lines.value().checksum();
        if (checksum == null) {
            lines.report(Kind.INVALID_VALUE, "no checksum: an algorithm, a colon and a value");
            return checksums;
        }
        return FewValues.with(checksums, checksum);
    }

    /** {@code PACKAGE-MANAGER purl pkg:npm/a@1}. */
    private static void externalRef(SpdxPackage spdx, TagValueLines lines) {
        SpdxPackage.ExternalRef ref = lines.value().externalRef();
        if (ref == null) {
            lines.report(Kind.INVALID_VALUE, "no external reference: a category, a type and a locator");
        } else {
            spdx.externalRefs = FewValues.with(spdx.externalRefs, ref);
        }
    }
}
