package dev.scout.sbom.spdx;

import dev.scout.core.read.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of SPDX 3, or what an element holds, in the standard's own words while it is being read. One class for
 * all, since JSON-LD may tell the type last; members have the names of the compact form without the profile.
 */
final class Spdx3Element {

    /** {@code spdxId}, or {@code @id} of a blank node. */
    @Nullable
    String id;

    /** Where it ends. */
    Position position = Position.UNKNOWN;

    /** In the compact form: {@code software_Package}. */
    @Nullable
    String type;

    @Nullable
    String name;

    @Nullable
    String summary;

    @Nullable
    String description;

    @Nullable
    String comment;

    /** Reference to a {@code CreationInfo}. */
    @Nullable
    String creationInfo;

    @Nullable
    Identified identified;

    @Nullable
    Artifact artifact;

    @Nullable
    Relation relation;

    @Nullable
    Licence licence;

    @Nullable
    Creation creation;

    /** References to elements that a collection is about. */
    List<String> rootElements = List.of();

    /** Ids of elements that are in other documents. */
    List<String> imports = List.of();

    /** Reference to the element that an annotation is on. */
    @Nullable
    String subject;

    /** What an annotation says. */
    @Nullable
    String statement;

    /** Names from elsewhere. */
    static final class Identified {
        final List<ExternalIdentifier> identifiers = new ArrayList<>(2);
        final List<ExternalRef> refs = new ArrayList<>(0);
    }

    /** A name from elsewhere: {@code ExternalIdentifier}. */
    record ExternalIdentifier(
            @Nullable String type, @Nullable String identifier) {}

    /** A resource elsewhere: {@code ExternalRef}. */
    record ExternalRef(@Nullable String type, List<String> locators) {}

    /** What packages and files have besides. */
    static final class Artifact {
        @Nullable
        String packageVersion;

        @Nullable
        String packageUrl;

        @Nullable
        String copyrightText;

        @Nullable
        String sourceInfo;

        @Nullable
        String primaryPurpose;

        List<String> attributionTexts = List.of();
        List<String> originatedBy = List.of();
        List<String> suppliedBy = List.of();
        List<SpdxChecksum> hashes = List.of();
    }

    /** What relationships have besides. */
    static final class Relation {
        @Nullable
        String from;

        List<String> to = List.of();

        @Nullable
        String type;

        @Nullable
        String scope;

        /** Reference to the part of a product that a statement on a vulnerability is about. */
        @Nullable
        String assessed;

        @Nullable
        String justification;

        @Nullable
        String impact;

        @Nullable
        String notes;

        @Nullable
        String action;

        @Nullable
        String published;

        @Nullable
        String modified;
    }

    /** What licences have besides. */
    static final class Licence {
        @Nullable
        String expression;

        @Nullable
        String text;

        /** The licences of a set. */
        List<String> members = List.of();

        /** The licence that an operator is about. */
        @Nullable
        String subject;

        /** The exception to it. */
        @Nullable
        String addition;

        /** Ids of an expression, and references to what they stand for. */
        final List<DictionaryEntry> customIds = new ArrayList<>(0);
    }

    /** A word and what it stands for. */
    record DictionaryEntry(@Nullable String key, @Nullable String value) {}

    /** What a {@code CreationInfo} has. */
    static final class Creation {
        @Nullable
        String specVersion;

        @Nullable
        String created;

        List<String> createdBy = List.of();
        List<String> createdUsing = List.of();
    }

    Identified identified() {
        Identified known = identified;
        if (known == null) {
            known = new Identified();
            identified = known;
        }
        return known;
    }

    Artifact artifact() {
        Artifact known = artifact;
        if (known == null) {
            known = new Artifact();
            artifact = known;
        }
        return known;
    }

    Relation relation() {
        Relation known = relation;
        if (known == null) {
            known = new Relation();
            relation = known;
        }
        return known;
    }

    Licence licence() {
        Licence known = licence;
        if (known == null) {
            known = new Licence();
            licence = known;
        }
        return known;
    }

    Creation creation() {
        Creation known = creation;
        if (known == null) {
            known = new Creation();
            creation = known;
        }
        return known;
    }

    boolean isA(String compactType) {
        return compactType.equals(type);
    }

    /** Whether this is a package, of whatever profile. */
    boolean isPackage() {
        return type != null
                && switch (type) {
                    case "software_Package", "ai_AIPackage", "dataset_DatasetPackage" -> true;
                    default -> false;
                };
    }
}
