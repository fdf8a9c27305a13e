package dev.scout.sbom.write;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.sbom.Sbom;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes CycloneDX 1.6, with {@code org.cyclonedx:cyclonedx-core-java} of the 12.2 line, which is optional: a host that
 * writes adds it.
 *
 * <p>Rules: a component that lies in the one before it is nested in it; dependencies are written as such, all other
 * edges as {@code scout:edge} of the component that they leave; licences keep who says so by their
 * {@code acknowledgement}. A document without a serial number is written without one.
 */
public final class CycloneDxWriter implements SbomWriter {

    private final boolean xml;

    private CycloneDxWriter(boolean xml) {
        this.xml = xml;
    }

    /** A writer of CycloneDX JSON. */
    public static CycloneDxWriter json() {
        return new CycloneDxWriter(false);
    }

    /** A writer of CycloneDX XML. */
    public static CycloneDxWriter xml() {
        return new CycloneDxWriter(true);
    }

    @Override
    public String name() {
        return xml ? "CycloneDX 1.6 XML" : "CycloneDX 1.6 JSON";
    }

    @Override
    public List<Diagnostic> write(Sbom sbom, OutputStream out) throws IOException {
        OptionalLibrary.require("org.cyclonedx.model.Bom", "org.cyclonedx:cyclonedx-core-java");
        Losses losses = new Losses();
        CycloneDxDocument document = new CycloneDxDocument(sbom, losses);
        out.write((xml ? document.xml() : document.json()).getBytes(StandardCharsets.UTF_8));
        return losses.diagnostics();
    }
}
