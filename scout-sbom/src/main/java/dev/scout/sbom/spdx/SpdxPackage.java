package dev.scout.sbom.spdx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An SPDX package in the document's own words, while it is being read. */
final class SpdxPackage {

    @Nullable
    String id;

    @Nullable
    String name;

    @Nullable
    String versionInfo;

    @Nullable
    String packageFileName;

    @Nullable
    String downloadLocation;

    @Nullable
    String supplier;

    @Nullable
    String originator;

    @Nullable
    String licenseConcluded;

    @Nullable
    String licenseDeclared;

    @Nullable
    String copyrightText;

    @Nullable
    String summary;

    @Nullable
    String description;

    @Nullable
    String comment;

    @Nullable
    String sourceInfo;

    @Nullable
    String primaryPackagePurpose;

    List<SpdxChecksum> checksums = List.of();
    List<ExternalRef> externalRefs = List.of();
    List<String> attributionTexts = List.of();
    List<String> annotations = List.of();
    List<String> hasFiles = List.of();

    /**
     * A name that a package bears elsewhere.
     *
     * @param type the last part of the type's URL: {@code purl}, {@code cpe23Type}
     */
    record ExternalRef(@Nullable String type, @Nullable String locator) {}
}
