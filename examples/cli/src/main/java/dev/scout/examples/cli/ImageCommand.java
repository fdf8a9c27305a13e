package dev.scout.examples.cli;

import dev.scout.core.image.Platform;
import dev.scout.core.read.Reading;
import dev.scout.sbom.image.ArchivedImage;
import dev.scout.sbom.image.ImageArchive;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scout image}: what an image in an archive is. */
@Command(
        name = "image",
        description = "Shows what an archive says of an image; values only when asked, as they may be secrets.",
        mixinStandardHelpOptions = true,
        version = "scout 0.1.0-SNAPSHOT")
final class ImageCommand implements Callable<Integer> {

    /** How the image is shown. */
    enum Format {
        /** For people. */
        table,
        /** For programs; the fields are documented and stable. */
        json
    }

    @Parameters(
            paramLabel = "ARCHIVE",
            description = "What docker save writes, an OCI layout (a folder or a tar archive), or skopeo's dir folder;"
                    + " tar archives gzipped or zstd-compressed or not.")
    private Path archive = Path.of("");

    @Option(names = "--platform", paramLabel = "OS/ARCH[/VARIANT]", description = "Which of several images.")
    private @Nullable String platform;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format = Format.table;

    @Option(
            names = "--show-values",
            description = "Show the values of environment variables and labels, and the commands of layers.")
    private boolean showValues;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Reading<ArchivedImage> reading = read();
        Visibility values = showValues ? Visibility.SHOWN : Visibility.HIDDEN;
        if (format == Format.json) {
            ImageJson.write(reading, values, out);
        } else {
            new ImageTable(out, values).write(reading);
        }
        return Main.DONE;
    }

    private Reading<ArchivedImage> read() {
        try {
            Platform wanted = platform == null ? null : Platform.parse(platform);
            try (ImageArchive images = ImageArchive.open(archive)) {
                return wanted == null ? images.read() : images.read(wanted);
            }
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw UnusableInputException.of(archive.toString(), e);
        }
    }
}
