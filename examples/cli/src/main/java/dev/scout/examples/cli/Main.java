package dev.scout.examples.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/** The program {@code scout}. Writes UTF-8 whatever the locale. */
@Command(
        name = "scout",
        description = "Lays public vulnerability knowledge over software bills.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "scout 0.1.0-SNAPSHOT")
final class Main {

    /** All is done and, where that is asked, nothing was found. */
    static final int DONE = 0;
    /** An input, the output, or the command line is of no use; standard error says why. */
    static final int UNUSABLE = 1;
    /** There are findings, or rows that do not agree. */
    static final int FOUND = 2;

    private Main() {}

    private static final List<Class<?>> COMMANDS = List.of(
            ScanCommand.class,
            ImageCommand.class,
            IndexCommand.class,
            CompareCommand.class,
            CheckCommand.class,
            WatchCommand.class,
            VersionsCommand.class,
            RangesCommand.class);

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        SurvivingOutput output = new SurvivingOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8)));
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        int code = commandLine(args).setOut(out).setErr(err).execute(args);
        out.flush();
        if (output.failure() != null) {
            err.println("scout: the output cannot be written: " + output.failure());
            code = UNUSABLE;
        }
        err.flush();
        System.exit(code);
    }

    /**
     * The commands, with the exit codes of this program: the one that the first argument names, else all of them. To
     * look through the options of the others takes longer than most scans.
     */
    static CommandLine commandLine(String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> args.length > 0
                        && command.getAnnotation(Command.class).name().equals(args[0]))
                .toList();
        (named.isEmpty() ? COMMANDS : named).forEach(commandLine::addSubcommand);
        commandLine
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setParameterExceptionHandler(Main::explain)
                .setExecutionExceptionHandler(Main::explain);
        commandLine.getCommandSpec().exitCodeOnExecutionException(UNUSABLE);
        return commandLine;
    }

    private static int explain(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr()
                .println(name + ": " + PlainText.of(String.valueOf(e.getMessage())) + " (see " + name + " --help)");
        return UNUSABLE;
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof UnusableInputException) {
            command.getErr().println("scout: " + PlainText.of(String.valueOf(e.getMessage())));
            return UNUSABLE;
        }
        if (e instanceof UncheckedIOException unreadable) {
            IOException cause = Objects.requireNonNull(unreadable.getCause());
            command.getErr().println("scout: " + PlainText.of(String.valueOf(cause.getMessage())));
            return UNUSABLE;
        }
        throw e;
    }
}
