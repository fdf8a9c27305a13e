package dev.scout.sbom.spdx;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Party;
import dev.scout.sbom.reader.ComponentBuilder;
import dev.scout.sbom.reader.DistributionNames;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.FewValues;
import dev.scout.sbom.reader.ScoutStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Translates an SPDX package from the standard's words into the model's.
 *
 * <p>Rules: the first package URL is the package's, whatever its category is called; further ones, and references of
 * other types, are further identifiers. Without a purpose a package is a library, unless its id or package URL says
 * that it is an image, a distribution or an application. What has no place of its own becomes a property under its SPDX
 * name ({@code comment}, {@code sourceInfo}, {@code packageFileName}, {@code attributionText}, {@code annotation}), and
 * what Trivy states under Trivy's.
 *
 * <p>Source: SPDX 2.3, clause 7, Package information.
 */
final class PackageTranslator {

    private static final String REF = "SPDXRef-";
    private static final String LICENSE_REF = "LicenseRef-";
    private static final String CPE = "cpe23Type";
    /** How many parties are remembered, most of which are met again and again. */
    private static final int FEW = 1_000;
    /** Types of references that lead to texts about the package, and do not name it. */
    private static final Set<String> TEXTS = Set.of("advisory", "fix", "url", "uri", "vcs");

    private final BiConsumer<Kind, String> report;
    private final Facts facts;
    private int withoutDownloadLocation;
    private final Map<String, Party> parties = new HashMap<>();

    PackageTranslator(BiConsumer<Kind, String> report) {
        this.report = report;
        this.facts = new Facts(report);
    }

    /** A package of SPDX 2, with what it does not have and should have reported. Source: 7.1, 7.2, 7.7. */
    PackageDraft translate(SpdxPackage spdx) {
        if (spdx.id != null && !spdx.id.isBlank() && !isId(spdx.id)) {
            report.accept(
                    Kind.INVALID_VALUE, "the SPDXID \"" + spdx.id + "\" is not SPDXRef-, letters, digits, . and -");
        }
        if (spdx.downloadLocation == null || spdx.downloadLocation.isBlank()) {
            // tools that leave it out do so for every package
            if (withoutDownloadLocation++ == 0) {
                report.accept(Kind.MISSING, "a package without a downloadLocation");
            }
        }
        return draft(spdx);
    }

    /** How many packages more than the first, which was reported, have no downloadLocation. */
    int moreWithoutDownloadLocation() {
        return Math.max(withoutDownloadLocation - 1, 0);
    }

    /** A package of either edition. */
    PackageDraft draft(SpdxPackage spdx) {
        String id = spdx.id == null || spdx.id.isBlank() ? null : spdx.id;
        String name = Facts.present(spdx.name);
        if (id == null) {
            report.accept(Kind.MISSING, "a package without SPDXID");
        }
        if (name == null) {
            report.accept(Kind.MISSING, "a package without a name");
        }
        PackageDraft draft = new PackageDraft(id, name, Facts.present(spdx.versionInfo));
        externalRefs(spdx, draft.builder);
        attribution(spdx, draft.builder);
        licenses(spdx, draft);
        checksums(spdx.checksums, draft.builder);
        texts(spdx, draft.builder);
        statements(spdx.attributionTexts, "attributionText", draft);
        statements(spdx.annotations, "annotation", draft);
        draft.layer = LayerPackage.of(spdx);
        draft.hasFiles = spdx.hasFiles;
        draft.type(type(spdx, draft));
        if (draft.type() == ComponentType.OPERATING_SYSTEM) {
            draft.operatingSystem = operatingSystem(spdx, draft);
        }
        whereabouts(Facts.present(spdx.sourceInfo), draft);
        return draft;
    }

    /** The file that a bill is about, as a component. */
    PackageDraft translate(SpdxFile file) {
        PackageDraft draft = new PackageDraft(file.id(), file.fileName(), null);
        draft.type(ComponentType.FILE);
        checksums(file.checksums(), draft.builder);
        return draft;
    }

    private void externalRefs(SpdxPackage spdx, ComponentBuilder builder) {
        for (SpdxPackage.ExternalRef ref : spdx.externalRefs) {
            String type = ref.type();
            String locator = ref.locator();
            if (type == null || type.isBlank() || locator == null || locator.isBlank()) {
                report.accept(Kind.MISSING, "an external reference without a type or locator");
                continue;
            }
            // 7.21: a type of the standard may be written as its URL
            String word = type.substring(type.lastIndexOf('/') + 1);
            switch (word.equals(CPE) ? "cpe23type" : word.toLowerCase(Locale.ROOT)) {
                case "purl" -> {
                    PackageUrl purl = facts.purl(locator);
                    if (purl == null) {
                        builder.identifier("purl", locator);
                    } else {
                        builder.purl(purl);
                    }
                }
                case "cpe22type", "cpe23type" -> builder.cpe(locator);
                default -> {
                    if (TEXTS.contains(word)) {
                        builder.property(word, locator);
                    } else {
                        builder.identifier(word, locator);
                    }
                }
            }
        }
    }

