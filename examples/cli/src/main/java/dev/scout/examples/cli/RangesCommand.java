package dev.scout.examples.cli;

import dev.scout.examples.cli.RowTally.Outcome;
import dev.scout.match.notation.RangeNotations;
import dev.scout.match.version.VersionSchemes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scout ranges}: whether ranges hold the versions that tables say. */
@Command(
        name = "ranges",
        description = "Compares tables of ranges and versions with what Scout answers.",
        footer = {
            "",
            "Columns, separated by tabs: scheme, range, version, true or false; further ones are ignored.",
            "A range that begins with vers: is evaluated by the plain order of versions; any other is read in the",
            "notation of its scheme, as the ecosystem's own tool does. After the scheme, +pre includes",
            "pre-releases and +nopre excludes them.",
            "Exit code: 0 all rows agree, 1 an input cannot be used, 2 some rows do not agree."
        },
        mixinStandardHelpOptions = true,
        version = "scout 0.1.0-SNAPSHOT")
final class RangesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "A table of ranges and versions.")
    private List<Path> files = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        // Made here and not as a field: the command line makes all commands, whichever is asked for.
        RangeQuestion question = new RangeQuestion(VersionSchemes.builtIn(), RangeNotations.builtIn());
        RowTally tally = new RowTally(List.of(Outcome.values()));
        for (Path file : files) {
            new TableRows(file, 4).forEach(row -> judge(question, row, tally));
        }
        tally.print(spec.commandLine().getOut());
        return tally.isAgreed() ? Main.DONE : Main.FOUND;
    }

    private static void judge(RangeQuestion question, TableRows.Row row, RowTally tally) {
        String expected = row.field(3);
        if (!expected.equals("true") && !expected.equals("false")) {
            throw row.unusable("\"" + expected + "\" is neither true nor false");
        }
        RangeQuestion.Reply reply = question.ask(row.field(0), row.field(1), row.field(2), expected.equals("true"));
        tally.add(row.field(0), row, reply.outcome(), reply.words());
    }
}
