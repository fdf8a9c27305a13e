package dev.scout.sbom.write;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.sbom.Sbom;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a bill as one kind of document. Stateless and thread-safe. */
public interface SbomWriter {

    /** What it writes, for people: {@code CycloneDX 1.6 JSON}. */
    String name();

    /**
     * Writes a bill.
     *
     * <p>Values of environment variables may be secrets and are left out, and so are those commands in the history of
     * layers that set variables.
     *
     * @param out not closed by this writer
     * @return what could not be written, or only otherwise than it was; empty if reading the document gives the same
     *     bill
     * @throws IllegalStateException if the official library is not on the class path, or is not set up; the message
     *     says what to do
     * @throws IOException if the stream cannot be written
     */
    List<Diagnostic> write(Sbom sbom, OutputStream out) throws IOException;
}