    private void attribution(SpdxPackage spdx, ComponentBuilder builder) {
        builder.supplier(party(spdx.supplier)).copyright(Facts.present(spdx.copyrightText));
        Party originator = party(spdx.originator);
        if (originator != null) {
            builder.author(originator);
        }
    }

    /** The party that a text names. */
    private @Nullable Party party(@Nullable String text) {
        if (text == null || text.equals("NOASSERTION")) {
            return null;
        }
        Party known = parties.get(text);
        if (known == null) {
            known = Creators.party(text);
            if (known != null && parties.size() < FEW) {
                parties.put(text, known);
            }
        }
        return known;
    }

    private void licenses(SpdxPackage spdx, PackageDraft draft) {
        LicenseExpression declared = facts.license(spdx.licenseDeclared);
        LicenseExpression concluded = facts.license(spdx.licenseConcluded);
        List<String> refs = List.of();
        if (declared != null) {
            draft.builder.declared(declared);
            refs = licenseRefs(spdx.licenseDeclared, refs);
        }
        if (concluded != null) {
            draft.builder.concluded(concluded);
            refs = licenseRefs(spdx.licenseConcluded, refs);
        }
        draft.licenseRefs = refs;
    }

    private static List<String> licenseRefs(@Nullable String expression, List<String> before) {
        List<String> refs = before;
        String text = expression == null ? "" : expression;
        for (int at = text.indexOf(LICENSE_REF); at >= 0; ) {
            int end = at + LICENSE_REF.length();
            while (end < text.length() && isIdCharacter(text.charAt(end))) {
                end++;
            }
            if (at == 0 || text.charAt(at - 1) != ':') {
                refs = FewValues.with(refs, text.substring(at, end));
            }
            at = text.indexOf(LICENSE_REF, end);
        }
        return refs;
    }

    /** 3.2: {@code SPDXRef-} and letters, digits, {@code .} and {@code -}. */
    private static boolean isId(String id) {
        boolean fits = id.startsWith(REF) && id.length() > REF.length();
        for (int i = REF.length(); i < id.length() && fits; i++) {
            fits = id.charAt(i) != '_' && isIdCharacter(id.charAt(i));
        }
        return fits;
    }

