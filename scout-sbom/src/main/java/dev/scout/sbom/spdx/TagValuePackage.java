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
    static boolean take(String tag, String value, SpdxPackage spdx, TagValueLines lines) {
        switch (tag) {
            case "PackageVersion" -> spdx.versionInfo = once(spdx.versionInfo, value, lines);
            case "PackageFileName" -> spdx.packageFileName = once(spdx.packageFileName, value, lines);
            case "PackageSupplier" -> spdx.supplier = once(spdx.supplier, value, lines);
            case "PackageOriginator" -> spdx.originator = once(spdx.originator, value, lines);
            case "PackageDownloadLocation" -> spdx.downloadLocation = once(spdx.downloadLocation, value, lines);
            case "PackageLicenseConcluded" -> spdx.licenseConcluded = once(spdx.licenseConcluded, value, lines);
            case "PackageLicenseDeclared" -> spdx.licenseDeclared = once(spdx.licenseDeclared, value, lines);
            case "PackageCopyrightText" -> spdx.copyrightText = once(spdx.copyrightText, value, lines);
            case "PackageSummary" -> spdx.summary = once(spdx.summary, value, lines);
            case "PackageDescription" -> spdx.description = once(spdx.description, value, lines);
            case "PackageComment" -> spdx.comment = once(spdx.comment, value, lines);
            case "PackageSourceInfo" -> spdx.sourceInfo = once(spdx.sourceInfo, value, lines);
            case "PrimaryPackagePurpose" -> spdx.primaryPackagePurpose = once(spdx.primaryPackagePurpose, value, lines);
            case "PackageAttributionText" -> spdx.attributionTexts = with(value, spdx.attributionTexts);
            case "PackageChecksum" -> spdx.checksums = with(checksum(value, lines), spdx.checksums);
            case "ExternalRef" -> spdx.externalRefs = with(externalRef(value, lines), spdx.externalRefs);
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
    static @Nullable SpdxChecksum checksum(String value, TagValueLines lines) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            lines.report(Kind.INVALID_VALUE, "no checksum: an algorithm, a colon and a value");
            return null;
        }
        return new SpdxChecksum(
                value.substring(0, colon).strip(), value.substring(colon + 1).strip());
    }

    /** {@code PACKAGE-MANAGER purl pkg:npm/a@1}: the category says nothing that the type does not. */
    private static SpdxPackage.@Nullable ExternalRef externalRef(String value, TagValueLines lines) {
        String[] words = TagValueDocument.words(value);
        if (words.length < 3) {
            lines.report(Kind.INVALID_VALUE, "no external reference: a category, a type and a locator");
            return null;
        }
        return new SpdxPackage.ExternalRef(words[1], words[2]);
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
