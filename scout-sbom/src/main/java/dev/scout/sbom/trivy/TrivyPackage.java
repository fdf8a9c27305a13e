package dev.scout.sbom.trivy;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package as a report lists it, or as a vulnerability names it ({@code Pkg…}, {@code InstalledVersion}).
 *
 * <p>Source: Trivy's types of packages and of detected vulnerabilities.
 */
final class TrivyPackage {

    private final Facts facts;

    @Nullable
    String id;

    @Nullable
    String uid;

    @Nullable
    String name;

    @Nullable
    String version;

    @Nullable
    String release;

    @Nullable
    Long epoch;

    @Nullable
    String arch;

    @Nullable
    String sourceName;

    @Nullable
    String sourceVersion;

    @Nullable
    String sourceRelease;

    @Nullable
    Long sourceEpoch;

    @Nullable
    String maintainer;

    @Nullable
    String modularityLabel;

    @Nullable
    String filePath;

    @Nullable
    String relationship;

    @Nullable
    String analyzedBy;

    @Nullable
    PackageUrl purl;

    @Nullable
    String brokenPurl;

    @Nullable
    Hash digest;

    boolean development;
    boolean indirect;
    List<LicenseExpression> licenses = List.of();
    List<String> dependsOn = List.of();

    private @Nullable TrivyLayer layer;

    private TrivyPackage(Facts facts) {
        this.facts = facts;
    }

    /** Reads the package that stands here; null if there is none. */
    static @Nullable TrivyPackage read(JsonInput json) throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        TrivyPackage read = new TrivyPackage(new Facts(json::report));
        for (String member; (member = json.nextName()) != null; ) {
            read.member(member, json);
        }
        return read;
    }

    /** The layer that it lies in. */
    @Nullable
    TrivyLayer layer() {
        return layer;
    }

    /** The version with its epoch and release, as the package manager writes it. */
    @Nullable
    String fullVersion() {
        return full(epoch, version, release);
    }

    /** The version of the source package, in the same way. */
    @Nullable
    String fullSourceVersion() {
        return full(sourceEpoch, sourceVersion, sourceRelease);
    }

    private static @Nullable String full(@Nullable Long epoch, @Nullable String version, @Nullable String release) {
        if (version == null) {
            return null;
        }
        return (epoch == null || epoch == 0 ? "" : epoch + ":") + version + (release == null ? "" : "-" + release);
    }

    private void member(String member, JsonInput json) throws IOException {
        switch (member) {
            case "ID", "PkgID" -> id = filled(json.string());
            case "Name", "PkgName" -> name = filled(json.string());
            case "Identifier", "PkgIdentifier" -> identifier(json);
            case "Version", "InstalledVersion" -> version = filled(json.string());
            case "Release" -> release = filled(json.string());
            case "Epoch" -> epoch = json.integer();
            case "Arch" -> arch = filled(json.string());
            case "Dev" -> development = Boolean.TRUE.equals(json.bool());
            case "SrcName" -> sourceName = filled(json.string());
            case "SrcVersion" -> sourceVersion = filled(json.string());
            case "SrcRelease" -> sourceRelease = filled(json.string());
            case "SrcEpoch" -> sourceEpoch = json.integer();
            case "Licenses" -> licenses = licenses(json.strings());
            case "License" -> licenses = licenses(one(json.string()));
            case "Maintainer" -> maintainer = filled(json.string());
            case "Modularitylabel" -> modularityLabel = filled(json.string());
            case "Indirect" -> indirect = Boolean.TRUE.equals(json.bool());
            case "Relationship" -> relationship = filled(json.string());
            case "DependsOn" -> dependsOn = json.strings();
            case "Layer" -> layer = TrivyLayer.read(json, facts);
            case "FilePath", "PkgPath" -> filePath = filled(json.string());
            case "Digest" -> digest = hash(json.string());
            case "AnalyzedBy" -> analyzedBy = filled(json.string());
            default -> json.skip();
        }
    }

    private void identifier(JsonInput json) throws IOException {
        if (json.enterObject()) {
            for (String member; (member = json.nextName()) != null; ) {
                switch (member) {
                    case "PURL" -> {
                        String text = filled(json.string());
                        purl = facts.purl(text);
                        brokenPurl = purl == null ? text : null;
                    }
                    case "UID" -> uid = filled(json.string());
                    default -> json.skip();
                }
            }
        }
    }

    /** Trivy splits licences into a list, which may hold names as well as ids. */
    private static List<LicenseExpression> licenses(List<String> texts) {
        List<LicenseExpression> licenses = new ArrayList<>(texts.size());
        for (String text : texts) {
            LicenseExpression license = Facts.licenseNamed(text);
            if (license != null) {
                licenses.add(license);
            }
        }
        return licenses;
    }

    private @Nullable Hash hash(@Nullable String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        return text == null || colon < 0 ? null : facts.hash(text.substring(0, colon), text.substring(colon + 1));
    }

    private static List<String> one(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