    private static boolean isIdCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_';
    }

    private void checksums(List<SpdxChecksum> checksums, ComponentBuilder builder) {
        for (SpdxChecksum checksum : checksums) {
            String breach = checksum.breach();
            if (breach != null) {
                report.accept(Kind.INVALID_VALUE, breach);
            }
            Hash hash = facts.hash(checksum.plainAlgorithm(), checksum.value());
            if (hash != null) {
                builder.hash(hash);
            }
        }
    }

    private void texts(SpdxPackage spdx, ComponentBuilder builder) {
        String description = Facts.present(spdx.description);
        String summary = Facts.present(spdx.summary);
        builder.description(description == null ? summary : description);
        if (description != null && !description.equals(summary)) {
            property(builder, "summary", summary);
        }
        property(builder, "comment", spdx.comment);
        property(builder, "sourceInfo", spdx.sourceInfo);
        property(builder, "packageFileName", spdx.packageFileName);
    }

    private void statements(List<String> texts, String name, PackageDraft draft) {
        for (int i = 0; i < texts.size(); i++) {
            statement(texts.get(i), name, draft);
        }
    }

    private void statement(String text, String name, PackageDraft draft) {
        ScoutStatement stated = ScoutStatement.ofAnnotation(text);
        if (stated != null) {
            draft.states(stated);
            return;
        }
        TrivyStatements.Statement statement = TrivyStatements.of(text);
        if (statement == null) {
            property(draft.builder, name, text);
            return;
        }
        switch (statement.key()) {
            case "LayerDigest" -> draft.lies(facts.digest(statement.value()), null);
            case "LayerDiffID" -> draft.lies(null, facts.digest(statement.value()));
            default -> draft.builder.property(statement.key(), statement.value());
        }
    }

    private static void property(ComponentBuilder builder, String name, @Nullable String value) {
        String present = Facts.present(value);
        if (present != null) {
            builder.property(name, present);
        }
    }

    private ComponentType type(SpdxPackage spdx, PackageDraft draft) {
        String purpose = Facts.present(spdx.primaryPackagePurpose);
        if (purpose != null) {
            return purpose(purpose);
        }
        PackageUrl purl = draft.builder.purl();
        String id = spdx.id == null ? "" : spdx.id;
        int from = id.startsWith(REF) ? REF.length() : 0;
        if (TrivyStatements.isContainerImage(id, from)
                || SyftStatements.isContainerImage(id, from)
                || purl != null && (purl.type().equals("oci") || purl.type().equals("docker"))) {
            return ComponentType.CONTAINER;
        } else if (TrivyStatements.isOperatingSystem(id, from)) {
            return ComponentType.OPERATING_SYSTEM;
        } else if (TrivyStatements.isApplication(id, from)) {
            return ComponentType.APPLICATION;
        } else if (SyftStatements.isFile(id, from)) {
            return ComponentType.FILE;
        }
        return draft.layer == null ? ComponentType.LIBRARY : ComponentType.OTHER;
    }

    /** SPDX 2.3, 7.24, Primary package purpose, and SPDX 3.0.1, Software: SoftwarePurpose. */
    private ComponentType purpose(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT).replace("_", "").replace("-", "")) {
            case "APPLICATION", "EXECUTABLE" -> ComponentType.APPLICATION;
            case "FRAMEWORK" -> ComponentType.FRAMEWORK;
            case "LIBRARY", "MODULE" -> ComponentType.LIBRARY;
            case "CONTAINER" -> ComponentType.CONTAINER;
            case "OPERATINGSYSTEM" -> ComponentType.OPERATING_SYSTEM;
            case "PLATFORM" -> ComponentType.PLATFORM;
            case "DEVICE" -> ComponentType.DEVICE;
            case "DEVICEDRIVER" -> ComponentType.DEVICE_DRIVER;
            case "FIRMWARE" -> ComponentType.FIRMWARE;
            case "MODEL" -> ComponentType.MACHINE_LEARNING_MODEL;
            case "DATA" -> ComponentType.DATA;
            case "SOURCE", "ARCHIVE", "INSTALL" -> ComponentType.SOURCE;
            case "FILE" -> ComponentType.FILE;
            case "BOM",
                    "CONFIGURATION",
                    "DISKIMAGE",
                    "DOCUMENTATION",
                    "EVIDENCE",
                    "FILESYSTEMIMAGE",
                    "MANIFEST",
                    "OTHER",
                    "PATCH",
                    "REQUIREMENT",
                    "SPECIFICATION",
                    "TEST" -> ComponentType.OTHER;
            default -> {
                report.accept(Kind.UNKNOWN_VALUE, "no primaryPackagePurpose: \"" + text + "\"");
                yield ComponentType.OTHER;
            }
        };
    }

    /** The distribution; Claircore writes what os-release says of it into references of its own types. */
    private static @Nullable OperatingSystem operatingSystem(SpdxPackage spdx, PackageDraft draft) {
        String id = reference("did", spdx);
        String version = reference("version_id", spdx);
        String word = id == null ? draft.name() : id;
        if (word == null) {
            return null;
        }
        OperatingSystem known = DistributionNames.operatingSystem(word, version == null ? draft.version() : version);
        String prettyName = reference("pretty_name", spdx);
        return new OperatingSystem(
                known.family(),
                known.distribution(),
                known.version(),
                known.codename(),
                prettyName == null ? known.prettyName() : prettyName);
    }

    private static @Nullable String reference(String type, SpdxPackage spdx) {
        for (SpdxPackage.ExternalRef ref : spdx.externalRefs) {
            if (type.equals(ref.type())) {
                return ref.locator();
            }
        }
        return null;
    }

    /** Adds a remark that stands apart from the package. */
    void annotate(PackageDraft draft, String text) {
        statement(text, "annotation", draft);
    }

    /** Finds out where a package lies and what it was built from. */
    private static void whereabouts(@Nullable String sourceInfo, PackageDraft draft) {
        if (sourceInfo == null) {
            return;
        }
        for (String path : SyftStatements.paths(sourceInfo)) {
            draft.foundAt(path, null);
        }
        SourcePackage source = TrivyStatements.source(sourceInfo);
        if (source != null) {
            draft.builder.source(source);
        }
    }

    /** Finds out which file an application is, once all remarks on it are known. */
    static void applicationPath(PackageDraft draft) {
        if (draft.type() == ComponentType.APPLICATION) {
            List<String> sourceInfo = draft.builder.property("sourceInfo");
            draft.applicationPath = TrivyStatements.applicationPath(
                    draft.name(), sourceInfo.isEmpty() ? null : sourceInfo.get(0), draft.builder.property("Type"));
        }
    }
}
