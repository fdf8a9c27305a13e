package dev.scout.sbom.image;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.Expansion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder. A link that leads out of it counts as absent, so that no other file of the machine is read.
 */
final class FolderFiles implements ArchiveFiles {

    private final Path root;
    private final Expansion expansion;

    FolderFiles(Path folder, Expansion expansion) throws IOException {
        this.root = folder.toRealPath();
        this.expansion = expansion;
    }

    @Override
    public boolean has(String path) {
        return find(path) != null;
    }

    @Override
    public long sizeInBytes(String path) throws IOException {
        return Files.size(require(path));
    }

    @Override
    public InputStream open(String path) throws IOException {
        return expansion.stored(Files.newInputStream(require(path)));
    }

    @Override
    public void visit(Set<String> paths, Visitor visitor) throws IOException {
        for (String path : paths) {
            if (has(path)) {
                try (InputStream in = open(path)) {
                    visitor.visit(Set.of(path), in);
                }
            }
        }
    }

    private Path require(String path) throws MalformedDocumentException {
        Path file = find(path);
        if (file == null) {
            throw new MalformedDocumentException("there is no file " + path, Position.UNKNOWN);
        }
        return file;
    }

    private @Nullable Path find(String path) {
        String plain = ArchivePath.of(path);
        if (plain == null) {
            return null;
        }
        try {
            Path file = root.resolve(plain);
            if (!Files.isRegularFile(file)) {
                return null;
            }
            Path real = file.toRealPath();
            return real.startsWith(root) ? real : null;
        } catch (InvalidPathException | IOException e) {
            // no name of a file on this machine, or gone
            return null;
        }
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
