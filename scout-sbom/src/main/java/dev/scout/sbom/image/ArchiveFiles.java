package dev.scout.sbom.image;

import dev.scout.core.read.MalformedDocumentException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The files of an archive by their paths, wherever they lie. Nothing is ever written. Not thread-safe. */
interface ArchiveFiles extends Closeable {

    /** Takes the content of a file. */
    interface Visitor {

        /**
         * Takes a file, which need not be read to its end.
         *
         * @param paths those of the wanted ones that mean this file
         */
        void visit(Set<String> paths, InputStream content) throws IOException;
    }

    /** Whether there is a file at a path. */
    boolean has(String path);

    /** Its size in bytes, as stored. */
    long sizeInBytes(String path) throws IOException;

    /**
     * Opens a file.
     *
     * @throws MalformedDocumentException if there is none
     */
    InputStream open(String path) throws IOException;

    /** Shows several files, each once, in whatever order is cheapest; those that are not there are left out. */
    void visit(Set<String> paths, Visitor visitor) throws IOException;
}
