package dev.scout.sbom.snapshot;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Attribution;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Contents;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Identity.Identifier;
import dev.scout.core.sbom.Identity.WrittenName;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Origin;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The form of a component. Parts of which nothing is said are not written. */
final class ComponentForm {

    private ComponentForm() {}

    static void write(Component component, SnapshotOutput out) throws IOException {
        out.text("ref", component.ref());
        out.word("type", component.type());
        out.object("identity", component.identity(), ComponentForm::writeIdentity);
        out.object(
                "attribution",
                ImageForm.orNull(component.attribution(), Attribution.UNKNOWN),
                ComponentForm::writeAttribution);
        out.object(
                "licensing", ImageForm.orNull(component.licensing(), Licensing.UNKNOWN), ComponentForm::writeLicensing);
        out.object("contents", ImageForm.orNull(component.contents(), Contents.UNKNOWN), ComponentForm::writeContents);
        out.object("origin", ImageForm.orNull(component.origin(), Origin.UNKNOWN), ComponentForm::writeOrigin);
        out.text("description", component.description());
        out.lists("properties", component.properties());
    }

    static Component read(SnapshotInput in) throws IOException {
        return new Component(
                in.someText("ref"),
                in.someWord("type", ComponentType.class),
                in.someObject("identity", ComponentForm::readIdentity),
                in.objectOr("attribution", Attribution.UNKNOWN, ComponentForm::readAttribution),
                in.objectOr("licensing", Licensing.UNKNOWN, ComponentForm::readLicensing),
                in.objectOr("contents", Contents.UNKNOWN, ComponentForm::readContents),
                in.objectOr("origin", Origin.UNKNOWN, ComponentForm::readOrigin),
                in.text("description"),
                in.lists("properties"));
    }

    private static void writeIdentity(Identity identity, SnapshotOutput out) throws IOException {
        writePurl(identity.purl(), out);
        out.object("written", identity.written(), ComponentForm::writeName);
        out.texts("cpes", identity.cpes());
        out.list("others", identity.others(), ComponentForm::writeIdentifier);
    }

    private static Identity readIdentity(SnapshotInput in) throws IOException {
        return new Identity(
                readPurl(in),
                in.someObject("written", ComponentForm::readName),
                in.texts("cpes"),
                in.list("others", ComponentForm::readIdentifier));
    }

    static void writePurl(@Nullable PackageUrl purl, SnapshotOutput out) throws IOException {
        out.text("purl", purl == null ? null : purl.toString());
    }

    /** A package URL that was mended once is not mended again: its text must be the canonical one. */
    static @Nullable PackageUrl readPurl(SnapshotInput in) throws IOException {
        String text = in.text("purl");
        PackageUrl purl = text == null ? null : PackageUrl.repair(text);
        if (purl != null && !purl.toString().equals(text)) {
            throw new IllegalArgumentException("not a canonical package URL: " + text);
        }
        return purl;
    }

    private static void writeName(WrittenName name, SnapshotOutput out) throws IOException {
        out.text("group", name.group());
        out.text("name", name.name());
        out.text("version", name.version());
    }

    private static WrittenName readName(SnapshotInput in) throws IOException {
        return new WrittenName(in.text("group"), in.someText("name"), in.text("version"));
    }

    private static void writeIdentifier(Identifier identifier, SnapshotOutput out) throws IOException {
        out.text("type", identifier.type());
        out.text("value", identifier.value());
    }

    private static Identifier readIdentifier(SnapshotInput in) throws IOException {
        return new Identifier(in.someText("type"), in.someText("value"));
    }

    private static void writeAttribution(Attribution attribution, SnapshotOutput out) throws IOException {
        out.list("authors", attribution.authors(), BillForm::writeParty);
        out.object("supplier", attribution.supplier(), BillForm::writeParty);
        out.object("publisher", attribution.publisher(), BillForm::writeParty);
        out.object("manufacturer", attribution.manufacturer(), BillForm::writeParty);
        out.text("copyright", attribution.copyright());
    }

    private static Attribution readAttribution(SnapshotInput in) throws IOException {
        return new Attribution(
                in.list("authors", BillForm::readParty),
                in.object("supplier", BillForm::readParty),
                in.object("publisher", BillForm::readParty),
                in.object("manufacturer", BillForm::readParty),
                in.text("copyright"));
    }

    private static void writeLicensing(Licensing licensing, SnapshotOutput out) throws IOException {
        out.list("declared", licensing.declared(), LicenseForm::write);
        out.list("concluded", licensing.concluded(), LicenseForm::write);
    }

    private static Licensing readLicensing(SnapshotInput in) throws IOException {
        return new Licensing(in.list("declared", LicenseForm::read), in.list("concluded", LicenseForm::read));
    }

    private static void writeContents(Contents contents, SnapshotOutput out) throws IOException {
        out.number("sizeInBytes", contents.sizeInBytes());
        out.list("hashes", contents.hashes(), ComponentForm::writeHash);
        out.list("locations", contents.locations(), ComponentForm::writeLocation);
    }

    private static Contents readContents(SnapshotInput in) throws IOException {
        return new Contents(
                in.number("sizeInBytes"),
                in.list("hashes", ComponentForm::readHash),
                in.list("locations", ComponentForm::readLocation));
    }

    private static void writeHash(Hash hash, SnapshotOutput out) throws IOException {
        out.text("algorithm", hash.algorithm());
        out.text("value", hash.value());
    }

    private static Hash readHash(SnapshotInput in) throws IOException {
        return new Hash(in.someText("algorithm"), in.someText("value"));
    }

    private static void writeLocation(Location location, SnapshotOutput out) throws IOException {
        out.text("path", location.path());
        out.digest("layerDigest", location.layerDigest());
        out.digest("layerDiffId", location.layerDiffId());
    }

    private static Location readLocation(SnapshotInput in) throws IOException {
        return new Location(in.text("path"), in.digest("layerDigest"), in.digest("layerDiffId"));
    }

    private static void writeOrigin(Origin origin, SnapshotOutput out) throws IOException {
        out.list("sources", origin.sources(), ComponentForm::writeSource);
        out.text("foundBy", origin.foundBy());
    }

    private static Origin readOrigin(SnapshotInput in) throws IOException {
        return new Origin(in.list("sources", ComponentForm::readSource), in.text("foundBy"));
    }

    private static void writeSource(Origin.SourcePackage source, SnapshotOutput out) throws IOException {
        out.text("name", source.name());
        out.text("version", source.version());
    }

    private static Origin.SourcePackage readSource(SnapshotInput in) throws IOException {
        return new Origin.SourcePackage(in.someText("name"), in.text("version"));
    }
}
