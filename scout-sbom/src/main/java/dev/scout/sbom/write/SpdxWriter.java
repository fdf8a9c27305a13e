package dev.scout.sbom.write;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.sbom.Sbom;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * Writes SPDX 2.3 JSON, with {@code org.spdx:java-spdx-library} 2.0.4 and {@code org.spdx:spdx-jackson-store} 2.0.6,
 * which are optional: a host that writes adds them.
 *
 * <p>These libraries open a network connection for the list of licences, unless the host starts Java with
 * {@code -Dorg.spdx.useJARLicenseInfoOnly=true}. Scout opens none and sets no property of the host, so without that,
 * writing is refused.
 *
 * <p>Rules: ids are those of the bill where SPDX allows them; scopes are types of relationships; a list of licences is
 * written as a conjunction, and stated as the list that it is. What SPDX requires and the bill does not say (a
 * namespace, a name, who made the document and when) is made up from the bill's content and reported.
 */
public final class SpdxWriter implements SbomWriter {

    private final Instant created;

    private SpdxWriter(Instant created) {
        this.created = created;
    }

    /** A writer of SPDX JSON; bills that do not say when they were made were made in 1970. */
    public static SpdxWriter json() {
        return new SpdxWriter(Instant.EPOCH);
    }

    /** A writer for bills that do not say when they were made. */
    public SpdxWriter withCreated(Instant instant) {
        return new SpdxWriter(instant);
    }

    @Override
    public String name() {
        return "SPDX 2.3 JSON";
    }

    @Override
    public List<Diagnostic> write(Sbom sbom, OutputStream out) throws IOException {
        OptionalLibrary.require("org.spdx.library.SpdxModelFactory", "org.spdx:java-spdx-library");
        OptionalLibrary.require("org.spdx.jacksonstore.MultiFormatStore", "org.spdx:spdx-jackson-store");
        Losses losses = new Losses();
        WrittenSpdx.refuseNetwork();
        new WrittenSpdx(sbom, losses, created).write(out);
        return losses.diagnostics();
    }
}
