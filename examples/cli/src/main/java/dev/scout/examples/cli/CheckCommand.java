package dev.scout.examples.cli;

import dev.scout.core.read.Diagnostic;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scout check}: what bills break of their standards, a line each, as compilers tell it. */
@Command(
        name = "check",
        description = "Tells what bills break of their standards, a line each: FILE:LINE:COLUMN: KIND: PATH: MESSAGE.",
        footer = {
            "",
            "Exit code: 0 nothing is broken, 1 a bill cannot be read, 2 something is broken.",
            "A part that Scout does not read is no breach, and told only with --all."
        },
        mixinStandardHelpOptions = true,
        version = "scout 0.1.0-SNAPSHOT")
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "BILL",
            arity = "1..*",
            description = "A bill in any format that is read, - for standard input.")
    private List<String> bills = new ArrayList<>();

    @Option(
            names = "--ignore",
            paramLabel = "KIND",
            split = ",",
            description = "Kinds that are no matter, of: ${COMPLETION-CANDIDATES}.")
    private List<Diagnostic.Kind> ignored = new ArrayList<>();

    @Option(names = "--all", description = "Tell, too, what is not read, although the standard has it.")
    private boolean all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        int code = Main.DONE;
        for (String bill : bills) {
            try {
                if (tell(bill) > 0 && code == Main.DONE) {
                    code = Main.FOUND;
                }
            } catch (UnusableInputException e) {
                // the others are still of use
                spec.commandLine().getErr().println("scout: " + PlainText.of(String.valueOf(e.getMessage())));
                code = Main.UNUSABLE;
            }
        }
        return code;
    }

    /** How much of a bill is broken. */
    private int tell(String bill) {
        PrintWriter out = spec.commandLine().getOut();
        int broken = 0;
        for (Diagnostic diagnostic :
                new ScanInputs(bill, List.of(), Progress.silent()).readBill().oddities()) {
            boolean breach = diagnostic.kind() != Diagnostic.Kind.UNSUPPORTED;
            if ((breach || all) && !ignored.contains(diagnostic.kind())) {
                out.println(PlainText.of(line(bill, diagnostic)));
                broken += breach ? 1 : 0;
            }
        }
        return broken;
    }

    private static String line(String bill, Diagnostic diagnostic) {
        String place = diagnostic.position().line() > 0
                ? ":" + diagnostic.position().line() + ":"
                        + diagnostic.position().column()
                : "";
        String path = diagnostic.path().isEmpty() ? "" : diagnostic.path() + ": ";
        return bill + place + ": " + diagnostic.kind() + ": " + path + diagnostic.message();
    }
}
