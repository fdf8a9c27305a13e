package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags that a document has for itself, which are its own wherever they stand. Source: SPDX 2.3, clause 6. */
final class TagValueHeader {

    private TagValueHeader() {}

    /** Takes a tag; false if it is none of these. */
    static boolean take(String tag, String value, SpdxHeader header, TagValueLines lines) {
        switch (tag) {
            case "SPDXVersion" -> header.spdxVersion = once(header.spdxVersion, value, lines);
            case "DataLicense" -> header.dataLicense = once(header.dataLicense, value, lines);
            case "DocumentName" -> header.name = once(header.name, value, lines);
            case "DocumentNamespace" -> header.documentNamespace = once(header.documentNamespace, value, lines);
            case "Created" -> header.created = once(header.created, value, lines);
            case "Creator" -> {
                List<String> creators = header.creators.isEmpty() ? new ArrayList<>() : header.creators;
                creators.add(value);
                header.creators = creators;
            }
            case "CreatorComment",
                    "DocumentComment",
                    "ExternalDocumentRef",
                    "LicenseListVersion",
                    "Reviewer",
                    "ReviewDate",
                    "ReviewComment" -> {
                // has no place in the model
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The value of a tag that may stand only once in what it belongs to. */
    static String once(@Nullable String before, String value, TagValueLines lines) {
        if (before != null) {
            lines.report(Kind.DUPLICATE_KEY, "the tag is repeated; the last one counts");
        }
        return value;
    }
}
