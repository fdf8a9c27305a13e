package dev.scout.examples.cli;

import dev.scout.core.read.Diagnostic;
import dev.scout.match.AdvisoryIndex;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scout index}: makes one file of advisories, which a scan opens without parsing any of them. */
@Command(
        name = "index",
        description = "Makes one file of advisories, which scan --advisories opens at once.",
        footer = {"", "Exit code: 0 done, 1 an input cannot be used or the file cannot be written."},
        mixinStandardHelpOptions = true,
        version = "scout 0.1.0-SNAPSHOT")
final class IndexCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ADVISORIES",
            arity = "1..*",
            description = "OSV records: JSON, JSON lines, zip, any of them gzipped, or a folder of these.")
    private List<Path> advisories = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write; one that exists is replaced once the new one is complete.")
    private Path output = Path.of("");

    @Option(names = "--details", description = "Keep the texts of the advisories in the file, too.")
    private boolean details;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Progress progress = Terminal.showsProgress()
                ? new ProgressLine(spec.commandLine().getErr(), System::nanoTime)
                : Progress.silent();
        AdvisorySources.Knowledge knowledge;
        try {
            knowledge = new AdvisorySources(advisories, progress).read();
        } finally {
            progress.end();
        }
        for (Diagnostic odd : knowledge.diagnostics()) {
            spec.commandLine().getErr().println("scout: " + PlainText.of(odd.path() + ": " + odd.message()));
        }
        try {
            write(knowledge.index());
        } catch (IOException e) {
            throw UnusableInputException.of(output.toString(), e);
        }
        spec.commandLine()
                .getOut()
                .println(knowledge.index().size() + " advisories, " + Files.size(output) + " bytes in "
                        + PlainText.of(output.toString()));
        return Main.DONE;
    }

    /** Under another name first, so that nobody ever opens half a file and one that is in use keeps its content. */
    private void write(AdvisoryIndex index) throws IOException {
        Path folder = output.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder == null ? Path.of("") : folder, "scout-index", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                if (details) {
                    index.writeWithDetailsTo(out);
                } else {
                    index.writeTo(out);
                }
            }
            Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
