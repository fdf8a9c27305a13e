package dev.scout.sbom.spdx;

import static dev.scout.sbom.spdx.TagValueHeader.once;

import dev.scout.core.read.Diagnostic.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags of a package. Source: SPDX 2.3, clause 7. */
final class TagValuePackage {

    private TagValuePackage() {}

    /** Takes a tag; false if it is none of a package's. */
    static boolean take(String tag, SpdxPackage spdx, TagValueLines lines) {
        switch (tag) {
            case "PackageVersion" ->
                spdx.versionInfo = once(spdx.versionInfo, lines.value().word(), lines);
            case "PackageFileName" ->
                spdx.packageFileName = once(spdx.packageFileName, lines.value().text(), lines);
            case "PackageSupplier" ->
                spdx.supplier = once(spdx.supplier, lines.value().word(), lines);
            case "PackageOriginator" ->
                spdx.originator = once(spdx.originator, lines.value().word(), lines);
            case "PackageDownloadLocation" ->
                spdx.downloadLocation =
                        once(spdx.downloadLocation, lines.value().word(), lines);
            case "PackageLicenseConcluded" ->
                spdx.licenseConcluded =
                        once(spdx.licenseConcluded, lines.value().word(), lines);
            case "PackageLicenseDeclared" ->
                spdx.licenseDeclared = once(spdx.licenseDeclared, lines.value().word(), lines);
            case "PackageCopyrightText" ->
                spdx.copyrightText = once(spdx.copyrightText, lines.value().word(), lines);
            case "PackageSummary" ->
                spdx.summary = once(spdx.summary, lines.value().text(), lines);
            case "PackageDescription" ->
                spdx.description = once(spdx.description, lines.value().text(), lines);
            case "PackageComment" ->
                spdx.comment = once(spdx.comment, lines.value().text(), lines);
            case "PackageSourceInfo" ->
                spdx.sourceInfo = once(spdx.sourceInfo, lines.value().text(), lines);
            case "PrimaryPackagePurpose" ->
                spdx.primaryPackagePurpose =
                        once(spdx.primaryPackagePurpose, lines.value().word(), lines);
            case "PackageAttributionText" ->
                spdx.attributionTexts = with(lines.value().text(), spdx.attributionTexts);
            case "PackageChecksum" -> spdx.checksums = with(checksum(lines), spdx.checksums);
            case "ExternalRef" -> spdx.externalRefs = with(externalRef(lines), spdx.externalRefs);
            case "BuiltDate",
                    "ExternalRefComment",
                    "FilesAnalyzed",
                    "PackageHomePage",
                    "PackageLicenseComments",
                    "PackageLicenseInfoFromFiles",
                    "PackageVerificationCode",
                    "ReleaseDate",
                    "ValidUntilDate" -> {
                // has no place in the model
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code SHA1: 85ed0817af83a24ad8da68c2b5094de69833983c}. */
    static @Nullable SpdxChecksum checksum(TagValueLines lines) {
        SpdxChecksum checksum = lines.value().checksum();
        if (checksum == null) {
            lines.report(Kind.INVALID_VALUE, "no checksum: an algorithm, a colon and a value");
        }
        return checksum;
    }

    /** {@code PACKAGE-MANAGER purl pkg:npm/a@1}. */
    private static SpdxPackage.@Nullable ExternalRef externalRef(TagValueLines lines) {
        SpdxPackage.ExternalRef ref = lines.value().externalRef();
        if (ref == null) {
            lines.report(Kind.INVALID_VALUE, "no external reference: a category, a type and a locator");
        }
        return ref;
    }

    /** A list with one more, made on first use. */
    static <T> List<T> with(@Nullable T one, List<T> before) {
        if (one == null) {
            return before;
        }
        List<T> all = before.isEmpty() ? new ArrayList<>(2) : before;
        all.add(one);
        return all;
    }
}
