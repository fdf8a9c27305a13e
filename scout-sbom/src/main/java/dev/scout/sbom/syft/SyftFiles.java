package dev.scout.sbom.syft;

import dev.scout.core.image.Digest;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Location;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a document. They are no components; one that is a package by itself, a program or an archive, gives the
 * package its hashes.
 */
final class SyftFiles {

    private final JsonInput json;
    private final Facts facts;
    private final ReadContext context;
    private final Set<String> ids = new HashSet<>();
    private final Map<Location, List<Hash>> hashes = new HashMap<>();

    SyftFiles(JsonInput json, ReadContext context) {
        this.json = json;
        this.facts = new Facts(json::report);
        this.context = context;
    }

    /** Reads the array of files that stands here. */
    void read() throws IOException {
        ids.clear();
        hashes.clear();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    if (ids.size() == context.limits().items()) {
                        throw new MalformedDocumentException(
                                "more than " + context.limits().items() + " files", json.position());
                    }
                    file();
                }
            }
        }
    }

    /** Whether an id is that of a file. */
    boolean knows(String id) {
        return ids.contains(id);
    }

    /** Gives a package that is a file the hashes of this file. */
    void complete(SyftPackage read) {
        Location only = read.onlyFile();
        if (only != null) {
            hashes.getOrDefault(only, List.of()).forEach(read.builder()::hash);
        }
    }

    private void file() throws IOException {
        Location location = null;
        List<Hash> digests = List.of();
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "id" -> {
                    String id = json.string();
                    if (id != null) {
                        ids.add(id);
                    }
                }
                case "location" -> location = location(json, facts);
                case "digests" -> digests = digests(json, facts);
                default -> json.skip();
            }
        }
        if (location != null && !digests.isEmpty()) {
            hashes.put(location, digests);
        }
    }

    /** The location that stands here: {@code path}, and {@code layerID}, which is the diff id of a layer. */
    static @Nullable Location location(JsonInput json, Facts facts) throws IOException {
        if (json.isString()) {
            String path = json.string();
            return path == null || path.isEmpty() ? null : new Location(path, null, null);
        }
        String path = null;
        Digest layer = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "path" -> path = json.string();
                    case "layerID" -> layer = facts.digest(json.string());
                    default -> json.skip();
                }
            }
        }
        return path == null && layer == null ? null : new Location(path, null, layer);
    }

    /** The digests that stand here, an array of {@code algorithm} and {@code value}. */
    static List<Hash> digests(JsonInput json, Facts facts) throws IOException {
        List<Hash> hashes = new ArrayList<>(1);
        if (json.enterArray()) {
            while (json.nextElement()) {
                String algorithm = null;
                String value = null;
                if (json.enterObject()) {
                    for (String name; (name = json.nextName()) != null; ) {
                        switch (name) {
                            case "algorithm" -> algorithm = json.string();
                            case "value" -> value = json.string();
                            default -> json.skip();
                        }
                    }
                    Hash hash = facts.hash(algorithm, value);
                    if (hash != null) {
                        hashes.add(hash);
                    }
                }
            }
        }
        return hashes;
    }
}
