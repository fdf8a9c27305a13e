package dev.scout.sbom.syft;

import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Party;
import dev.scout.sbom.reader.ComponentBuilder;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.SourceRpm;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a package manager's database says of a package: the {@code metadata} of a package, whose kind
 * {@code metadataType} names in words that changed with schema 11. Kinds are told by the type of the package instead,
 * which never did.
 *
 * <p>Rules: a dpkg source stands in {@code source}, an apk one in {@code originPackage}, an rpm one in
 * {@code sourceRpm} as a file name. {@code installedSize} counts KiB for dpkg, bytes for all others; {@code size} is
 * the size where there is no installed one. Source: Syft's package metadata.
 */
final class SyftMetadata {

    private static final int KIBIBYTE = 1024;

    /** What is read, wherever it stands as a text or number. */
    private static final Set<String> READ = Set.of(
            "architecture",
            "author",
            "description",
            "epoch",
            "installedSize",
            "maintainer",
            "modularityLabel",
            "originPackage",
            "size",
            "source",
            "sourceRpm",
            "sourceVersion",
            "vendor");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private List<Hash> digests = List.of();

    private SyftMetadata() {}

    /** Reads the metadata that stands here. */
    static SyftMetadata read(JsonInput json, Facts facts) throws IOException {
        SyftMetadata metadata = new SyftMetadata();
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                if (READ.contains(name) && (json.isString() || json.isNumber())) {
                    String text = json.isString() ? json.string() : number(json.integer());
                    if (text != null && !text.isBlank()) {
                        metadata.texts.put(name, text);
                    }
                } else if (name.equals("digest") && json.isArray()) {
                    metadata.digests = SyftFiles.digests(json, facts);
                } else {
                    json.skip();
                }
            }
        }
        return metadata;
    }

    private static @Nullable String number(@Nullable Long value) {
        return value == null ? null : value.toString();
    }

    /** Understands the metadata of a package of a type. */
    void apply(@Nullable String type, ComponentBuilder builder) {
        digests.forEach(builder::hash);
        source(type, builder);
        size(type, builder);
        builder.description(texts.get("description"));
        String publisher = texts.getOrDefault("maintainer", texts.get("vendor"));
        if (publisher != null) {
            builder.publisher(new Party(Party.Kind.UNKNOWN, publisher, null, null));
        }
        String author = texts.get("author");
        if (author != null) {
            builder.author(new Party(Party.Kind.UNKNOWN, author, null, null));
        }
        property("modularityLabel", builder);
        property("epoch", builder);
        property("architecture", builder);
    }

    private void property(String name, ComponentBuilder builder) {
        String value = texts.get(name);
        if (value != null) {
            builder.property("syft:metadata:" + name, value);
        }
    }

    private void source(@Nullable String type, ComponentBuilder builder) {
        String dpkg = texts.get("source");
        String apk = texts.get("originPackage");
        String rpm = texts.get("sourceRpm");
        if ("deb".equals(type) && dpkg != null) {
            builder.source(new SourcePackage(dpkg, texts.get("sourceVersion")));
        } else if ("apk".equals(type) && apk != null) {
            builder.source(new SourcePackage(apk, null));
        } else if ("rpm".equals(type) && rpm != null) {
            SourcePackage source = SourceRpm.parse(rpm, texts.get("epoch"));
            if (source != null) {
                builder.source(source);
            }
        }
    }

    private void size(@Nullable String type, ComponentBuilder builder) {
        Long installed = size(texts.get("installedSize"));
        Long size = installed == null ? size(texts.get("size")) : installed;
        if (size != null) {
            boolean kibibytes = installed != null && "deb".equals(type) && size <= Long.MAX_VALUE / KIBIBYTE;
            builder.sizeInBytes(kibibytes ? size * KIBIBYTE : size);
        }
    }

    /** A size; null for none, and for zero, which Syft writes where it knows none. */
    private static @Nullable Long size(@Nullable String text) {
        try {
            Long size = text == null ? null : Long.valueOf(text);
            return size == null || size <= 0 ? null : size;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
