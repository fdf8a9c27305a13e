package dev.scout.examples.cli;

import dev.scout.examples.cli.RowTally.Outcome;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scout versions}: whether the version schemes order as tables say. */
@Command(
        name = "versions",
        description = "Compares tables of version pairs with what Scout answers.",
        footer = {
            "",
            "Columns, separated by tabs: scheme, version, one of < = >, version; further ones are ignored.",
            "Exit code: 0 all rows agree, 1 an input cannot be used, 2 some rows do not agree."
        },
        mixinStandardHelpOptions = true,
        version = "scout 0.1.0-SNAPSHOT")
final class VersionsCommand implements Callable<Integer> {

    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.AGREED, Outcome.DISAGREED, Outcome.REFUSED, Outcome.SCHEME_UNKNOWN);

    private final VersionSchemes schemes = VersionSchemes.builtIn();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "A table of version pairs.")
    private List<Path> files = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RowTally tally = new RowTally(OUTCOMES);
        for (Path file : files) {
            new TableRows(file, 4).forEach(row -> judge(row, tally));
        }
        tally.print(spec.commandLine().getOut());
        return tally.isAgreed() ? Main.DONE : Main.FOUND;
    }

    private void judge(TableRows.Row row, RowTally tally) {
        String name = row.field(0);
        String expected = row.field(2);
        if (!expected.equals("<") && !expected.equals("=") && !expected.equals(">")) {
            throw row.unusable("\"" + expected + "\" is none of < = >");
        }
        Optional<VersionScheme> scheme = schemes.find(name);
        if (scheme.isEmpty()) {
            tally.add(name, row, Outcome.SCHEME_UNKNOWN, "no scheme of this name");
            return;
        }
        try {
            int order = scheme.get().compare(row.field(1), row.field(3));
            String answer = order < 0 ? "<" : order == 0 ? "=" : ">";
            tally.add(name, row, answer.equals(expected) ? Outcome.AGREED : Outcome.DISAGREED, "answered " + answer);
        } catch (InvalidVersionException e) {
            tally.add(name, row, Outcome.REFUSED, String.valueOf(e.getMessage()));
        }
    }
}
