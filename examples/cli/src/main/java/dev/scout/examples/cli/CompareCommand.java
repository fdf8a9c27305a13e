package dev.scout.examples.cli;

import dev.scout.core.image.BaseImages;
import dev.scout.core.sbom.Sbom;
import dev.scout.examples.cli.AdvisorySources.Knowledge;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.inventory.Comparison;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code scout compare}: what differs between two bills. */
@Command(
        name = "compare",
        description = "Tells what differs between two software bills: packages, findings, the base image.",
        footer = {"", "Exit code: 0 done, 1 an input cannot be used, 2 what --exit-on names is there."},
        mixinStandardHelpOptions = true,
        version = "scout 0.1.0-SNAPSHOT")
final class CompareCommand implements Callable<Integer> {

    /** How the result is shown. */
    enum Format {
        /** For people. */
        table,
        /** For programs; the fields are documented and stable. */
        json
    }

    /** What makes the exit code 2: the conditions of {@code docker scout compare --exit-on}, but for its policies. */
    enum Condition {
        /** The second bill has a finding that the first has not. */
        VULNERABILITY,
        /** Any package differs. */
        PACKAGE;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Condition of(String word) {
            return Arrays.stream(values())
                    .filter(condition -> condition.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(word + " is none of " + Arrays.toString(values())));
        }

        private boolean isMet(Comparison comparison) {
            return this == PACKAGE
                    ? !comparison.packages().isEmpty()
                    : !comparison.opened().isEmpty();
        }
    }

    /** Reads a condition. */
    static final class ConditionReader implements ITypeConverter<Condition> {

        @Override
        public Condition convert(String word) {
            return Condition.of(word);
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "A bill, or an archive of an image with one attached.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "Another, that is compared with it.")
    private String after = "";

    @Option(
            names = "--advisories",
            paramLabel = "PATH",
            arity = "1..*",
            description = "As for scan; without them only packages and base images are compared.")
    private List<Path> advisories = new ArrayList<>();

    @Option(
            names = "--base-images",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Images that others are built on: archives, or bills that tell the layers of theirs. The base of"
                            + " an image is the one that its layers begin with.")
    private List<Path> baseImages = new ArrayList<>();

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format = Format.table;

    @Option(
            names = {"-x", "--exit-on"},
            paramLabel = "CONDITION",
            split = ",",
            converter = ConditionReader.class,
            description = "End with 2 on any of these, between commas: vulnerability, package.")
    private Set<Condition> exitOn = EnumSet.noneOf(Condition.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        AdvisoryIndex index = advisories.isEmpty() ? AdvisoryIndex.of(List.of()) : index();
        BaseImages known = BaseImageFiles.read(baseImages);
        Comparison comparison = Comparison.between(index.overlay(read(before)), index.overlay(read(after)), known);
        if (format == Format.json) {
            ComparisonJson.write(comparison, index, out);
        } else {
            new ComparisonTable(out).write(comparison);
        }
        return exitOn.stream().anyMatch(condition -> condition.isMet(comparison)) ? Main.FOUND : Main.DONE;
    }

    private AdvisoryIndex index() {
        Knowledge knowledge = new AdvisorySources(advisories, Progress.silent()).read();
        return knowledge.index();
    }

    private static Sbom read(String bill) {
        return new ScanInputs(bill, List.of(), Progress.silent()).readBill().ofImage();
    }
}
