package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags that a document has for itself, which are its own wherever they stand. Source: SPDX 2.3, clause 6. */
final class TagValueHeader {

    private TagValueHeader() {}

    /** Takes a tag; false if it is none of these. */
    static boolean take(SpdxTag tag, SpdxHeader header, TagValueLines lines) {
        switch (tag) {
            case SPDX_VERSION ->
                header.spdxVersion = once(header.spdxVersion, lines.value().text(), lines);
            case DATA_LICENSE ->
                header.dataLicense = once(header.dataLicense, lines.value().text(), lines);
            case DOCUMENT_NAME -> header.name = once(header.name, lines.value().text(), lines);
            case DOCUMENT_NAMESPACE ->
                header.documentNamespace =
                        once(header.documentNamespace, lines.value().text(), lines);
            case CREATED -> header.created = once(header.created, lines.value().text(), lines);
            case CREATOR -> {
                List<String> creators = header.creators.isEmpty() ? new ArrayList<>() : header.creators;
                creators.add(lines.value().text());
                header.creators = creators;
            }
            case CREATOR_COMMENT,
                    DOCUMENT_COMMENT,
                    EXTERNAL_DOCUMENT_REF,
                    LICENSE_LIST_VERSION,
                    REVIEWER,
                    REVIEW_DATE,
                    REVIEW_COMMENT -> {
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
