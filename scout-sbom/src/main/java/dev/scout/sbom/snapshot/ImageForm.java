package dev.scout.sbom.snapshot;

import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ExposedPort;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.image.Platform;
import dev.scout.core.image.Registry;
import dev.scout.core.image.RegistryType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The form of what an image is. Its identity and configuration are not written where nothing is known of them. */
final class ImageForm {

    private ImageForm() {}

    static void write(ImageMetadata image, SnapshotOutput out) throws IOException {
        out.object("identity", orNull(image.identity(), ImageIdentity.UNKNOWN), ImageForm::writeIdentity);
        out.time("created", image.created());
        out.object("platform", image.platform(), ImageForm::writePlatform);
        out.object("operatingSystem", image.operatingSystem(), ImageForm::writeSystem);
        out.object("config", orNull(image.config(), ImageConfig.EMPTY), ImageForm::writeConfig);
        out.list("layers", image.layers(), ImageForm::writeLayer);
    }

    static ImageMetadata read(SnapshotInput in) throws IOException {
        return new ImageMetadata(
                in.objectOr("identity", ImageIdentity.UNKNOWN, ImageForm::readIdentity),
                in.time("created"),
                in.object("platform", ImageForm::readPlatform),
                in.object("operatingSystem", ImageForm::readSystem),
                in.objectOr("config", ImageConfig.EMPTY, ImageForm::readConfig),
                in.list("layers", ImageForm::readLayer));
    }

    /** A value, or null for the one that says nothing. */
    static <T> @Nullable T orNull(T value, T nothing) {
        return value.equals(nothing) ? null : value;
    }

    private static void writeIdentity(ImageIdentity identity, SnapshotOutput out) throws IOException {
        out.list("references", identity.references(), ImageForm::writeReference);
        out.digest("manifestDigest", identity.manifestDigest());
        out.digest("configDigest", identity.configDigest());
        out.digest("indexDigest", identity.indexDigest());
    }

    private static ImageIdentity readIdentity(SnapshotInput in) throws IOException {
        return new ImageIdentity(
                in.list("references", ImageForm::readReference),
                in.digest("manifestDigest"),
                in.digest("configDigest"),
                in.digest("indexDigest"));
    }

    /** With the registry's type, which rules of the host may have told. */
    static void writeReference(ImageReference reference, SnapshotOutput out) throws IOException {
        out.text("registry", reference.registry().host());
        out.word("registryType", reference.registry().type());
        out.text("repository", reference.repository());
        out.text("tag", reference.tag());
        out.digest("digest", reference.digest());
    }

    static ImageReference readReference(SnapshotInput in) throws IOException {
        Registry registry = new Registry(in.someText("registry"), in.someWord("registryType", RegistryType.class));
        return new ImageReference(registry, in.someText("repository"), in.text("tag"), in.digest("digest"));
    }

    private static void writePlatform(Platform platform, SnapshotOutput out) throws IOException {
        out.text("os", platform.os());
        out.text("architecture", platform.architecture());
        out.text("variant", platform.variant());
        out.text("osVersion", platform.osVersion());
    }

    private static Platform readPlatform(SnapshotInput in) throws IOException {
        return new Platform(in.someText("os"), in.someText("architecture"), in.text("variant"), in.text("osVersion"));
    }

    static void writeSystem(OperatingSystem system, SnapshotOutput out) throws IOException {
        out.text("family", system.family());
        out.text("distribution", system.distribution());
        out.text("version", system.version());
        out.text("codename", system.codename());
        out.text("prettyName", system.prettyName());
    }

    static OperatingSystem readSystem(SnapshotInput in) throws IOException {
        return new OperatingSystem(
                in.text("family"),
                in.text("distribution"),
                in.text("version"),
                in.text("codename"),
                in.text("prettyName"));
    }

    private static void writeConfig(ImageConfig config, SnapshotOutput out) throws IOException {
        out.list("exposedPorts", config.exposedPorts(), ImageForm::writePort);
        out.list("environment", config.environment(), ImageForm::writeVariable);
        out.map("labels", config.labels());
    }

    private static ImageConfig readConfig(SnapshotInput in) throws IOException {
        return new ImageConfig(
                in.list("exposedPorts", ImageForm::readPort),
                in.list("environment", ImageForm::readVariable),
                in.map("labels"));
    }

    private static void writePort(ExposedPort port, SnapshotOutput out) throws IOException {
        out.number("first", port.first());
        out.number("last", port.last());
        out.text("protocol", port.protocol());
    }

    private static ExposedPort readPort(SnapshotInput in) throws IOException {
        return new ExposedPort(in.someSmallNumber("first"), in.someSmallNumber("last"), in.someText("protocol"));
    }

    private static void writeVariable(EnvironmentVariable variable, SnapshotOutput out) throws IOException {
        out.text("name", variable.name());
        out.text("value", variable.value());
    }

    private static EnvironmentVariable readVariable(SnapshotInput in) throws IOException {
        return new EnvironmentVariable(in.someText("name"), in.text("value"));
    }

    private static void writeLayer(Layer layer, SnapshotOutput out) throws IOException {
        ChainId chainId = layer.chainId();
        out.number("ordinal", layer.ordinal());
        out.digest("digest", layer.digest());
        out.digest("diffId", layer.diffId());
        out.digest("chainId", chainId == null ? null : chainId.digest());
        out.number("sizeInBytes", layer.sizeInBytes());
        out.text("createdBy", layer.createdBy());
        out.mark("empty", layer.empty());
    }

    private static Layer readLayer(SnapshotInput in) throws IOException {
        return new Layer(
                in.someSmallNumber("ordinal"),
                in.digest("digest"),
                in.digest("diffId"),
                readChainId(in),
                in.number("sizeInBytes"),
                in.text("createdBy"),
                in.mark("empty"));
    }

    private static @Nullable ChainId readChainId(SnapshotInput in) throws IOException {
        Digest digest = in.digest("chainId");
        return digest == null ? null : new ChainId(digest);
    }
}
