package dev.scout.sbom.image;

import dev.scout.sbom.reader.Expansion;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** The files of a tar archive on disk: the headers are read once, then each file where it stands. */
final class TarFiles implements ArchiveFiles {

    private final FileChannel channel;
    private final Expansion expansion;
    private final TarIndex index;

    TarFiles(Path file, Expansion expansion, ReadContext context) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.expansion = expansion;
        try {
            InputStream headers = new Window(channel, 0, channel.size());
            this.index = TarIndex.read(headers, context, entry -> false, (ordinal, content) -> {});
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public boolean has(String path) {
        return index.find(path) != null;
    }

    @Override
    public long sizeInBytes(String path) throws IOException {
        return index.require(path).sizeInBytes();
    }

    @Override
    public InputStream open(String path) throws IOException {
        TarIndex.Slot slot = index.require(path);
        return expansion.stored(new Window(channel, slot.offset(), slot.sizeInBytes()));
    }

    @Override
    public void visit(Set<String> paths, Visitor visitor) throws IOException {
        for (Set<String> same : index.byOrdinal(paths).values()) {
            visitor.visit(same, open(same.iterator().next()));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** A part of a file, read at its own place whatever others read; not buffered. */
    private static final class Window extends InputStream {

        private final FileChannel channel;
        private long position;
        private long remaining;

        Window(FileChannel channel, long position, long length) {
            this.channel = channel;
            this.position = position;
            this.remaining = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (remaining == 0) {
                return length == 0 ? 0 : -1;
            }
            int read = channel.read(ByteBuffer.wrap(buffer, offset, (int) Math.min(length, remaining)), position);
            if (read > 0) {
                position += read;
                remaining -= read;
            }
            return read;
        }

        @Override
        public long skip(long count) {
            long skipped = Math.max(Math.min(count, remaining), 0);
            position += skipped;
            remaining -= skipped;
            return skipped;
        }

        @Override
        public int available() {
            return (int) Math.min(remaining, Integer.MAX_VALUE);
        }
    }
}
