package dev.scout.sbom.spdx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.BillParts;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A whole SPDX 2 document by its tags. A tag belongs to the element that began last: {@code PackageName},
 * {@code FileName}, {@code SnippetSPDXID} and {@code LicenseID} begin one; relationships and annotations may stand
 * anywhere and end none.
 *
 * <p>Rules: files behind a package lie in it, files before the first package in none (SPDX 2.3, clause 8). An
 * {@code SPDXID} for which the element at hand has no use is that of the one that follows.
 */
final class TagValueDocument {

    private final TagValueLines lines;
    private final SpdxAssembler assembler;
    private final SpdxHeader header = new SpdxHeader();

    /** The element that began last: one of these at most, and none in the document's own part. */
    private @Nullable SpdxPackage spdxPackage;

    private @Nullable TagValueFile file;
    private @Nullable TagValueLicense license;
    private boolean inSnippet;
    /** Where that element began, and its tag. */
    private Position began = Position.UNKNOWN;

    private SpdxTag beganAs = SpdxTag.UNKNOWN;

    private @Nullable SpdxPackage holder;
    private @Nullable String pendingId;
    private @Nullable SpdxRelationship relationship;
    private @Nullable String annotated;
    private @Nullable String annotation;

    TagValueDocument(TagValueLines lines, ReadContext context, @Nullable BillParts parts) {
        this.lines = lines;
        this.assembler = new SpdxAssembler(context, this::report, parts);
    }

    Sbom read() throws IOException {
        while (lines.next()) {
            take(lines.tag());
        }
        finishElement();
        finishRelationship();
        finishAnnotation();
        if (header.spdxVersion == null && header.id == null && header.documentNamespace == null) {
            throw new MalformedDocumentException(
                    "no SPDX document: neither SPDXVersion nor SPDXID nor DocumentNamespace", lines.position());
        }
        begin(SpdxTag.SPDX_VERSION, new Position(1, 1, 0));
        header.check(this::report);
        return assembler.finish(header);
    }

    private void take(SpdxTag tag) throws MalformedDocumentException {
        switch (tag) {
            case PACKAGE_NAME -> {
                finishElement();
                begin(tag, lines.position());
                spdxPackage(lines.value().text());
            }
            case FILE_NAME -> {
                finishElement();
                begin(tag, lines.position());
                file = new TagValueFile(pendingId, lines.value().text());
                pendingId = null;
            }
            case SNIPPET_SPDX_ID, SNIPPET_SPDX_IDENTIFIER -> {
                finishElement();
                inSnippet = true;
            }
            case LICENSE_ID -> {
                finishElement();
                license = new TagValueLicense(lines.value().text());
            }
            case SPDX_ID -> id(lines.value().reference());
            case RELATIONSHIP -> relationship();
            case RELATIONSHIP_COMMENT -> {
                if (relationship != null) {
                    relationship = new SpdxRelationship(
                            relationship.element(),
                            relationship.type(),
                            relationship.related(),
                            lines.value().word());
                }
            }
            case ANNOTATOR, ANNOTATION_DATE, ANNOTATION_TYPE, ANNOTATION_COMMENT, SPDX_REF -> annotation(tag);
            default -> takeOther(tag);
        }
    }

    private void takeOther(SpdxTag tag) {
        if (TagValueHeader.take(tag, header, lines)) {
            return;
        }
        boolean taken;
        if (spdxPackage != null) {
            taken = TagValuePackage.take(tag, spdxPackage, lines);
        } else if (file != null) {
            taken = file.take(tag, lines);
        } else if (license != null) {
            taken = license.take(tag, lines);
        } else {
            taken = inSnippet;
        }
        if (!taken) {
            lines.report(Kind.UNKNOWN_VALUE, "no tag that has a meaning here; left out");
        }
    }

    private void begin(SpdxTag tag, Position where) {
        beganAs = tag;
        began = where;
    }

    private void report(Kind kind, String message) {
        lines.report(kind, beganAs.spelling(), began, message);
    }

    private void spdxPackage(String name) {
        SpdxPackage begun = new SpdxPackage();
        begun.name = name;
        begun.id = pendingId;
        pendingId = null;
        spdxPackage = begun;
        holder = begun;
    }

    private void id(String value) {
        if (spdxPackage != null && spdxPackage.id == null) {
            spdxPackage.id = value;
        } else if (file != null && file.id == null) {
            file.id = value;
        } else if (spdxPackage == null && file == null && header.id == null) {
            header.id = value;
        } else {
            pendingId = value;
        }
    }

    private void relationship() throws MalformedDocumentException {
        finishRelationship();
        relationship = lines.value().relationship();
        if (relationship == null) {
            lines.report(Kind.INVALID_VALUE, "no relationship: an element, a type and an element");
        }
    }

    private void annotation(SpdxTag tag) throws MalformedDocumentException {
        switch (tag) {
            case ANNOTATOR -> finishAnnotation();
            case SPDX_REF -> annotated = lines.value().reference();
            case ANNOTATION_COMMENT -> annotation = lines.value().text();
            default -> {
                // who made it, and when, has no place
            }
        }
    }

    /** Hands over the element that began last. */
    private void finishElement() throws MalformedDocumentException {
        if (spdxPackage != null) {
            assembler.add(spdxPackage);
            spdxPackage = null;
        } else if (file != null) {
            assembler.add(file.file());
            if (holder != null && holder.id != null && file.id != null) {
                assembler.add(new SpdxRelationship(holder.id, "CONTAINS", file.id, null));
            }
            file = null;
        } else if (license != null) {
            assembler.add(license.license());
            license = null;
        }
        inSnippet = false;
    }

    private void finishRelationship() throws MalformedDocumentException {
        if (relationship != null) {
            assembler.add(relationship);
            relationship = null;
        }
    }

    private void finishAnnotation() throws MalformedDocumentException {
        if (annotated != null && annotation != null) {
            assembler.add(new SpdxAnnotation(annotated, annotation));
        }
        annotated = null;
        annotation = null;
    }
}
