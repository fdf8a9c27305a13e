package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What an SPDX document says of itself, in its own words, while it is being read. */
final class SpdxHeader {

    @Nullable
    String spdxVersion;

    @Nullable
    String id;

    @Nullable
    String name;

    @Nullable
    String dataLicense;

    @Nullable
    String documentNamespace;

    @Nullable
    String created;

    List<String> creators = List.of();
    List<String> describes = List.of();

    /** Reports what a document must say of itself and this one does not. Source: SPDX 2.3, clause 6. */
    void check(BiConsumer<Kind, String> report) {
        missing(spdxVersion, "spdxVersion", report);
        missing(id, "SPDXID", report);
        missing(name, "name", report);
        missing(dataLicense, "dataLicense", report);
        missing(documentNamespace, "documentNamespace", report);
        missing(created, "creationInfo.created", report);
        if (creators.isEmpty()) {
            missing(null, "creationInfo.creators", report);
        }
    }

    private static void missing(@Nullable String value, String member, BiConsumer<Kind, String> report) {
        if (value == null || value.isBlank()) {
            report.accept(Kind.MISSING, "the document has no " + member);
        }
    }
}
