package dev.scout.examples.convert;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.write.CycloneDxWriter;
import dev.scout.sbom.write.SbomWriter;
import dev.scout.sbom.write.SpdxWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convert IN OUT --format cyclonedx-json|cyclonedx-xml|spdx-json}. */
@Command(
        name = "convert",
        description = "Writes a bill of any kind as CycloneDX 1.6 or SPDX 2.3.",
        footer = {"", "Exit code: 0 done, 1 the input cannot be used or the output cannot be written."},
        mixinStandardHelpOptions = true,
        version = "convert 0.1.0-SNAPSHOT")
public final class Convert implements Callable<Integer> {

    /** What can be written. */
    enum Format {
        CYCLONEDX_JSON,
        CYCLONEDX_XML,
        SPDX_JSON;

        SbomWriter writer() {
            return switch (this) {
                case CYCLONEDX_JSON -> CycloneDxWriter.json();
                case CYCLONEDX_XML -> CycloneDxWriter.xml();
                case SPDX_JSON -> SpdxWriter.json();
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Parameters(index = "0", paramLabel = "IN", description = "The bill to read.")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write.")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.CYCLONEDX_JSON;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Converts, and ends the process with the exit code. */
    public static void main(String[] args) {
        // a host decides over its own properties; the library never sets one
        System.setProperty("org.spdx.useJARLicenseInfoOnly", "true");
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Convert()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Reading<Sbom> reading = SbomReaders.builtIn().read(in);
            reading.diagnostics().forEach(odd -> err.println("read: " + odd));
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
                for (Diagnostic loss : format.writer().write(reading.value(), file)) {
                    err.println("written: " + loss);
                }
            }
            return 0;
        } catch (IOException e) {
            err.println("convert: " + e.getMessage());
            return 1;
        }
    }
}
