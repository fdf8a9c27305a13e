package dev.scout.match.feed;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Files and folders as sources. A file that was asked for is read whatever its name; in a folder only the names of
 * feeds count, the rest is passed over and counted. A folder is walked in the order of names, follows links, and enters
 * no folder twice, so that loops end.
 */
final class FeedFiles {

    private static final List<String> ENDINGS = List.of(".json", ".jsonl", ".ndjson", ".zip");

    private final FeedUnpacker<?> unpacker;
    private final FeedContext context;

    FeedFiles(FeedUnpacker<?> unpacker, FeedContext context) {
        this.unpacker = unpacker;
        this.context = context;
    }

    /** Whether a file of this name may hold advisories. */
    static boolean hasFeedName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        return ENDINGS.stream().anyMatch(bare::endsWith);
    }

    void read(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            try (InputStream in = Files.newInputStream(path)) {
                unpacker.source(in, path.toString());
            }
            return;
        }
        long before = context.records();
        walk(path, new HashSet<>());
        if (context.records() == before) {
            throw new MalformedDocumentException(path + ": no " + context.one() + " in this folder", Position.UNKNOWN);
        }
    }

    private void walk(Path folder, Set<Path> entered) throws IOException {
        if (!entered.add(folder.toRealPath())) {
            context.enter(folder.toString());
            context.report(Diagnostic.Kind.REFERENCE, "", Position.UNKNOWN, "this folder was read before; passed over");
            return;
        }
        for (Path path : children(folder)) {
            if (Files.isDirectory(path)) {
                walk(path, entered);
            } else if (hasFeedName(String.valueOf(path.getFileName())) && Files.isRegularFile(path)) {
                try (InputStream in = Files.newInputStream(path)) {
                    unpacker.part(in, path.toString());
                }
            } else {
                unpacker.passOver(path.toString());
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        }
        children.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
        return children;
    }
}
