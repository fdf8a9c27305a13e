package dev.scout.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scout scan}: what is wrong with the components of a bill. */
@Command(
        name = "scan",
        description = "Lays advisories over a software bill and explains what it finds.",
        footer = {"", "Exit code: 0 done, 1 an input cannot be used, 2 findings (with --exit-code)."},
        mixinStandardHelpOptions = true,
        version = "scout 0.1.0-SNAPSHOT")
final class ScanCommand implements Callable<Integer> {

    /** How the result is shown. */
    enum Format {
        /** For people. */
        table,
        /** For programs; the fields are documented and stable. */
        json
    }

    @Parameters(
            paramLabel = "INPUT",
            description =
                    "The bill: CycloneDX or SPDX, gzipped or not; - for standard input. Or an archive of an image with"
                            + " a bill attached.")
    private String input = "";

    @Option(
            names = "--advisories",
            paramLabel = "PATH",
            arity = "1..*",
            required = true,
            description = "An index written by scout index, alone; or OSV records: JSON, JSON lines, zip, any of them"
                    + " gzipped, or a folder of these.")
    private List<Path> advisories = new ArrayList<>();

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format = Format.table;

    @Option(
            names = "--exit-code",
            description = "End with 2 if anything is found that is not suppressed or filtered out.")
    private boolean exitCode;

    @Mixin
    private JudgementOptions said = new JudgementOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private RiskOptions risks = new RiskOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = Terminal.showsProgress()
                ? new ProgressLine(spec.commandLine().getErr(), System::nanoTime)
                : Progress.silent();
        Scan scan = read(progress);
        if (format == Format.json) {
            ScanJson.write(scan, out);
        } else {
            new ScanTable(out, Terminal.showsColour() ? Ink.COLOURED : Ink.PLAIN).write(scan);
        }
        return exitCode && scan.hasFindings() ? Main.FOUND : Main.DONE;
    }

    /** Small files first: one that cannot be used is told at once. */
    private Scan read(Progress progress) throws IOException {
        ScanInputs inputs = new ScanInputs(input, advisories, progress);
        if (filter.needExploited() && said.kev() == null) {
            throw new ParameterException(spec.commandLine(), "--only-kev needs --kev");
        }
        RiskSources others = new RiskSources(risks);
        boolean judges = said.areGiven() || filter.areGiven();
        JudgementSources sources = judges ? new JudgementSources(said) : null;
        Scan scan = inputs.read();
        return others.with(sources == null ? scan : sources.judge(scan, filter), said.asOf());
    }
}
