package dev.scout.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/**
 * What a command came to.
 *
 * @param code the exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int code, String out, String err) {

    static final Path ROOT = Path.of(System.getProperty("scout.root", "../.."));
    static final String BILL =
            ROOT.resolve("examples/quickstart/data/bill.cdx.json").toString();
    static final String ADVISORIES =
            ROOT.resolve("examples/quickstart/data/advisories").toString();

    static Run of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Run(code, out.toString(), err.toString());
    }
}
