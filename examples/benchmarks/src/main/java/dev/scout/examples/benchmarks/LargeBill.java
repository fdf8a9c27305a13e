package dev.scout.examples.benchmarks;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.reader.BillParts;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads a made bill of some hundred megabytes part by part, to be run with little memory: {@code java -Xmx256m -cp
 * benchmarks.jar dev.scout.examples.benchmarks.LargeBill [SYNTAX [COMPONENTS]]}. Ends with an exception if a component
 * or an edge is missing, or if there is too little memory.
 */
public final class LargeBill implements BillParts {

    private int components;
    private int edges;

    private LargeBill() {}

    @Override
    public void component(Component component) {
        int number = components++;
        if (!MadeBill.purl(number).equals(String.valueOf(component.identity().purl()))) {
            throw new IllegalStateException("component " + number + " is " + component.identity());
        }
    }

    @Override
    public void dependency(Dependency dependency) {
        edges++;
    }

    public static void main(String[] arguments) throws IOException {
        MadeBill.Syntax syntax = MadeBill.Syntax.valueOf(arguments.length > 0 ? arguments[0] : "CYCLONEDX_JSON");
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300_000;
        Path file = Files.createTempFile("scout-large", ".bill");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                new MadeBill(count).write(syntax, out);
            }
            LargeBill read = new LargeBill();
            long start = System.nanoTime();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                SbomReaders.builtIn().stream(in, read);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (read.components != count || read.edges != count - 1) {
                throw new IllegalStateException(read.components + " components and " + read.edges + " edges");
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d components, %.0f MB, %.1f s, with at most %d MB of memory%n",
                    syntax.title(),
                    count,
                    Files.size(file) / 1e6,
                    seconds,
                    Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            Files.delete(file);
        }
    }
}
